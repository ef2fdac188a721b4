/** Words of 查找全部会议 in 记录台. */
export const searchText = {
  title: '查找全部会议',
  basis: '查找本案各次会议的记录和备注，两个字即可；几个词用空格隔开，须在同一条中。',
  field: '查找的字句',
  list: '查到的记录',
  nothing: (words: string) => `各次会议中都没有“${words}”。请换用较短的字句。`,
  total: (total: number, shown: number, meetings: number) =>
    `${meetings}次会议中共${total}处${shown < total ? `，列出前${shown}处，请写得更具体些` : ''}`,
  group: (meeting: number, on: string, count: number) => `第${meeting}次磋商　${on}　${count}处`,
  hint: '↑ ↓ 选择，Enter 打开，Esc 返回',
  read: (meeting: number, on: string) => `第${meeting}次磋商记录　${on}`,
  readBasis: '只读。↑ ↓ 逐条，Esc 回到查找结果。',
  readList: '该次会议的记录',
  loading: '正在读取……',
} as const;

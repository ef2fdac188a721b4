/** Words of 宣读校读 and of the history of one entry, in 记录台. */
export const readingText = {
  title: '宣读校读',
  basis: '供宣读或者复会前校读；只读，不显示备注。输入行中的半句话原样保留。',
  list: '宣读的记录',
  /** `entry`: its number on record and on paper, where it is one; withdrawn ones leave their numbers unused. */
  place: (entry: number | undefined, at: number, count: number, marks: number) =>
    `${entry === undefined ? '' : `第${entry}条，`}读到${at}/${count}${marks === 0 ? '' : `，待核${marks}处`}`,
  hint: (mark: string, correct: string) =>
    `↑ ↓ 空格 逐条，PageUp PageDown 翻页，Home End 首末，${mark} 待核，${correct} 更正，Esc 回到输入行`,
  empty: '还没有可以宣读的记录。',
  resume: '宣读完毕，复会',
} as const;

export const historyText = {
  title: (entry: number) => `第${entry}条的改动`,
  basis: '原来的字句都在案卷中，新的字句是另一条记录；打印的会议记录用最后的字句。',
  loading: '正在读取改动……',
  first: '最初记录',
  again: (time: number) => `第${time}次更正`,
  recorded: (at: string, operator: string, record: number) => `${at}　${operator} 操作　案卷记录第${record}号`,
  reason: (reason: string) => (reason === '' ? '没有写明原因' : `原因：${reason}`),
  withdrawn: (record: number) => `本条已由案卷记录第${record}号撤回，不再打印。`,
} as const;

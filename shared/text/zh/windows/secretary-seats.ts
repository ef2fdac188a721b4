import type { TableSide } from '../../../room/table-sides.ts';

/** Words of 席位图 in 记录台. */
export const seatsText = {
  title: '席位图',
  basis: '按会场的桌子排座次；座次只供记录时找人，不入案卷。',
  list: '席位图',
  table: '会议桌',
  sides: { head: '上首', left: '左侧', right: '右侧', foot: '下首', back: '后排' } satisfies Record<TableSide, string>,
  empty: '（空）',
  typed: (text: string) => (text === '' ? '按席位号或者拼音首字母找人' : `找“${text.toUpperCase()}”`),
  nobody: (text: string) => `没有席位号或者首字母为“${text.toUpperCase()}”的人。按退格键改。`,
  hint: '方向键走动，Enter 请其发言，Shift+方向键 换座（也可以拖动），Esc 回到输入行',
  usual: '恢复通常座次',
} as const;

/** Words of 撤销误操作: what is taken back, and what stands against it. */
export const undoText = {
  title: '撤销误操作',
  basis: '撤销是一条新的记录：原记录保留在卷内，不再作为依据。正在走的计时不受影响。',
  nothing: '本次会议还没有可以撤销的记录。',
  loading: '正在查看最近的记录……',
  undo: '撤销',
  atSigning: '核对、签字、拒签、离会和移交的登记，在核对签字窗口由本人或者主持人说明理由后撤销。',
  row: (name: string, words: string) => (words === '' ? name : `${name}：${words}`),
  reason: (record: number, name: string) => `误操作：撤销第${record}号记录“${name}”`,
  /** An act of the meeting’s course is not taken back but met by its opposite. */
  opposite: { Resume: '复会', TakeRecess: '恢复休会', ReturnToStep: '回到前一步', NextStep: '再次进入', WithdrawRecord: '撤销' },
} as const;

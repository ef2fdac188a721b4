/** Words of 演练, in the windows of the case and in those of the rehearsal itself. */
export const rehearsalText = {
  begin: '演练',
  beginOf: (meeting: number) => `演练：第${meeting}次会议`,
  notBegun: '演练没有开始',
  label: '演练',
  inWindow: '所记内容不进案卷，不取文号，结束时全部删除。',
  inRoom: '非正式会议，不作记录',
  end: '结束演练',
  endAsked: '演练中的记录将全部删除，正式案卷不变。',
  endSure: '删除并结束',
  goOn: '继续演练',
  over: '演练已经结束',
  overText: '演练的副本已经删除，正式案卷没有变动。请关闭本窗口。',
} as const;

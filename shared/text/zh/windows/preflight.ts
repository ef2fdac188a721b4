/** Words of the dialog 开会前检查. */
export const preflightWindowText = {
  open: '开会前检查',
  openOf: (meeting: number) => `开会前检查：第${meeting}次会议`,
  title: (meeting: number) => `第${meeting}次会议开会前检查`,
  basis: '只作提醒，不影响开会；法律、规定要求的条件另由程序把关。',
  list: '检查结果',
  checking: '正在检查',
  summary: (at: string, counts: { readonly ok: number; readonly warn: number; readonly bad: number }) =>
    [
      `${at.slice(0, 10)} ${at.slice(11, 16)} 检查`,
      [
        counts.bad === 0 ? '' : `不行${counts.bad}项`,
        counts.warn === 0 ? '' : `注意${counts.warn}项`,
        counts.ok === 0 ? '' : `正常${counts.ok}项`,
      ]
        .filter((part) => part !== '')
        .join('，'),
    ].join('：'),
  again: '重新检查',
  clock: '现在',
  clockConfirm: '与标准时间核对一致',
  place: '备份文件夹',
  placeHint: '写完整的路径，最好在移动盘上，如 E:\\备份',
  backUp: '备份到这里',
  backingUp: '正在备份',
  backedUp: (records: number, folder: string) => `已备份${records}条记录到 ${folder}，读回核验一致。`,
  failed: '没有完成',
  enter: '进入会议',
  close: '关闭',
} as const;

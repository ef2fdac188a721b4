import { sizeSaid } from '../attachments.ts';

/** Words around exhibits: their list, their files, and what of them is on the display. */
export const exhibitText = {
  state: { shown: '已出示', 'not-shown': '本次不出示', listed: '未出示', withdrawn: '已撤回' },
  secret: '涉密，不上大屏',
  source: (source: string) => `来源：${source}`,
  purpose: (purpose: string) => `证明：${purpose}`,
  paperPages: (pages: number) => `${pages}页`,
  /** How many pages the window can show, beside those of the paper where they differ. */
  filePages: (shown: number, listed: number) => (shown === listed ? `附件${shown}页` : `附件${shown}页（清单${listed}页）`),
  noFile: '无附件',
  aspects: { authenticity: '真实性', legality: '合法性', relevance: '关联性' },
  aspectSaid: (aspect: string, accepted: boolean) => `${aspect}${accepted ? '认可' : '不认可'}`,
  contradicts: '意见为“无异议”的，不能又对真实性、合法性或者关联性有异议。请改为“有异议”或者“保留”。',
  opinion: (party: string, opinion: string, aspects: readonly string[]) =>
    `${party}：${opinion}${aspects.length === 0 ? '' : `（${aspects.join('，')}）`}`,
  list: (number: number) => `补列证据${number}`,
  listIt: '列入清单…',
  listedBy: '由谁提交',
  secretAsked: { no: '不涉密', yes: '涉密，不上大屏' },
  attach: '附上文件…',
  attachTo: (number: number) => `为证据${number}附上文件`,
  withdraw: '撤回…',
  withdrawReason: '撤回原因',
  withdrawBy: '由谁撤回',
  project: '投到大屏',
  fileLine: (name: string, pages: number, bytes: number) => `${name}　${pages}页　${sizeSaid(bytes)}`,
  takeFileBack: '撤回附件…',
  takeFileBackTitle: (name: string) => `撤回附件 ${name}`,

  sendingTitle: (number: number) => `证据${number}`,
  sending: (name: string, percent: number) => `正在附上 ${name}　${percent}%`,
  examining: (name: string) => `正在核对 ${name} 能否读出……`,
  attached: (name: string) => `已附上 ${name}，文件已经存入案卷`,
  notAttached: (name: string, why: string) => `${name}：${why}`,
  waiting: (count: number) => `另有${count}个等候`,
  cancel: '取消',
  cancelled: (name: string) => `已取消，没有附上 ${name}`,
  dismiss: '知道了',

  /** What of the record and the exhibits is on the display. */
  display: {
    title: '大屏',
    mode: { live: '随记录更新', frozen: '已定格', blank: '已黑屏' },
    noExhibit: '没有出示证据',
    shown: (number: number, title: string, page: number, pages: number, full: boolean) =>
      `证据${number}《${title}》　${pages === 0 ? '只有名称' : `第${page}/${pages}页`}${full ? '　全屏' : ''}`,
    freeze: '定格',
    blank: '黑屏',
    live: '恢复',
    off: '撤下证据',
    full: '全屏',
    beside: '缩回',
    back: '前一页',
    forward: '后一页',
    notice: {
      frozen: { title: '大屏已定格', text: '大屏停在定格时的记录和证据，此后的记录照常保存，会场看不到。' },
      blank: { title: '大屏已黑屏', text: '会场什么也看不到，记录照常保存。' },
    },
  },
} as const;

import type { MinutesPart } from '../../../record/page-code.ts';
import { terms } from '../terms.ts';

/** Words of the signed pages that come back scanned or photographed. */
export const scanText = {
  title: '签字页扫描件',
  choose: '选择扫描件或者照片…',
  chooseHint: 'JPEG、PNG 或者 PDF，可以多选；PDF 逐页核对。程序读出每页的核验码，核对案卷、版本和页码后绑定。',
  waiting: (at: number, all: number, page: number, pages: number) =>
    `正在核对第${at}个文件，共${all}个${pages === 1 ? '' : `；第${page}/${pages}页`}`,
  pageOfFile: (name: string, page: number, pages: number) => `${name}　第${page}/${pages}页`,
  look: (page: number) => `看第${page}页`,
  boundPage: (part: MinutesPart, page: number, of: number, record: number) =>
    `${terms.minutesPart[part]}第${page}页，共${of}页　第${record}号记录`,
  cancel: '停止',
  cancelled: '已停止，没有登记。',
  none: (part: MinutesPart) => `${terms.minutesPart[part]}：扫描件未绑定`,
  some: (part: MinutesPart, missing: readonly number[], of: number) =>
    `${terms.minutesPart[part]}：扫描件未绑定第${missing.join('、')}页，共${of}页`,
  all: (part: MinutesPart, of: number) => `${terms.minutesPart[part]}：${of}页已全部绑定`,
  byPerson: (pages: readonly number[]) => `第${pages.join('、')}页的核验码不能辨认，由人员核对`,
  unscanned: (by: string, reason: string) => `纸质原件归卷，不扫描（${by}：${reason}）`,
  bound: (part: MinutesPart, page: number, of: number) => `已绑定为${terms.minutesPart[part]}第${page}页，共${of}页。`,
  lies: { 'upside-down': '页面上下颠倒，已按原样绑定。', 'on-its-side': '页面横放，已按原样绑定。' },
  unreadable: '读不出核验码，没有绑定。请重新扫描或者拍照；码已污损的，由人员核对页面后登记是哪一页。',
  otherCode: '图上的码不是会议记录的核验码，没有绑定。请核对文件；确属本记录的，由人员核对页面后登记是哪一页。',
  withoutPage: '这一页由文字处理软件打印，核验码中没有页码。请按页脚登记是第几页、共几页。',
  part: '正文或者签字页',
  page: '第几页',
  of: '共几页',
  confirmedBy: '核对人',
  confirm: '核对无误，绑定',
  confirmNeeds: '请填写第几页、共几页和核对人',
  dismiss: '不绑定',
  state: { bound: '已绑定', refused: '没有绑定', open: '待核对' },
  results: '扫描件核对结果',
  keep: '纸质原件归卷，不扫描',
  keepForm: '登记…',
  keepPages: '原件页数',
  keepBy: '由谁决定',
  keepReason: '不扫描的理由',
} as const;

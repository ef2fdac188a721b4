import type { ActionCode, Stage } from '../../../law/assessment.ts';
import { dayOfDue, type Due } from '../../../time/working-days.ts';
import { terms } from '../terms.ts';

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** 周一 for 1 … 周日 for 7. */
export const weekdayName = (number: number): string => weekdays[number - 1] ?? '';

/** 10-08, as lists write a day of the year at hand. */
export const shortDay = (day: string): string => day.slice(5);

/** 217.26万元, exact to the 分 below 万元: lists never round. */
export const claimShort = (fen: number): string => {
  if (fen < 1_000_000) return `${fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2)}元`;
  const hundredths = fen % 1_000_000;
  const rest = String(hundredths).padStart(6, '0').replace(/0+$/u, '');
  return `${Math.floor(fen / 1_000_000)}${rest === '' ? '' : `.${rest}`}万元`;
};

/** What the program proposes to do next, as an act. The reason stands beside it in the law engine's own sentence. */
export const actionNames: Readonly<Record<ActionCode, string>> = {
  'serve-notice': '送达磋商告知书',
  'await-reply': '收取答复意见',
  'judge-late-reply': '判断逾期答复有无合理合法理由',
  'classify-reply': '判断附条件答复是否同意',
  'hold-meeting': '召开磋商会议',
  'approve-extra-meeting': '报批增加会议次数',
  'judge-hopeless': '判断是否难以达成一致',
  'declare-failure': '申报磋商不成',
  'sign-agreement': '签署赔偿协议',
  'apply-confirmation': '申请司法确认',
  'hold-renegotiation': '重新磋商一次',
  sue: '提起诉讼',
  'inform-procuratorate': '书面告知检察机关',
  enforce: '申请强制执行',
  'sue-on-agreement': '就协议提起诉讼',
  'import-calendar': '补录节假日安排',
};

/** The words of 案件台账. */
export const registryText = {
  title: '案件台账',
  windowTitle: () => '案件台账 — 磋商会议助手',
  departments: (count: number) => `${count}个指定部门`,
  search: '搜案由、案号、当事人、承办人',
  today: (day: string, weekday: string) => `${day} ${weekday}`,
  operatorNone: '选择操作人',
  operatorChange: (name: string) => `操作人：${name}，点击更换`,
  newCase: '新建案件',
  calendarTable: '节假日表',
  samples: '装入样例案件',
  samplesBusy: '正在装入样例案件',
  agenda: '近日到期事项',
  todayShort: (day: string) => `今日 ${day}`,
  dayOff: { weekend: '周末', holiday: '放假' },
  madeUp: '调休上班',
  estimated: '估算',
  dayRange: (from: string, to: string) => (from === to ? from : `${from}—${to}`),
  nothingDue: '没有到期事项',
  moreDue: (count: number) => `另有${count}项`,
  enterMeeting: '进入会议',
  enterMeetingOf: (title: string) => `进入会议：${title}`,
  meetingOf: (number: number) => `第${number}次磋商`,
  replyEnds: '答复期限届满',
  periodEnds: '磋商期限届满',
  rawEnd: '原止日',
  allDay: '全天',
  dayEnd: '24:00',
  underWay: '进行中',
  filters: '筛选案件',
  all: '全部',
  mine: '我承办',
  near: '30日内届满',
  handler: '承办人',
  handlerAll: '承办人 全部',
  handlerOne: (name: string) => `承办人 ${name}`,
  columns: {
    state: '期限状态',
    title: '案由、案号、损害数额',
    stage: '阶段',
    period: '磋商期限（90日）',
    meetings: '会议（3次）',
    next: '下一步、依据',
    date: '日期',
    handler: '承办',
  },
  light: { calm: '正常', near: '临近', pressing: '紧迫' },
  sample: '样例',
  stageNone: '立案准备',
  obligorCount: (count: number) => `义务人${count}方`,
  noPeriod: '未送达，尚未起算',
  periodPast: '磋商期限不再计算',
  ofDays: (total: number) => `/${total}`,
  until: (end: Due, raw: string | null, left: number) => {
    const notes = [end.date === null ? '估算' : '', raw === null || raw === dayOfDue(end) ? '' : `${shortDay(raw)} 顺延`].filter(Boolean);
    return `止 ${shortDay(dayOfDue(end))}${notes.length === 0 ? '' : `（${notes.join('，')}）`}，${left < 0 ? `已超过${-left}日` : `余${left}日`}`;
  },
  untilTwo: (first: string, left: number, last: string) =>
    `最早止 ${first}，${left < 0 ? `已超过${-left}日` : `余${left}日`}　最晚止 ${last}`,
  otherCounted: (list: readonly string[]) => `另一方 ${list.join('、')}`,
  thisMeeting: (number: number) => `第${number}次进行中`,
  plannedMeeting: (number: number) => `拟开第${number}次`,
  noNext: '没有待办事项',
  noNextSupport: '本案暂无应办事项',
  addObligor: '登记赔偿义务人',
  forObligor: (action: string, obligor: string) => `${action}（${obligor}）`,
  now: '今日可办',
  overdueBy: (days: number) => `已过${days}日`,
  onToday: '今日',
  groups: {
    today: '今日可办',
    before: '节前',
    after: '节后',
    week: '7日内',
    month: '30日内',
    later: '30日以后',
    none: '没有待办事项',
  },
  count: (count: number) => `${count}件`,
  countUntil: (count: number, day: string) => `${count}件，${day} 止`,
  countFrom: (count: number, day: string) => `${count}件，${day} 起`,
  found: (shown: number, all: number) => (shown === all ? `${all}件` : `${shown}件，共${all}件`),
  noneFound: { title: '没有符合条件的案件', text: '请更换筛选条件，或者清空搜索内容。' },
  showAll: '显示全部案件',
  empty: {
    title: '还没有案件',
    text: '新建案件即建立一个案卷（一案一卷），从登记指定文书、赔偿义务人开始。也可以先装入样例案件，查看完整的磋商会议；样例的日期为模拟。',
  },
  loading: '正在读取案件文件夹',
  problems: (count: number) => `有${count}个文件夹不能作为案卷读取`,
  problemOf: (volume: string, sentence: string) => `${volume}：${sentence}`,
  notOpened: '窗口没有打开',
  close: '关闭',
  calendar: (until: string, isEstimated: boolean) =>
    isEstimated ? `${until} 以前有年份未录入节假日安排，相关日期为估算` : `节假日安排已含 ${until} 以前各日`,
  keys: '↑↓ 选择案件　Enter 打开　/ 搜索　N 新建',
} as const;

/** 阶段 of one obligor. */
export const stageName = (stage: Stage): string => terms.stage[stage];

/** The words of the two dialogs that the registry asks with. */
export const operatorText = {
  title: '由谁操作本机',
  basis: '每一条记录都写明操作人。更换操作人不影响已有记录。',
  name: '操作人姓名',
  known: '在案承办人',
  confirm: '确定',
  cancel: '取消',
  needed: '请填写操作人姓名。',
} as const;

export const newCaseText = {
  title: '新建案件',
  basis: '一案一卷（第十条）。保存后建立案卷文件夹，案号不能再改。',
  number: '案号',
  caseTitle: '案由',
  titleHint: '如：某公司倾倒废酸损害草原土壤案',
  government: '赔偿权利人',
  governmentHint: '人民政府全称',
  department: '指定的部门或机构',
  departmentHead: '部门负责人',
  contact: '联系方式',
  cause: '案情',
  place: '损害地点',
  discoveredOn: '线索发现日期',
  openedOn: '立案日期',
  handler: '承办人',
  submit: '建立案卷',
  saving: '正在建立案卷',
  cancel: '取消',
} as const;

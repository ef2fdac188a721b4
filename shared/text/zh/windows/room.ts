import type { RoomKeeper } from '../../../room/room-act.ts';

const minutesOf = (seconds: number): string =>
  seconds % 60 === 0 ? `${seconds / 60}分钟` : `${Math.floor(seconds / 60)}分${seconds % 60}秒`;

/** What goes on in the room beside the record: the floor, the clock, the private line, the display. */
export const roomText = {
  closed: (meeting: number) => `第${meeting}次磋商会议的记录已经归档：发言计时、发言顺序和内部便条不再使用。`,
  exhibitUnknown: () => '本案没有这件证据：请先在证据清单中登记。',
  exhibitSecret: (number: number) => `证据${number}登记为涉密，不能上大屏：只在会议室内出示原件。`,
  personUnknown: () => '本次会议没有这位参会人员。',
  personAbsent: (name: string) => `${name}不在会场，不能请其发言：先记录到会或者返回（F7 人员进出）。`,

  floor: '发言计时',
  noLimit: '不限时',
  limit: (seconds: number) => `每次${minutesOf(seconds)}`,
  nobodySpeaks: '没有计时',
  /** `over`: whether a limit is passed; null: none is set. */
  clockLabel: (name: string, state: 'running' | 'paused', over: boolean | null) => {
    const what = over === null ? '已讲' : over ? '超时' : '剩余';
    return state === 'paused' ? `${name}　${what}，已暂停` : `${name}　${what}`;
  },
  pause: '暂停',
  goOn: '继续',
  moreTime: '加30秒',
  order: '发言顺序',
  requests: (count: number) => `请求发言${count}人`,
  requestsTitle: '请求发言',
  requestsCount: (count: number) => `${count}人`,
  nobodyAsks: '无人请求发言',
  give: '请发言',
  speakingFor: (time: string) => `发言 ${time}`,
  /** Third persons together are null. */
  spokenBy: (party: string | null) => party ?? '其他人员',
  spoken: '累计发言',

  floorTitle: '发言顺序和限时',
  floorBasis: '按席位数字登记请求发言，再按一次撤回；Enter 请最先请求的人发言。发言顺序和计时不入记录。',
  floorSeats: '参会人员',
  asksSince: (place: number, time: string) => `第${place}位，${time}请求`,
  away: '不在会场',
  hasFloor: '正在发言',
  limitLabel: '每次发言限时',
  limits: { none: '不限', '180': '3分钟', '300': '5分钟', '600': '10分钟', '900': '15分钟' },
  otherLimit: '其他（分钟）',
  setLimit: '设定',
  endSpeech: '结束本次发言',

  waits: '等候',
  waiting: (name: string, minutes: number) => `等候${name}，共${minutes}分钟`,
  waitOver: (name: string, minutes: number) => `等候${name}已满${minutes}分钟，请记入记录`,
  waitLonger: '加10分钟',
  waitEnd: '停止等候',
  startWait: (minutes: number) => `开始等候${minutes}分钟`,
  startWaitOf: '等候其他时长…',
  recordWait: (label: string, minutes: number) => `${label.replace('…', '')}（已等候${minutes}分钟）…`,
  waitUnknown: () => '本次会议没有这一方或者这位参会人员，不能计时等候。',

  line: '内部便条',
  lineNote: '不入记录',
  lineBasis: '只有主持人和记录人看得到；不入记录，不上大屏，不打印，不导出。直接打字，Enter 发送；还没有打字时，数字选用常用语。',
  lineTo: { secretary: '给记录人的便条', presiding: '给主持人的便条' },
  lineWords: '最近的便条',
  noWords: '还没有便条',
  by: { secretary: '记录人', presiding: '主持人' } satisfies Record<RoomKeeper, string>,
  unseen: (count: number) => `${count}条未读`,
  unreadFrom: (who: string) => `${who}的便条`,
  seen: '知道了',
  write: '写便条',
  send: '发送',
  ready: {
    presiding: ['请慢一点', '请核对刚才的发言', '请记入记录', '这一句不记', '请准备休会', '可以进入下一步吗？'],
    secretary: ['好的', '请稍等，正在记录', '请让发言人慢一点', '请再说一遍数额', '还有未办事项，请看清单', '请提醒一次一人发言'],
  } satisfies Record<RoomKeeper, readonly string[]>,
} as const;

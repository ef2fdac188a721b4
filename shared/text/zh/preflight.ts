import type { FontFinding } from '../../documents/font-check.ts';
import type { PlainDate } from '../../time/plain-date.ts';
import { fontText } from './fonts.ts';

const size = (bytes: number): string =>
  bytes >= 1_000_000_000 ? `${Math.floor(bytes / 100_000_000) / 10} GB` : `${Math.floor(bytes / 1_000_000)} MB`;
const span = (ms: number): string => {
  const seconds = Math.round(Math.abs(ms) / 1_000);
  return seconds < 120 ? `${seconds}秒` : seconds < 7_200 ? `${Math.round(seconds / 60)}分` : `${Math.round(seconds / 3_600)}小时`;
};
const offset = (minutes: number): string => {
  const rest = Math.abs(minutes) % 60;
  return `UTC${minutes < 0 ? '-' : '+'}${Math.floor(Math.abs(minutes) / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
};
const years = (missing: readonly number[]): string => missing.map((year) => `${year}年`).join('、');

/** Faces that the same one stands in for are named together. */
const standIns = (findings: readonly FontFinding[]): string =>
  [...Map.groupBy(findings, ({ here }) => here)]
    .map(([here, faces]) => `${faces.map(({ face }) => face).join('、')}以${here ?? '系统默认的中文字体'}代替`)
    .join('，');

/** 开会前检查: what each check found, and what to do about it. It advises; what the law refuses is refused elsewhere. */
export const preflightText = {
  names: {
    clock: '时钟',
    disk: '磁盘',
    fonts: '字体',
    printer: '打印机',
    screen: '第二屏幕',
    backup: '备份',
    calendar: '节假日表',
    notice: '会议通知',
    seats: '席位',
  },
  levels: { ok: '正常', warn: '注意', bad: '不行' },

  clockShown: (time: string) => `本机时间 ${time}。`,
  clockConfirmed: (time: string) => `本机时间 ${time}，已与标准时间核对。`,
  clockConfirm: '请与电视、手机的时间核对，一致的在下面勾选；不一致的先校准本机时间。',
  clockSet: (ms: number) => `程序启动以后，本机时钟被拨${ms > 0 ? '快' : '慢'}了${span(ms)}，会写入记录。`,
  clockBehind: (shown: string, last: string) => `本机时间 ${shown} 早于案卷最后一条记录（${last}）。`,
  clockBehindTodo: '请先校准本机时间再开会，否则记录的时间会停在最后一条。',
  clockZone: (zone: string, minutes: number) => `本机时区是 ${zone}（${offset(minutes)}），记录一律按北京时间（UTC+8）。`,

  diskFree: (bytes: number) => `案卷所在磁盘剩余 ${size(bytes)}。`,
  diskUnknown: '查不到案卷所在磁盘的剩余空间。',
  diskUnknownTodo: '请在系统中查看，至少留出 2 GB。',
  diskLow: '请腾出空间，至少 2 GB，扫描件和备份才放得下。',
  diskFull: '请先腾出空间再开会：磁盘写满后不能再记录。',

  fontsOf: (window: string) => `窗口用 ${window}；文书用的字体都有。`,
  fontsMissing: (findings: readonly FontFinding[]) => `${fontText.title(findings.length)}，本窗口显示和打印时，${standIns(findings)}。`,
  fontsNoWindow: '没有找到常用的中文字体，窗口中的生僻字可能显示为方框。',
  fontsNoWindowTodo: '请安装思源黑体（Noto Sans CJK SC）或者微软雅黑。',

  printers: (names: readonly string[]) => `可用的打印机：${names.slice(0, 3).join('、')}${names.length > 3 ? `等${names.length}台` : ''}。`,
  printersTodo: '请看看纸和墨，试印一页。',
  printerNone: '没有找到打印机，会议记录不能当场打印签字。',
  printerNoneTodo: '请接好打印机；或者改在另一台机器上打印 docx。',
  printerUnasked: '在浏览器中运行时由浏览器打印，程序查不到打印机。',
  printerUnaskedTodo: '请打开任一文书，用浏览器试印一页。',

  screens: (count: number) => `接有${count}块屏幕，大屏窗口可以放在第二块上。`,
  screenOne: '只接了一块屏幕，大屏会和记录台挤在一起。',
  screenOneTodo: '请接好投影仪或者第二块屏幕，设为“扩展”，不要设为“复制”。',
  screenUnasked: '在浏览器中运行时，程序查不到接了几块屏幕。',
  screenUnaskedTodo: '要用大屏的，请打开大屏窗口，拖到第二块屏幕上，按 F11 全屏。',

  backupNoPlace: '没有设定备份位置，案卷只有本机一份。',
  backupNoPlaceTodo: '请插上移动盘，在下面填写文件夹，按“备份到这里”。',
  backupAway: (place: string) => `备份位置 ${place} 打不开。`,
  backupAwayTodo: '请插好移动盘，或者另设备份位置。',
  backupNone: (place: string) => `${place} 中还没有本案的备份。`,
  backupNoneTodo: '请按“备份到这里”。',
  backupBehind: (place: string, records: number, of: number) => `${place} 中的备份只到第${records}号记录，案卷已有${of}号。`,
  backupOther: (place: string, name: string) => `${place} 中的“${name}”不是本案的备份，或者比本案的记录还多。`,
  backupOtherTodo: '请另设备份位置，并查明那一份的来历；程序不会覆盖它。',
  backupFilesMissing: (place: string, records: number, missing: number) =>
    `${place} 中的备份有全部${records}条记录，但缺少${missing}个附件（证据、扫描页）或者大小不对。`,
  backupCurrent: (place: string, records: number, files: number, head: string) =>
    `${place} 中的备份与案卷一致，共${records}条记录，链尾 ${head}${files === 0 ? '' : `；附件${files}个都在`}。`,

  calendarKnown: (from: PlainDate, to: PlainDate) => `${from}至${to}用到的年份都有节假日表。`,
  calendarMissing: (missing: readonly number[]) => `期限会算到${years(missing)}，还没有节假日表，届满日只是估算。`,
  calendarMissingTodo: '请在台账的“节假日表”中登记或者导入国务院办公厅的放假通知。',

  noticeOf: (names: readonly string[], least: number) => `${names.join('、')}已在会前${least}日以前收到会议通知。`,
  noticeNone: (names: readonly string[]) => `没有${names.join('、')}收到本次会议通知的记录。`,
  noticeNoneTodo: '请登记通知送达；没有通知到的，不到会不能认定为“无故”。',
  noticeShort: (short: readonly { readonly name: string; readonly days: number }[], least: number) =>
    `${short.map(({ name, days }) => `${name}在会${days < 0 ? '后' : '前'}${Math.abs(days)}日`).join('、')}才收到通知，不足会前${least}日。`,
  noticeShortTodo: '可以开会；对方不到会的，认定“无故”时须说明，必要时改期。',
  noticeNobody: '案卷中没有还在磋商的赔偿义务人。',
  noticeNobodyTodo: '请先在“当事人”中登记，或者核对这次会议是否还要开。',

  seatsOf: (count: number) => `已登记${count}人，主持人、记录人和各方当事人都有席位。`,
  seatsNobody: (names: readonly string[]) => `还没有登记席位：${names.join('、')}。`,
  seatsTodo: '请在“登记席位”中补齐；会上临时到的人也可以补登。',
  presiding: '主持人',
  secretary: '记录人',
  sameOfficer: (name: string) => `主持人和记录人都是${name}。`,
  sameOfficerTodo: '一个人难以同时主持和记录，请另定记录人。',
  otherOfficer: (capacity: string, planned: string, seated: string) => `会议安排的${capacity}是${planned}，席位上是${seated}。`,
  otherOfficerTodo: '请改动会议安排或者席位，使两处一致。',

  inRehearsal: '演练中不作开会前检查，也不备份。请在案卷窗口检查。',
} as const;

/** Why a volume was not backed up, or a folder is no place for it. */
export type BackupProblem =
  | { readonly code: 'backup-no-place' }
  | { readonly code: 'backup-place-relative'; readonly place: string }
  | { readonly code: 'backup-place-missing'; readonly place: string }
  | { readonly code: 'backup-place-within'; readonly place: string }
  | { readonly code: 'backup-other'; readonly place: string; readonly name: string }
  | { readonly code: 'backup-source'; readonly cause: string }
  | { readonly code: 'backup-broken'; readonly place: string }
  | { readonly code: 'backup-failed'; readonly place: string; readonly cause: string; readonly full: boolean };

const sentences: { readonly [C in BackupProblem['code']]: (problem: Extract<BackupProblem, { code: C }>) => string } = {
  'backup-no-place': () => '没有设定备份位置，没有备份。请先填写备份文件夹。',
  'backup-place-relative': ({ place }) => `“${place}”不是完整的路径，没有设定。请从盘符或者根目录写起，如 E:\\备份 或者 /media/备份。`,
  'backup-place-missing': ({ place }) => `没有“${place}”这个文件夹，或者不能写入。请先建好文件夹，插好移动盘，再重试。`,
  'backup-place-within': ({ place }) => `“${place}”就在案件文件夹里，盘坏了两份一起丢。请另选位置，最好在移动盘上。`,
  'backup-other': ({ place, name }) =>
    `${place} 中的“${name}”不是本案的备份，或者比本案的记录还多，没有覆盖。请另设备份位置，并查明那一份的来历。`,
  'backup-source': ({ cause }) => `案卷没有备份：${cause}`,
  'backup-broken': ({ place }) => `写到 ${place} 的备份读回来与案卷不一致，没有采用，原有的备份没有动。请检查移动盘，换一个位置再试。`,
  'backup-failed': ({ place, cause, full }) =>
    full
      ? `${place} 已满，没有备份，原有的备份没有动。请腾出空间后重试。`
      : `${place} 没有写成（${cause}），原有的备份没有动。请检查位置和权限后重试。`,
};

export const backupSentence = (problem: BackupProblem): string => (sentences[problem.code] as (problem: BackupProblem) => string)(problem);

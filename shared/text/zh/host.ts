/** Sentences of the host itself: what stands between a window and the record. What the law refuses is in refusals.ts. */
export const hostText = {
  callUnknown: () => '程序版本不一致：本窗口请求了主程序没有的功能。请关闭本窗口后重新打开。',
  versionUnknown: (meeting: number, version: number) => `第${meeting}次磋商的会议记录没有第${version}版。`,
  versionReplaced: (version: number) => `　本版已由第${version}版代替`,
  uploadGone: () => '传送中断，没有登记。请重新选择文件。',
  fileTooLarge: (bytes: number, limit: number) =>
    `文件有${Math.ceil(bytes / 1_048_576)} MB，超过${limit / 1_048_576} MB，没有登记。请降低扫描分辨率（300 dpi 足够）或者照片尺寸后再试。`,
  fileUnreadable: () => '文件读不出来，没有登记。文件可能已被移走，或者所在的盘已经拔出。请重新选择文件。',
  noPicture: () => '从内容看，这不是能读出的 JPEG、PNG 图片或者 PDF 文件，没有登记。请把签字页扫描或者拍照，存为 JPEG、PNG 或者 PDF。',
  noFingerprint: () => '从内容看，这不是 JPEG 或者 PNG 图片，没有附上。捺印请拍照或者扫描，存为 JPEG 或者 PNG 图片。',
  callNotAllowed: () => '本窗口没有进行此项操作的权限。请在书记员窗口或者案件窗口办理。',
  callInput: (fields: readonly string[]) => `提交的内容格式不符（${fields.join('、')}），没有记录。请重新打开本窗口后再试。`,
  internal: () => '程序内部出错，本次操作没有完成，已经保存的记录不受影响。请重试；再次出现的，请把运行日志交给维护人员。',
  versionConflict: (at: { readonly since: number; readonly first: number; readonly last: number }) =>
    at.last > at.since
      ? `其他窗口已先记录了第${at.first}号至第${at.last}号，您看到的是第${at.since}号时的情况，本次操作没有记录。请核对新的记录后再次提交。`
      : `案卷现为第${at.last}号记录，与本窗口显示的第${at.since}号不一致，本次操作没有记录。请等窗口更新后再次提交。`,
  changedRecord: (record: number, at: string, operator: string) => `第${record}号，${at}，${operator}`,
  volumeUnknown: (volume: string) => `案件文件夹中没有案卷“${volume}”。请在案件台账中核对。`,
  volumeExists: (volume: string) => `案件文件夹中已有“${volume}”，不能再用这一名称建立案卷。请核对案件编号。`,
  eventNewer: (record: number, type: string) =>
    `案卷第${record}号记录（${type}）由更新版本的程序写入，本程序不能读取，也没有改动案卷。请用新版本打开。`,
  eventDamaged: (record: number, type: string) =>
    `案卷第${record}号记录（${type}）的内容不合格式，案卷没有打开，也没有改动。请用 verify 核验案卷，并从备份恢复。`,
  dayOutOfRange: (from: string, to: string) => `只能查看${from}（立案之日）至${to}的情况。请核对日期。`,
  entryUnknown: (entry: number) => `本次会议没有第${entry}条记录。请刷新后重试。`,
  meetingUnknown: (meeting: number) => `案卷中没有第${meeting}次会议。请先在案件窗口登记会议时间和地点。`,
  paperUnknown: () => '这份文书现在不能生成，可能所据的记录已经撤回。请在“文书”中核对所缺内容。',
  minutesNotReady: (meeting: number) => `第${meeting}次会议还没有可以生成笔录的内容。请先登记会议安排。`,
  windowNotAllowed: () => '本窗口不能打开这一窗口。',
  windowGone: () => '要打印的窗口已经关闭。请重新打开后再打印。',
  notPrinted: (cause: string) => `没有打印成（${cause}）。请检查打印机后重试，也可以存为 PDF。`,
  notWritten: (file: string, cause: string) => `${file} 没有写成（${cause}）。请检查位置和剩余空间后重试。`,
  windowNeeds: () => '没有指明案卷或者会议，窗口没有打开。',
  samplesPresent: () => '案件文件夹中已有案件，样例只在空的案件文件夹中提供。',
  samplesBusy: () => '样例案件正在写入，请稍候。',
  disconnected: () => '主程序没有应答，内容尚未保存，留在待存列表中。主程序恢复后自动再次提交。',
  hostRefused: () => '本窗口的访问凭证已经失效。请从案件台账重新打开本窗口。',
  tooLarge: () => '提交的内容过大，没有记录。请分次提交。',
  rehearsalOver: () => '演练已经结束，副本已经删除。请关闭本窗口，从案卷窗口另行开始。',
  rehearsalCopy: (volume: string) => `“${volume}”是演练的副本，不是案卷，没有打开。请把它移出案件文件夹；正式记录在原案卷中。`,
  rehearsalWithin: () => '这里已是演练。要另行演练的，请先结束本次演练，再从案卷窗口开始。',
  rehearsalClosed: (meeting: number) => `第${meeting}次会议的记录已经定稿或者归档，没有可以演练的程序。请先登记下一次会议的安排。`,
  rehearsalOutdated: (copied: number, now: number) =>
    `本案已有一场演练在进行，是照案卷第${copied}号记录时的样子做的，案卷现在已到第${now}号。请先在那场演练的窗口中点“结束演练”，再重新开始。`,
  rehearsalNumber: () => '演练中不从发文字号台账取号。需要文号的，请手工填写；正式文号在案卷中取。',
  rehearsalNotExported: () => '演练的副本不能导出。要移送的，请在案卷窗口导出正式案卷。',
  stopped: () => '主程序正在关闭，本次操作没有记录。',
} as const;

/** Sentences of the start command, for the person at the terminal. */
export const startText = {
  usage: () => '用法：npm start -- [--loopback | --electron] [--folder 案件文件夹] [--port 端口] [--no-browser]',
  unknownArgument: (argument: string) => `不认识的参数“${argument}”。`,
  missingValue: (argument: string) => `参数“${argument}”后面缺少取值。`,
  badPort: (value: string) => `端口“${value}”无效，应为 1024 至 65535 的整数。`,
  badFolder: (folder: string) => `案件文件夹“${folder}”不能使用。请指定一个可以写入的文件夹。`,
  why: (host: 'electron' | 'loopback', because: 'asked' | 'present' | 'no-binary' | 'no-display') =>
    host === 'electron'
      ? `以 Electron 窗口运行（${because === 'asked' ? '按 --electron 指定' : '本机有 Electron 程序文件和显示器'}）。`
      : `在本机浏览器中运行（${because === 'asked' ? '按 --loopback 指定' : because === 'no-display' ? '没有显示器' : '本机没有 Electron 程序文件'}）。`,
  building: () => '正在生成界面文件，首次启动或者更新后需要片刻。',
  buildFailed: () => '界面文件没有生成。请查看上面的错误，确认已执行 npm ci。',
  contradiction: () => '--loopback 和 --electron 只能选一个。',
  electronMissing: () => '本机没有 Electron 程序文件，不能用 --electron 启动。请改用 --loopback，或者先安装 Electron。',
  portTaken: (port: number) => `端口 ${port} 已被占用。请换一个端口，或者不指定端口。`,
  alreadyRunning: (pid: number) => `这个案件文件夹已由另一个磋商会议助手使用（进程 ${pid}）。请使用已打开的窗口，或者先关闭它。`,
  address: (url: string) => `案件台账地址：${url}`,
  serving: () => '请在本机浏览器中打开上述地址。按 Ctrl+C 结束。地址含访问凭证，请勿转发。',
  browserOpened: () => '已在本机浏览器中打开。',
  noBrowser: () => '没有找到可以打开的浏览器或者显示器。',
  resumed: () => '上次没有正常结束，已用原来的地址恢复，原有窗口会自动重新连接。',
} as const;

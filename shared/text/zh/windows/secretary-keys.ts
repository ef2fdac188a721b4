/** What each key of 记录台 does, as its legend says it. The order is that of the legend; a key that can be changed stands here. */
export const keyMeanings = {
  'next-step': '下一步',
  legend: '全部按键，可以改键',
  step: '本步办理：逐项办理本步的事项',
  question: '换所答的问题',
  kind: '换类别：陈述、问、答、证据、意见、方案、程序、备注',
  'kind-back': '换回上一个类别',
  recess: '休会、复会、改期继续',
  moves: '后到、离席、返席、退出、登记参会人员',
  mark: '标记或者取消待核',
  exhibits: '证据：出示、不出示、意见',
  correct: '更正一条、补记、查看改动、回到前步',
  positions: '争点与方案：各方意见、方案、一致和分歧',
  phrases: '短语：按拼音首字母挑选，插入到输入行',
  'add-phrase': '把选中的文字（没有选中的为整行）添加为本案短语',
  'read-back': '宣读校读：大字显示记录',
  find: '在记录中查找',
  seats: '席位图：按座位、席位号或者拼音首字母选发言人，调整座次',
  'find-all': '在本案各次会议中查找',
  up: '选择上一条记录',
  down: '选择下一条记录',
  'previous-mark': '上一处待核',
  'next-mark': '下一处待核',
  clock: '发言计时：当前发言人开始、暂停、继续',
  'more-time': '本次发言加30秒',
  floor: '发言顺序：登记请求发言、请发言、限时',
  line: '给主持人的内部便条，不入记录',
  'presiding-window': '打开主持台',
  'display-window': '打开大屏',
  freeze: '大屏定格、恢复',
  blank: '大屏黑屏、恢复',
  'exhibit-off': '从大屏撤下证据',
  enlarge: '大屏上的证据放大到全屏、缩回',
  'page-back': '大屏上的证据前一页（正在出示时）',
  'page-forward': '大屏上的证据后一页（正在出示时）',
} as const;

/** Words of the legend, where keys can be changed, and why one cannot be taken. */
export const keyText = {
  fixed: '固定的键',
  changeable: '可以改的键',
  hint: '↑ ↓ 选择，Enter 改键，Delete 恢复这一个，Esc 返回。改动留在本机，下次仍有效。',
  press: (meaning: string) => `请按“${meaning}”的新键，Esc 不改`,
  changed: (keys: string, meaning: string) => `“${meaning}”现用 ${keys}`,
  was: (keys: string) => `原为 ${keys}`,
  usual: '全部恢复原键',
  restored: '已全部恢复原键',
  /** Refusals: what is wrong with the key, and what to do. */
  needsModifier: (keys: string) => `${keys} 是打字用的键，按下时字进不了输入行。请用功能键，或者加按 Ctrl、Alt。`,
  reserved: (keys: string) => `${keys} 归席位、编辑、浏览器或者系统所用，不能改作他用。请另选一个键。`,
  taken: (keys: string, meaning: string) => `${keys} 已用于“${meaning}”。请另选一个键，或者先改那一个。`,
} as const;

/** Keys that stay as they are: those of the seats, of writing itself, and the way back. */
export const fixedKeys = [
  ['Ctrl+1…9', '该席位发言，另起一条；按住 Ctrl 接着按第二、三位数字，如 1、2 为12号席'],
  ['Ctrl+0', '在最近两位发言人之间切换'],
  ['Enter', '提交这一条'],
  ['Shift+Enter', '换行'],
  ['Ctrl+Z', '撤销输入行中最后一词；Ctrl+Y 恢复'],
  ['Esc', '回到现场和输入行'],
  ['1…9', '在办理窗口中：选第几个答复'],
] as const;

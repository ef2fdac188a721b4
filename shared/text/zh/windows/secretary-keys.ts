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
  phrases: '短语：按拼音首字母挑选，插入到输入行',
  'add-phrase': '把选中的文字（没有选中的为整行）添加为本案短语',
  'read-back': '宣读校读：大字显示记录',
  find: '在记录中查找',
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
} as const;

/** Keys that stay as they are: those of the seats, of writing itself, and the way back. */
export const fixedKeys = [
  ['Ctrl+1…9', '该席位发言，另起一条'],
  ['Ctrl+0', '在最近两位发言人之间切换'],
  ['Enter', '提交这一条'],
  ['Shift+Enter', '换行'],
  ['Ctrl+Z', '撤销输入行中最后一词；Ctrl+Y 恢复'],
  ['Esc', '回到现场和输入行'],
  ['1…9', '在办理窗口中：选第几个答复'],
] as const;

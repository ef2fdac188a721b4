/** The words that every form of the office windows shares: what a field still needs, and what is wrong with it. */
export const fieldText = {
  needed: (label: string) => `请填写${label}。`,
  /** In a list, where the label stands on the same line. */
  neededHere: '请填写',
  choose: (label: string) => `请选择${label}。`,
  notADay: '没有这一天。请按 2026-09-29 的格式填写。',
  notATime: '请按 09:30 的格式填写时间。',
  notANumber: '请填写整数。',
  tooLong: (max: number) => `最多${max}字。`,
  yuan: {
    empty: '请填写金额。',
    form: '请用阿拉伯数字填写金额，单位元，如 48090 或者 1234.50；不使用大写数字。',
    decimals: '金额最多两位小数（精确到分），请核对。',
    large: '金额过大，请核对单位是否为元。',
  },
  yuanUnit: (label: string) => `${label}（元）`,
  until: (label: string, until: string) => `${label}（${until}）`,
  optional: (label: string) => `${label}（可不填）`,
  save: '保存',
  saving: '正在保存',
  cancel: '取消',
  leave: '填写的内容还没有保存。再按一次 Esc 放弃，按其他键继续填写。',
  keys: 'Ctrl+Enter',
} as const;

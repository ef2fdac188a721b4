/** What a slot of a phrase stands for; it is written in the phrase as {发言人}. */
export const phraseSlots = {
  speaker: '发言人',
  exhibit: '证据号',
  question: '问题号',
  obligor: '义务人',
  department: '指定部门',
} as const;
export type PhraseSlot = keyof typeof phraseSlots;

/** Phrases that every meeting has use for, as long as an office has entered none of its own. */
export const usualPhrases: readonly string[] = [
  '主持人宣布休会。',
  '{发言人}对证据{证据号}的真实性、合法性、关联性没有异议。',
  '{发言人}对证据{证据号}的真实性有异议，理由是',
  '{发言人}对第{问题号}条提问答复如下：',
  '对鉴定评估报告的结论没有异议。',
  '申请补充鉴定，理由是',
  '同意{指定部门}提出的修复方案。',
  '修复费用分期支付，第一期于',
  '逾期支付的，按日承担未付部分万分之五的违约金。',
  '修复完成后由{指定部门}组织修复效果评估。',
  '以上陈述属实，没有补充。',
];

export const phraseText = {
  unfilled: (slot: string) => `${slot}还没有填写，这一句没有提交。请改成实际内容。`,
  title: '短语',
  basis: '按拼音首字母筛选，数字或者回车插入到输入行；花括号里的内容按会议现况填入。',
  typed: (initials: string) => (initials === '' ? '直接按字母筛选' : `首字母 ${initials.toUpperCase()}`),
  groups: { case: '本案', office: '本机构', derived: '本案名称、地点、证据' },
  nothing: (add: string) => `没有这样开头的短语。按退格键改筛选；在输入行写好文字后按 ${add} 可以添加。`,
  list: '短语',
  loading: '正在读取短语',
  added: (text: string) => `已添加短语“${text}”`,
  remove: '删去（Delete）',
  removed: (text: string) => `已删去“${text}”`,
  import: '导入…',
  export: '导出',
  imported: (count: number) => `已导入${count}条短语，重复的没有再加。`,
  file: '短语.txt',
  empty: () => '短语是空的。请填写文字。',
  tooLong: () => '短语最多500字。',
  twice: (text: string) => `已有短语“${text}”。`,
  tooMany: () => '短语最多2000条。请先删去不用的。',
  damaged: (path: string, cause: string) => `短语文件${path}不能读取（${cause}）。请修好或者移走该文件后重试，会议记录不受影响。`,
  notWritten: (path: string, cause: string) => `短语文件${path}没有写成（${cause}）。请检查剩余空间和权限后重试。`,
  unknown: () => '没有这条短语，可能已在别处删去。',
} as const;

/** Sentences of the presiding officer that belong to no step: called into the record by a digit, and put into an office's own words. */
export const sentences = [
  { id: 'go-on', title: '请继续', template: '请继续发言，并围绕本项程序说明。' },
  { id: 'one-by-one', title: '依次发言', template: '请依次发言，不要打断他人；需要发言的，先向主持人示意。' },
  { id: 'check', title: '核对', template: '请各方核对刚才的记录，有遗漏或者差错的当场提出。' },
  { id: 'order', title: '维持秩序', template: '请遵守会议纪律。再有违反的，责令退场。' },
  { id: 'evidence', title: '补充证据', template: '需要补充证据的，请说明证据名称、证明目的和提交时间。' },
  { id: 'no-objection', title: '确认无异议', template: '请{权利人}、{义务人}确认：对以上内容有无异议？' },
  { id: 'recess', title: '休会', template: '现在休会，复会时间由主持人另行宣布。' },
  {
    id: 'resume',
    title: '复会',
    template: '现在复会。请各方核对休会前的记录，有遗漏或者差错的当场提出。会议继续进行：{程序}。',
  },
] as const;

/** The slots that those sentences know. */
export const sentenceSlots = (names: { readonly claimant: string; readonly obligors: readonly string[]; readonly step: string }) => ({
  权利人: names.claimant,
  义务人: names.obligors.join('、'),
  程序: names.step,
});

/** Words of 程序用语. */
export const sentenceText = {
  title: '程序用语',
  basis: '数字或者 Enter 记入记录，不动正在输入的一句。记入的是此刻的文字，以后修改用语不影响已有记录。',
  list: '程序用语',
  anytime: '随时可用',
  loading: '正在读取程序用语……',
  recorded: (text: string) => `主持人：${text}`,
  office: '本单位用语',
  lost: (words: readonly string[]) => `缺少应当告知的内容：${words.join('、')}`,
  edit: '修改用语',
  reset: '恢复默认',
  export: '导出本单位用语',
  import: '导入本单位用语',
  file: '本单位程序用语.txt',
  editTitle: (title: string) => `修改用语：${title}`,
  editLabel: '本单位用语',
  slots: (slots: readonly string[]) =>
    slots.length === 0 ? '这一段没有自动填写的内容。' : `自动填写：${slots.map((slot) => `{${slot}}`).join('、')}，原样保留即可。`,
  keeps: (words: readonly string[]) => (words.length === 0 ? '' : `应当告知的内容：${words.join('、')}；缺少的会在主持台标明。`),
  usual: (template: string) => `默认用语：${template}`,
  save: '保存',
  saved: (title: string) => `“${title}”已改为本单位用语。`,
  wasReset: (title: string) => `“${title}”已恢复默认。`,
  imported: (count: number) => `已导入${count}段用语。`,
  exported: '已导出。',
  empty: () => '用语不能为空：要恢复默认，请用“恢复默认”。',
  tooLong: () => '用语超过2000字：请缩短。',
  unknownPart: (key: string) => `没有“${key}”这一段程序用语：请核对导入的文件，其余内容没有改动。`,
  unknownSlot: (slot: string) => `“{${slot}}”不是这一段能自动填写的内容：请改用提示中列出的，或者去掉花括号。`,
  unreadable: (path: string, cause: string) => `本单位程序用语的文件无法读取，请修复或者移走后再生成文书：${path}（${cause}）。`,
  damaged: (path: string, cause: string) => `本单位程序用语的文件无法读取，现在用默认用语：${path}（${cause}）。`,
  notWritten: (path: string, cause: string) => `本单位程序用语没有写入：${path}（${cause}）。请检查磁盘后重试。`,
  /** Head of the plain file; a line in brackets begins each part. */
  fileHead: '# 磋商会议程序用语。每段以方括号中的段名开头，花括号中的内容由程序填写。\n',
} as const;

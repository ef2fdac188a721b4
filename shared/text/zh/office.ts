/** Names of what stands in the file of an office's template: people read and write it. */
export const templateKeys = {
  name: '单位名称',
  letterhead: '发文机关标志',
  printedBy: '印发机关',
  series: '文号',
  code: '机关代字',
  kinds: '文书',
  first: '起始号',
  approvals: '审批栏',
  basis: '法律依据',
  cited: '名称',
  since: '施行日期',
  until: '失效日期',
  basisCheckedBy: '法制审核人',
  basisCheckedOn: '法制审核日期',
  wording: '用语',
} as const;

export type TemplateKey = keyof typeof templateKeys;

/** What is said about the office's template and its numbers. */
export const officeText = {
  /** One fault of a template file. `line` from 1; null: of the whole file. */
  fault: (line: number | null, what: string) => (line === null ? what : `第${line}行：${what}`),
  notYaml: '格式不对：每行写“名称: 内容”，下一级缩进两个空格，冒号后空一格；以大括号或者引号开头的内容，整段用双引号括起来。',
  unknownKey: (key: string) => `没有“${key}”这一项。`,
  twiceKey: '同一项写了两次。',
  badValue: (key: string) => `“${key}”填写有误或者缺少。`,
  unknownPaper: (title: string) => `没有名为“${title}”的公文。`,
  paperTwice: (title: string) => `“${title}”已经编在前面的文号中，一种公文只用一个文号系列。`,
  codeTwice: (code: string) => `机关代字“${code}”写了两次。`,
  unknownPassage: (title: string) => `没有名为“${title}”的段落。`,
  badWording: (title: string, fault: string) => `“${title}”${fault}。`,
  basisOrder: '失效日期不能早于施行日期。',
  checkedTogether: '法制审核人和法制审核日期应当同时填写。',
  faulty: (count: number) => `模板有${count}处需要改正，没有保存，原来的模板照用。`,
  paperAbout: (title: string, about: string) => `${title}·${about}`,
  caseElsewhere: (volume: string) => `${volume}（案卷不在本机）`,
  tooLarge: '模板文件超过1 MB，不是本程序的文书模板。',
  noTemplate: '本单位还没有文书模板。请先在台账“本单位文书”中填写或者导入。',
  damaged: (path: string, why: string) => `文书模板文件读不出（${path}：${why}）。请从备份恢复，或者重新导入模板。`,
  notWritten: (path: string, why: string) => `文书模板没有保存（${path}：${why}）。填写的内容留在窗口中，请排除后再保存。`,
  ledgerFailed: (path: string, why: string) => `文号台账不能使用（${path}：${why}）。没有取号，请排除后再试。`,
  noSeries: (title: string) => `本单位文书模板没有为“${title}”设文号系列。请在台账“本单位文书”的“文号”中补上。`,
  notNumbered: (label: string) => `“${label}”不是由程序编发文字号的公文。`,
  gone: '文书已经变化，请重新打开“文书”再取号。',
  usedByHand: '案卷中已手工使用',
  voidReasonNeeded: '请写明这个号不用的原因，以备查考。',
  /** `record`: of the case in hand; null: of another case. */
  numberOnPaper: (number: string, paper: string, caseTitle: string, record: number | null) =>
    `文号${number}已用于${record === null ? `“${caseTitle}”的` : '本案'}${paper}${record === null ? '' : `（记录第${record}号）`}，不能重复。请取下一个号，或者核对文号。`,
  /** `caseTitle` null: this very case. */
  numberGiven: (number: string, paper: string, caseTitle: string | null) =>
    `文号${number}已编给${caseTitle === null ? '本案' : `“${caseTitle}”的`}${paper}，还没有使用。请取下一个号；确实改作本文书的，先在“本单位文书”中核对。`,
  numberUnused: (number: string, reason: string) => `文号${number}在台账中已注明不用（${reason}），不能再用。请取下一个号。`,
  numberUnknown: '文号台账中没有这个号。',
  numberUsed: (number: string) => `文号${number}已经用在案卷中，不能作废。`,
} as const;

/** The head of an exported template: what the file is and what may be written in it. */
export const templateFileHead = (wordings: readonly (readonly [title: string, text: string])[], papers: readonly string[]): string =>
  [
    '磋商会议助手 · 文书模板。可以用记事本修改后再导入；不填的项按程序的通常写法。',
    `可以编发文字号的文书：${papers.join('、')}`,
    '可以改写的用语（大括号中的内容由案卷填入，应当保留）：',
    ...wordings.flatMap(([title, text]) => [`  ${title}`, ...text.split('\n').map((line) => `    ${line}`)]),
  ].join('\n');

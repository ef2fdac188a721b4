import type { StorageProblem } from './storage.ts';
import { storageSentence } from './storage.ts';

/** What can be wrong with a file that is to be an exported bundle, before anything in it is looked at. */
export type BundleProblem =
  | { readonly code: 'bundle-not-found'; readonly path: string }
  | { readonly code: 'bundle-not-a-zip'; readonly path: string }
  | { readonly code: 'bundle-name'; readonly path: string; readonly name: string }
  | { readonly code: 'bundle-twice'; readonly path: string; readonly name: string }
  | { readonly code: 'bundle-encrypted'; readonly path: string; readonly name: string }
  | { readonly code: 'bundle-link'; readonly path: string; readonly name: string }
  | { readonly code: 'bundle-method'; readonly path: string; readonly name: string }
  | { readonly code: 'bundle-bomb'; readonly path: string; readonly name: string }
  | { readonly code: 'bundle-too-large'; readonly path: string }
  | { readonly code: 'bundle-no-manifest'; readonly path: string }
  | { readonly code: 'bundle-newer'; readonly path: string; readonly format: number; readonly known: number }
  | { readonly code: 'bundle-broken'; readonly path: string; readonly found: readonly string[] }
  | { readonly code: 'bundle-foreign-tables'; readonly path: string }
  | { readonly code: 'bundle-open-part'; readonly path: string }
  | { readonly code: 'bundle-rehearsal'; readonly path: string }
  | { readonly code: 'bundle-case-there'; readonly volume: string }
  | { readonly code: 'bundle-exists'; readonly path: string }
  | { readonly code: 'bundle-volume-broken'; readonly found: readonly string[] }
  | { readonly code: 'bundle-volume-open-part'; readonly path: string }
  | { readonly code: 'bundle-case-unreadable'; readonly sentence: string }
  | { readonly code: 'bundle-export-too-large' }
  | { readonly code: 'bundle-not-written'; readonly path: string; readonly cause: string; readonly full: boolean }
  | { readonly code: 'bundle-storage'; readonly problem: StorageProblem };

const nothing = '没有导入，也没有写入任何内容';
const retry = '请向移送人重新索取原件，不要解压后再压缩';

const sentences: { readonly [C in BundleProblem['code']]: (problem: Extract<BundleProblem, { code: C }>) => string } = {
  'bundle-not-found': ({ path }) => `没有找到导出件：${path}。请核对位置。`,
  'bundle-not-a-zip': ({ path }) => `${path} 不是 zip 文件，或者不完整，${nothing}。请选择本程序导出的 zip 文件；${retry}。`,
  'bundle-name': ({ path, name }) => `${path} 中的文件名“${name}”不属于导出件，或者指向导出件以外的位置，${nothing}。${retry}。`,
  'bundle-twice': ({ path, name }) => `${path} 中有重名的文件“${name}”，无法判断哪一个是原件，${nothing}。${retry}。`,
  'bundle-encrypted': ({ path, name }) => `${path} 中的“${name}”是加密的，${nothing}。导出件不加密；${retry}。`,
  'bundle-link': ({ path, name }) => `${path} 中的“${name}”是指向别处的链接，不是文件，${nothing}。${retry}。`,
  'bundle-method': ({ path, name }) => `${path} 中的“${name}”用了不认识的压缩方法，${nothing}。${retry}。`,
  'bundle-bomb': ({ path, name }) => `${path} 中的“${name}”展开后异常地大，或者与登记的长度不符，${nothing}。${retry}。`,
  'bundle-too-large': ({ path }) => `${path} 中的文件过多或者展开后超过4GB，${nothing}。请移送人改为复制整个案卷文件夹移送。`,
  'bundle-no-manifest': ({ path }) => `${path} 没有导出件清单（manifest.json），或者清单不完整，${nothing}。请选择本程序导出的文件。`,
  'bundle-newer': ({ path, format, known }) =>
    `${path} 由更新的版本导出（导出件格式${format}，本程序识别到格式${known}），${nothing}。请用新版本导入。`,
  'bundle-broken': ({ path, found }) =>
    `${path} 核验不通过，${nothing}。${found.slice(0, 5).join('')}${found.length > 5 ? `另有${found.length - 5}处。` : ''}`,
  'bundle-foreign-tables': ({ path }) => `${path} 中的案卷含有本程序没有的表或者触发器，${nothing}。${retry}。`,
  'bundle-open-part': ({ path }) =>
    `${path} 只有公开部分（正卷），部分记录的内容没有随卷提供，不能作为案卷继续记录，${nothing}。请导入全卷；公开部分可以直接打开其中的 index.html 查看。`,
  'bundle-rehearsal': ({ path }) => `${path} 是演练的副本，不是案卷，没有导出。请导出正式案卷。`,
  'bundle-case-there': ({ volume }) =>
    `这一案卷已经在台账中（${volume}），没有再次导入。同一案卷不能有两份同时记录，请从台账打开已有的一份。`,
  'bundle-exists': ({ path }) => `${path} 已经存在，没有覆盖。请换一个位置或者名称。`,
  'bundle-volume-broken': ({ found }) =>
    `案卷核验不通过，没有导出。请先把整个案卷文件夹原样复制保存。${found.slice(0, 5).join('')}${found.length > 5 ? `另有${found.length - 5}处。` : ''}`,
  'bundle-volume-open-part': ({ path }) => `${path} 只有公开部分，没有副卷的内容，只能以 --part open 导出公开部分。`,
  'bundle-case-unreadable': ({ sentence }) => `案卷没有导出：${sentence}`,
  'bundle-export-too-large': () => '案卷连同附件超过4GB或者文件过多，一个导出件装不下，没有导出。请把整个案卷文件夹复制移送。',
  'bundle-not-written': ({ path, cause, full }) =>
    full
      ? `磁盘已满，${path} 没有写成，没有留下不完整的文件。请腾出空间后重试。`
      : `${path} 没有写成（${cause}），没有留下不完整的文件。请检查位置和权限后重试。`,
  'bundle-storage': ({ problem }) => storageSentence(problem),
};

export const bundleSentence = (problem: BundleProblem): string => (sentences[problem.code] as (problem: BundleProblem) => string)(problem);

/** What a verification of a bundle finds besides the records of its volumes. */
export type FileProblem =
  | 'bundle-file-missing'
  | 'bundle-file-altered'
  | 'bundle-file-unlisted'
  | 'bundle-volume-unreadable'
  | 'bundle-head-differs'
  | 'bundle-parts-differ';

export const fileProblemSentence: Record<FileProblem, string> = {
  'bundle-file-missing': '导出件清单列有而导出件中没有的文件',
  'bundle-file-altered': '文件与导出件清单中的摘要不符：文件被改动',
  'bundle-file-unlisted': '导出件清单没有列入的文件',
  'bundle-volume-unreadable': '导出件中的案卷无法读取',
  'bundle-head-differs': '导出件清单中的记录数、链末摘要与其中的案卷不符',
  'bundle-parts-differ': '正卷与副卷中的案卷不是同一条记录链',
};

/** The words of the readable index of a bundle. */
export const bundleText = {
  title: (number: string) => `案卷导出件 ${number}`,
  parts: { open: '正卷（公开部分）', whole: '全卷（正卷、副卷）', internal: '副卷（内部部分）' },
  folders: { open: '正卷', internal: '副卷' },
  sample: '模拟案件，仅供练习',
  facts: {
    number: '案号',
    department: '承办部门',
    obligors: '赔偿义务人',
    opened: '立案日期',
    last: '最后记录',
    part: '本件内容',
    events: '记录',
    program: '程序版本',
  },
  events: (count: number, withheld: number) =>
    `第1号至第${count}号，共${count}条${withheld === 0 ? '' : `，其中${withheld}条的内容在副卷`}`,
  head: '记录链末摘要（SM3）',
  headWhy:
    '这是最后一条记录的摘要。它由全部记录依次算出：任何一条记录改动、增减、调换，它都会改变。签字页页脚的“记录链第N号”是第N号记录的摘要，请与下面第N号记录右侧所列的核对。',
  how: '怎样核验',
  steps: [
    '案卷原样（不要解压后再压缩）用本程序核验：cuoshang verify 文件.zip --head 签字页上的记录链摘要。没有签字页时省略 --head。',
    '没有本程序时：把导出件解压到一个文件夹，用任何一台装有 Python 3 的计算机运行其中的 verify.py：python3 verify.py --head 签字页上的记录链摘要。它不联网，不需要安装任何东西，结果与本程序相同。',
    '核验的内容：每个文件的 SM3 摘要与 manifest.json 一致；每条记录的内容、时间、操作人与其摘要一致；每条记录衔接前一条；附件齐全未改。',
    '不给出签字页上的摘要时，末尾被整段截去、整卷被重新生成的情形单凭导出件不能发现：纸质签字页是独立的见证。',
    '文书由记录生成，可以重新生成；记录以 volume.sqlite 为准。其格式见程序文档 volume-format.md，二十年后不用本程序也能读取。',
  ],
  papers: '文书',
  paperColumns: ['序号', '文书', '文件'],
  pages: '页数以打开或者打印时为准；装订后的页号由“案卷编页”记录算出，见卷内目录，尚未编页的空白。',
  noPapers: '没有文书。',
  attachments: '附件',
  attachmentColumns: ['记录', '文件（以其 SM3 摘要为名）', '字节'],
  noAttachments: '没有附件。',
  records: '记录',
  recordColumns: ['号', '时间', '操作人', '记录的内容', '摘要'],
  withheld: '内容在副卷，没有随公开部分提供；其摘要仍在记录链中，可以核验。',
  inInternal: '内容见副卷。',
  withdrawn: (record: number) => `已由第${record}号记录撤回，不再作为依据。`,
  recordNumber: (record: number) => `第${record}号`,
  internal: '副卷',
  toInternal: '副卷目录（内部材料，不对外提供）',
  toOpen: '返回正卷目录',
  internalWhy: '副卷为内部材料：备注、审批和内部研究材料。对外提供时请另行导出公开部分，不要提供全卷。',
  privateRecords: '只在副卷的记录',
  nothingPrivate: '没有。',
} as const;

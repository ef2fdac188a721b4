/** What can go wrong with a volume that is not a bug, by code, with what a sentence needs. */
export type StorageProblem =
  | { readonly code: 'not-found'; readonly path: string }
  | { readonly code: 'exists'; readonly path: string }
  | { readonly code: 'not-a-volume'; readonly path: string }
  | { readonly code: 'newer-format'; readonly path: string; readonly format: number; readonly known: number }
  | { readonly code: 'locked'; readonly path: string }
  | { readonly code: 'read-only'; readonly path: string }
  | { readonly code: 'left-open'; readonly path: string }
  | { readonly code: 'damaged'; readonly path: string; readonly cause: string }
  | { readonly code: 'unreadable'; readonly path: string; readonly cause: string }
  | { readonly code: 'version-conflict'; readonly expected: number; readonly actual: number }
  | { readonly code: 'not-saved'; readonly cause: string; readonly full: boolean };

const sentences: { readonly [C in StorageProblem['code']]: (problem: Extract<StorageProblem, { code: C }>) => string } = {
  'not-found': ({ path }) => `没有找到案卷：${path}。请核对位置；案卷可能已被移走或者改名。`,
  exists: ({ path }) => `${path} 已经存在，没有新建，原有内容没有改动。请换一个位置。`,
  'not-a-volume': ({ path }) => `${path} 不是本程序的案卷，没有打开，也没有改动。请选择案卷文件夹。`,
  'newer-format': ({ path, format, known }) =>
    `${path} 由更新的版本写成（格式${format}，本程序识别到格式${known}），没有打开，也没有改动。请用新版本打开。`,
  locked: ({ path }) => `${path} 正由另一个程序打开。请先在那里关闭，再重试；两处不能同时记录同一案卷。`,
  'read-only': ({ path }) => `${path} 所在的位置只能读，不能记录。可以查看和核验；要继续记录，请把整个案卷文件夹复制到可写的磁盘再打开。`,
  'left-open': ({ path }) =>
    `${path} 上次没有正常关闭，所在的位置又只能读，无法读全。请把整个案卷文件夹复制到可写的磁盘再打开，记录不会丢失。`,
  damaged: ({ path, cause }) =>
    `${path} 的案卷文件已经损坏（${cause}），没有打开，也没有改动。请先把整个文件夹原样复制保存，再用备份或者导出件恢复。`,
  unreadable: ({ path, cause }) => `${path} 无法读取（${cause}）。请检查磁盘和权限，不要改动案卷文件。`,
  'version-conflict': ({ expected, actual }) =>
    `在您操作期间案卷有了新的记录（您看到第${expected}号，现为第${actual}号），本次没有记录。请查看变化后再决定。`,
  'not-saved': ({ cause, full }) =>
    full
      ? '磁盘已满，本条没有存上。请腾出空间后重试，已存的记录不受影响。'
      : `没有存上（${cause}）。请检查磁盘后重试，已存的记录不受影响。`,
};

export const storageSentence = (problem: StorageProblem): string =>
  (sentences[problem.code] as (problem: StorageProblem) => string)(problem);

/** What `verify` finds wrong with one record, or (number 0) with the file as a whole. */
export type RecordProblem =
  | 'unreadable'
  | 'manifest-altered'
  | 'file-damaged'
  | 'payload-altered'
  | 'columns-altered'
  | 'chain-broken'
  | 'removed-or-inserted'
  | 're-dated'
  | 'head-not-found'
  | 'head-of-minutes'
  | 'body-altered'
  | 'differs-from-bundle'
  | 'cut-off'
  | 'not-canonical'
  | 'payload-missing'
  | 'attachment-missing'
  | 'attachment-altered';

export const recordProblemSentence: Record<RecordProblem, string> = {
  unreadable: '读不出来：文件从这里起已经损坏',
  'manifest-altered': '案卷说明（格式、算法）被改动',
  'file-damaged': '数据库文件的结构已经损坏',
  'payload-altered': '内容与其摘要不符：内容被改动',
  'columns-altered': '记录的时间、操作人等项目与其摘要不符：记录被改动',
  'chain-broken': '与前一条记录的摘要不衔接：有记录被改动、调换、删除或者插入',
  'removed-or-inserted': '序号不连续：有记录被删除或者插入',
  're-dated': '时间早于前一条记录',
  'head-not-found': '签字页上的摘要不在案卷中：末尾被截去，或者整卷被重新生成',
  'head-of-minutes': '给出的是这一号记录所定稿的会议记录正文的摘要，不是记录链的摘要：请改用签字页上“记录链”一项的摘要',
  'body-altered': '所存的会议记录正文与签字的摘要不符：正文被改动',
  'differs-from-bundle': '与导出件中同号的记录不同：从这里起被重新生成',
  'cut-off': '导出件中有，案卷中没有：末尾被截去',
  'not-canonical': '内容不是规范的写法，或者不是有效的UTF-8',
  'payload-missing': '内容或者盐值被删去，而这类记录从不隐去：记录被改动',
  'attachment-missing': '附件缺失',
  'attachment-altered': '附件内容与其摘要不符',
};

/** What a verification says besides its problems: what it could not find for want of something from outside. */
export const verificationNotes = {
  nothing:
    '没有给出签字页上的记录链摘要（--head）或者此前的导出件（--bundle）：案卷自身各条记录相互衔接时，末尾被截去或者整卷被重新生成，单凭案卷不能发现。',
  head: '已与签字页上的记录链摘要比对：该摘要所在的记录及其以前的记录没有被截去或者重新生成；其后的记录要用更晚的摘要比对。',
  bundle: '已与导出件逐条比对：导出件中的各条记录没有被截去或者重新生成；导出以后的记录要用更晚的摘要比对。',
  failed: '已与给出的摘要或者导出件比对，核验不通过：以所列各项问题为准。',
} as const;

export const verificationNote = ({ ok, against }: { readonly ok: boolean; readonly against: 'nothing' | 'head' | 'bundle' }): string =>
  verificationNotes[ok || against === 'nothing' ? against : 'failed'];

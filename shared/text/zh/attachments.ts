import type { FileKind } from '../../record/vocabulary.ts';

/** A size as people say it. */
export const sizeSaid = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1_024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;

export const fileKindNames: Readonly<Record<FileKind, string>> = { pdf: 'PDF 文件', png: 'PNG 图片', jpg: 'JPEG 图片' };

/** Why a file was not taken, by code, with what a sentence needs. Nothing was recorded. */
export type FileProblem =
  | { readonly code: 'file-empty' }
  /** `type`: what the bytes themselves say they are; null: nothing that is known. */
  | { readonly code: 'file-kind'; readonly type: string | null }
  | { readonly code: 'file-cut-off'; readonly kind: FileKind }
  | { readonly code: 'file-damaged'; readonly kind: FileKind }
  | { readonly code: 'file-locked' }
  | { readonly code: 'file-too-many-dots'; readonly width: number; readonly height: number }
  | { readonly code: 'file-too-slow' }
  | { readonly code: 'file-page'; readonly page: number; readonly pages: number };

const howToHeic = '请在手机相机设置里改为“兼容性最佳”后重拍，或者用看图软件另存为 JPEG';
/** What to do with the kinds that people bring most. */
const adviceOf = (type: string | null): string => {
  if (type === 'heic' || type === 'heif' || type === 'avif') return howToHeic;
  if (type === 'docx' || type === 'doc' || type === 'xlsx' || type === 'pptx' || type === 'cfb' || type === 'rtf')
    return '请在文字处理软件中另存为 PDF';
  if (type === 'zip' || type === '7z' || type === 'rar') return '请先解压，再逐个附上其中的文件';
  if (type === 'mp4' || type === 'mov' || type === 'mp3' || type === 'm4a' || type === 'wav')
    return '录音录像请封存原始载体，这里附上其说明或者截图';
  return '请另存为 PDF、PNG 或者 JPEG';
};

const sentences: { readonly [C in FileProblem['code']]: (problem: Extract<FileProblem, { code: C }>) => string } = {
  'file-empty': () => '文件是空的，没有附上。请核对所选的文件。',
  'file-kind': ({ type }) =>
    `${type === null ? '从内容看不出这是什么文件' : `按其内容，这是 ${type.toUpperCase()} 文件`}，不论文件名如何都没有附上。只收 PDF、PNG 和 JPEG。${adviceOf(type)}。`,
  'file-cut-off': ({ kind }) => `这个${fileKindNames[kind]}不完整，后面缺了一截，没有附上。请从原设备重新复制或者重新扫描。`,
  'file-damaged': ({ kind }) => `这个${fileKindNames[kind]}已经损坏，读不出页面，没有附上。请从原件重新扫描或者另存。`,
  'file-locked': () => '这个 PDF 有打开密码，没有附上。请用打开密码另存一份不加密的 PDF 再附。',
  'file-too-many-dots': ({ width, height }) => `图片有 ${width}×${height} 点，太大，没有附上。请把长边缩小到 12000 点以内再附。`,
  'file-too-slow': () => '文件在两分钟内没有读完，没有附上。请用打印的方法另存为 PDF 后再附。',
  'file-page': ({ page, pages }) => `文件只有${pages}页，没有第${page}页，没有登记。请重新选择文件。`,
};

export const fileSentence = (problem: FileProblem): string => (sentences[problem.code] as (problem: FileProblem) => string)(problem);

/** What the host says about a file on its way. */
export const uploadText = {
  unknownFile: () => '案卷记录中没有这个文件。',
  notOnShow: () => '这一页现在没有在大屏上出示。',
  fileMissing: (name: string) => `附件“${name}”不在案卷的 attachments 文件夹中。请用 verify 核验案卷，并从备份恢复。`,
  hostOnly: () => '附件由程序检查文件后登记，不能直接提交。',
} as const;

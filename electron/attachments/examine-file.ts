import { fileTypeFromBuffer } from 'file-type';
import { err, ok, type Result } from '../../shared/result.ts';
import type { FileKind } from '../../shared/record/vocabulary.ts';
import type { FileProblem } from '../../shared/text/zh/attachments.ts';
import { examineJpeg, examinePng } from './examine-picture.ts';
import { examinePdf } from './examine-pdf.ts';

/** What a file is and how many pages it has, found from its bytes. */
export type Examined = { readonly kind: FileKind; readonly pages: number };

const kinds: Readonly<Record<string, FileKind>> = { pdf: 'pdf', png: 'png', apng: 'png', jpg: 'jpg' };

/**
 * Looks at a file as a whole: its kind from its first bytes, whatever its name says, and then every page or the whole picture by the
 * decoder of that kind, so that what is kept as evidence can also be shown. Slow for large files: it runs beside the program's own work.
 */
export const examineFile = async (bytes: Uint8Array): Promise<Result<Examined, FileProblem>> => {
  if (bytes.length === 0) return err({ code: 'file-empty' });
  const type = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.ext ?? null;
  const kind = type === null ? undefined : kinds[type];
  switch (kind) {
    case 'pdf':
      return examinePdf(bytes);
    case 'png':
      return pictureOf(kind, examinePng(bytes));
    case 'jpg':
      return pictureOf(kind, examineJpeg(bytes));
    case undefined:
      return err({ code: 'file-kind', type });
  }
};

const pictureOf = (kind: FileKind, problem: FileProblem | null): Result<Examined, FileProblem> =>
  problem === null ? ok({ kind, pages: 1 }) : err(problem);

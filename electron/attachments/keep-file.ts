import { err, ok, type Result } from '../../shared/result.ts';
import type { FileKind } from '../../shared/record/vocabulary.ts';
import type { FileProblem } from '../../shared/text/zh/attachments.ts';
import type { StorageProblem } from '../../shared/text/zh/storage.ts';
import { keepAttachment } from '../storage/attachments.ts';
import { saving } from '../storage/faults.ts';
import { examineFile } from './examine-file.ts';

/** A file that lies whole on the disk of a volume, and what it was found to be. */
export type KeptFile = { readonly digest: string; readonly extension: FileKind; readonly bytes: number; readonly pages: number };

/**
 * Examines a file and keeps it in the volume's folder, durably, before anybody records it: a crash between the two leaves a file that no
 * record names, never a record without its file. `page`: one that it is kept for; a file that has not got it is not kept.
 */
export const keepFile = async (
  folder: string,
  bytes: Uint8Array,
  page: number,
): Promise<Result<KeptFile, FileProblem | StorageProblem>> => {
  const examined = await examineFile(bytes);
  if (!examined.ok) return examined;
  const { kind, pages } = examined.value;
  const lacking = lackingPage(page, pages);
  if (lacking !== null) return err(lacking);
  const kept = saving<Result<string, StorageProblem>>(() => ok(keepAttachment(folder, bytes, kind)));
  return kept.ok ? ok({ digest: kept.value, extension: kind, bytes: bytes.length, pages }) : err(kept.error);
};

/** Why a page is not to be had of a file of so many; null: it has it. */
export const lackingPage = (page: number, pages: number): FileProblem | null => (page > pages ? { code: 'file-page', page, pages } : null);

import { zip } from 'fflate';
import type { Answer, Problem } from '../../../../shared/contract.ts';
import { err, ok, type Result } from '../../../../shared/result.ts';
import { papersText } from '../../../../shared/text/zh/windows/papers.ts';
import { call } from '../../../state/backend.ts';

/** One paper of the set, and how to ask for it. */
export type PaperOfSet = { readonly label: string; readonly ask: () => Promise<Answer<'papers.docx'>> };

export const paperOfCase = (volume: string, kind: string, at: number, label: string): PaperOfSet => ({
  label,
  ask: () => call('papers.docx', { volume, kind, at, on: null }),
});

export const minutesOfCase = (volume: string, meeting: number, part: 'body' | 'sign-off', label: string): PaperOfSet => ({
  label,
  ask: () => call('minutes.docx', { volume, meeting, part }),
});

/**
 * Every paper in the order given, numbered, in one zip file; `onDone` tells how many there are so far. Stopped by `signal` it yields null;
 * one that cannot be made is a problem, and there is no file: a set with a gap would be taken for whole.
 */
export const takeAll = async (
  papers: readonly PaperOfSet[],
  signal: AbortSignal,
  onDone: (count: number) => void,
): Promise<Result<Uint8Array<ArrayBuffer> | null, Problem>> => {
  const files: Record<string, Uint8Array> = {};
  for (const [index, paper] of papers.entries()) {
    if (signal.aborted) return ok(null);
    const answer = await paper.ask();
    if (!answer.ok) return err({ ...answer.error, sentence: papersText.notInSet(paper.label, answer.error.sentence) });
    const name = `${String(index + 1).padStart(3, '0')}-${answer.value.name}`;
    files[name] = Uint8Array.from(atob(answer.value.base64), (char) => char.charCodeAt(0));
    onDone(index + 1);
  }
  if (signal.aborted) return ok(null);
  // A docx is packed already.
  return new Promise((resolve, reject) =>
    zip(files, { level: 0 }, (error, bytes) => (error === null ? resolve(ok(bytes)) : reject(error))),
  );
};

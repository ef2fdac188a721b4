import type { Answer, Problem } from '../../shared/contract.ts';
import type { PlainDate } from '../../shared/time/plain-date.ts';
import { call } from './backend.ts';
import { downloadBlob } from './download.ts';

export type MinutesPart = 'body' | 'sign-off';

/** Fetches one part of the minutes as docx and hands it to the person as a file. null: done; otherwise what stood in the way. */
export const takeMinutes = async (volume: string, meeting: number, part: MinutesPart): Promise<Problem | null> =>
  handOver(await call('minutes.docx', { volume, meeting, part }));

/** The same for any other paper, by its kind and place in the list, as on a day (null: today). */
export const takePaper = async (volume: string, kind: string, at: number, on: PlainDate | null = null): Promise<Problem | null> =>
  handOver(await call('papers.docx', { volume, kind, at, on }));

const handOver = (answer: Answer<'papers.docx'>): Problem | null => {
  if (!answer.ok) return answer.error;
  const bytes = Uint8Array.from(atob(answer.value.base64), (char) => char.charCodeAt(0));
  downloadBlob(answer.value.name, new Blob([bytes], { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' }));
  return null;
};

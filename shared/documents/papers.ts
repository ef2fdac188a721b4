import { limitsStatement } from './kinds/limits-statement.ts';
import { minutes } from './kinds/minutes.ts';
import { notice } from './kinds/notice.ts';
import type { PaperDefinition } from './paper.ts';

/** Every kind of paper, in the order of a case. */
export const papers: readonly PaperDefinition[] = [notice, minutes, limitsStatement];

export const paperKinds: readonly string[] = papers.map(({ kind }) => kind);

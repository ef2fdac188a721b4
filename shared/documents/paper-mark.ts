import { isRehearsed } from '../record/case-queries.ts';
import { filed, type CaseState } from '../record/state.ts';
import type { Block, DocumentModel } from './document-model.ts';

const rehearsal = '演练，非正式记录';

/** The same in the text itself, above everything else: a red head must not look like one that counts. */
export const rehearsalBlocks = (state: CaseState): readonly Block[] =>
  isRehearsed(state) ? [{ kind: 'subtitle', text: `（${rehearsal}）` }] : [];

/** What stands at the head of every page of a case that is none: a sample, or the copy that a meeting is rehearsed on (演练). */
export const paperMarks = (state: CaseState): readonly string[] => [
  ...(isRehearsed(state) ? [rehearsal] : []),
  ...(filed(state, 'CaseOpened')[0]?.sample === true ? ['模拟案件'] : []),
];

/** The same on minutes, put there after their digest was taken: minutes that were frozen before the copy was made keep theirs. */
export const markedAsRehearsal = (state: CaseState, model: DocumentModel): DocumentModel =>
  isRehearsed(state) ? { ...model, header: `${model.header} · ${rehearsal}`, blocks: [...rehearsalBlocks(state), ...model.blocks] } : model;

import { isRehearsed } from '../record/case-queries.ts';
import { filed, type CaseState } from '../record/state.ts';
import type { DocumentModel } from './document-model.ts';

/** At the head of every page of a sample case. */
export const sampleMark = (state: CaseState): readonly string[] => (filed(state, 'CaseOpened')[0]?.sample === true ? ['模拟案件'] : []);

/** A paper of the copy that a meeting is rehearsed on (演练). */
export const markedAsRehearsal = (state: CaseState, model: DocumentModel): DocumentModel =>
  isRehearsed(state) ? { ...model, mark: '演练，非正式记录' } : model;

/** As it is drawn: the mark at the head of every page, and above everything else in the text, where a red head must not look valid. */
export const withMark = (model: DocumentModel): DocumentModel =>
  model.mark === undefined
    ? model
    : {
        ...model,
        header: [model.header, model.mark].filter((part) => part !== '').join(' · '),
        blocks: [{ kind: 'subtitle', text: `（${model.mark}）` }, ...model.blocks],
      };

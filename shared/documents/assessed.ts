import type { ObligorAssessment } from '../law/assessment.ts';
import { obligorsOf } from '../record/case-queries.ts';
import { assessCase } from '../record/facts-of-state.ts';
import type { CaseFile } from './paper.ts';

/** Where each obligor stands on the day of the paper: the same answer as `assess` gives; none as long as there is no obligor. */
export const assessedObligors = ({ state, today, calendar }: CaseFile): readonly ObligorAssessment[] =>
  obligorsOf(state).length === 0 ? [] : assessCase(state, today, calendar).obligors;

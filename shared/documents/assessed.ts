import type { ObligorAssessment } from '../law/assessment.ts';
import { obligorsOf } from '../record/case-queries.ts';
import { assessCase } from '../record/facts-of-state.ts';
import { stateOnDay } from '../record/state-on-day.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { CaseFile } from './paper.ts';

/** Where each obligor stands on the day of the paper: the same answer as `assess` gives; none as long as there is no obligor. */
export const assessedObligors = ({ state, today, calendar }: CaseFile): readonly ObligorAssessment[] =>
  obligorsOf(state).length === 0 ? [] : assessCase(state, today, calendar).obligors;

/** The case as it was on the day of a recorded decision, so that its paper rests on nothing that came later; without one as it is. */
export const whenDecided = <File extends CaseFile>(file: File, decision: { readonly on: PlainDate } | null): File =>
  decision === null || decision.on >= file.today ? file : { ...file, state: stateOnDay(file.state, decision.on), today: decision.on };

import { stepIds, type StepId } from '../record/vocabulary.ts';
import type { StepDefinition } from './step.ts';
import { attendance } from './steps/01-attendance.ts';
import { disciplineAndRights } from './steps/02-discipline-and-rights.ts';
import { claimantStatement } from './steps/03-claimant-statement.ts';
import { appraisalExplained } from './steps/04-appraisal-explained.ts';
import { obligorStatement } from './steps/05-obligor-statement.ts';
import { questionsAnswered } from './steps/06-questions-answered.ts';
import { participantsOpinions } from './steps/07-participants-opinions.ts';
import { consultation } from './steps/08-consultation.ts';
import { checkAndSign } from './steps/09-check-and-sign.ts';

/** The nine steps of Art. 26 in their order. */
export const agenda = {
  attendance,
  'discipline-and-rights': disciplineAndRights,
  'claimant-statement': claimantStatement,
  'appraisal-explained': appraisalExplained,
  'obligor-statement': obligorStatement,
  'questions-answered': questionsAnswered,
  'participants-opinions': participantsOpinions,
  consultation,
  'check-and-sign': checkAndSign,
} satisfies Record<StepId, StepDefinition>;

export const stepAfter = (step: StepId): StepId | null => stepIds[stepIds.indexOf(step) + 1] ?? null;

import { parameterOn } from '../law/parameters.ts';
import { fileCommand, firstRefusal, knownObligor, notInFuture, type DecideContext } from '../record/command.ts';
import { obligorName } from '../record/case-queries.ts';
import { assessCase } from '../record/facts-of-state.ts';
import { refuse, type Refusal } from '../record/refusal.ts';
import { filed, type CaseState } from '../record/state.ts';
import type { PlainDate } from '../time/plain-date.ts';
import { dayOfDue, nthWorkingDayAfter, workingDays } from '../time/working-days.ts';

/** Art. 29 (and 28 ¶2): what a person judges, finds and declares. The program only ever proposes. */
export const failureCommands = {
  /** 无故 is found by a person, once the obligor did not come or walked out, and had the time to say why. */
  JudgeAbsence: fileCommand('AbsenceJudged', (state, input, context) => {
    const attended = assessable(state, context, input.obligor, input.meeting);
    const explainBy = lastDayToExplain(state, context, input.meeting);
    return firstRefusal(
      knownObligor(state, input.obligor),
      notInFuture('on', input.on, context),
      attended ? null : refuse('absence.not-absent', { obligor: obligorName(state, input.obligor), meeting: input.meeting }, '29(2)'),
      input.cause === 'without-cause' && explainBy !== null && input.on <= explainBy
        ? refuse('absence.too-early', { obligor: obligorName(state, input.obligor), explainBy }, '29(2)')
        : null,
    );
  }),
  /** Ground 3 is open to a finding once three meetings counted. */
  MakeFinding: fileCommand('FindingMade', (state, input, context) => {
    const ground = assessmentOf(state, input.obligor, context)?.grounds.find((candidate) => candidate.ground === input.ground);
    return firstRefusal(
      knownObligor(state, input.obligor),
      notInFuture('on', input.on, context),
      input.ground === 3 && ground?.status === 'not-met'
        ? refuse('finding.not-open', { obligor: obligorName(state, input.obligor), ground: 3 }, '29(3)')
        : null,
    );
  }),
  /** Only when the assessment allows it on the facts as they stand now, on grounds that are met, with evidence and approver. */
  DeclareFailure: fileCommand('FailureDeclared', (state, input, context) => {
    const assessed = assessmentOf(state, input.obligor, context);
    const name = obligorName(state, input.obligor);
    const unmet = input.grounds.find((number) => assessed?.grounds.find((ground) => ground.ground === number)?.status !== 'met');
    const renegotiating = assessed?.stage === 'renegotiating';
    return firstRefusal(
      knownObligor(state, input.obligor),
      notInFuture('on', input.on, context),
      assessed?.mayDeclareFailure === true
        ? null
        : refuse('failure.not-open', { obligor: name, because: assessed?.grounds.map((ground) => ground.status) ?? [] }, '29'),
      (input.basis === '28') === renegotiating ? null : refuse('failure.not-open', { obligor: name, because: [] }, '28¶2'),
      input.basis === '29' && input.grounds.length === 0 ? refuse('failure.ground-not-met', { obligor: name, ground: 0 }, '29') : null,
      input.basis === '29' && unmet !== undefined ? refuse('failure.ground-not-met', { obligor: name, ground: unmet }, '29') : null,
      // Art. 28 ¶2 stands by itself: after a failed renegotiation no ground of Art. 29 is named.
      input.basis === '28' && input.grounds.length > 0 ? refuse('failure.no-ground-with-28', {}, '28¶2') : null,
      input.evidence.length === 0 ? refuse('failure.evidence-missing', {}, '29') : null,
    );
  }),
} as const;

const assessmentOf = (state: CaseState, obligor: string, context: DecideContext) =>
  assessCase(state, context.today, context.calendar).obligors.find((candidate) => candidate.id === obligor);

/** The last of the working days in which whoever did not come, or left, may still say why; null: no such meeting was held. */
const lastDayToExplain = (state: CaseState, context: DecideContext, meeting: number): PlainDate | null => {
  const held = assessCase.facts(state, context.today, context.calendar).meetings?.find((candidate) => candidate.number === meeting);
  return held === undefined
    ? null
    : dayOfDue(nthWorkingDayAfter(workingDays(context.calendar), held.on, parameterOn('explanationWorkingDays', held.on)));
};

/** Whether the record shows this obligor absent from, or walked out of, that meeting. */
const assessable = (state: CaseState, context: DecideContext, obligor: string, meeting: number): boolean => {
  const attendance = assessCase.facts(state, context.today, context.calendar).meetings?.find((candidate) => candidate.number === meeting)
    ?.attendance[obligor];
  return attendance !== undefined && attendance !== 'took-part';
};

export const declaredFor = (state: CaseState, obligor: string): boolean =>
  filed(state, 'FailureDeclared').some((failure) => failure.obligor === obligor);

export const failureDeclared = (state: CaseState, obligor: string): Refusal | null =>
  declaredFor(state, obligor) ? null : refuse('failure.not-declared', { obligor: obligorName(state, obligor) }, '30');

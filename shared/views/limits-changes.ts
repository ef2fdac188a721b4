import type { GroundNumber, GroundStatus, Stage } from '../law/assessment.ts';
import type { Due } from '../time/working-days.ts';
import type { LimitsView, ObligorLimits } from './limits-view.ts';

/** What Art. 22 says of one of its conditions; null where nothing is on file. */
type Satisfied = LimitsView['entry'][number]['satisfied'];

/** One answer that is another on the other day. */
export type LimitsChange =
  | { readonly what: 'stage'; readonly from: Stage; readonly to: Stage }
  | { readonly what: 'remaining'; readonly from: number; readonly to: number; readonly end: Due }
  | { readonly what: 'ground'; readonly ground: GroundNumber; readonly from: GroundStatus; readonly to: GroundStatus }
  | { readonly what: 'may-declare'; readonly to: boolean }
  | { readonly what: 'entry'; readonly item: LimitsView['entry'][number]['item']; readonly from: Satisfied; readonly to: Satisfied };

export type ObligorChanges = { readonly id: string; readonly name: string; readonly changes: readonly LimitsChange[] };

/** Per obligor what an assessment of another day says otherwise than today's; who has no change is left out. */
export const limitsChanges = (today: LimitsView, then: LimitsView): readonly ObligorChanges[] =>
  then.obligors.flatMap((after) => {
    const before = today.obligors.find(({ id }) => id === after.id);
    const changes = before === undefined ? [] : [...obligorChanges(before, after), ...entryChanges(today, then, after.id)];
    return changes.length === 0 ? [] : [{ id: after.id, name: after.name, changes }];
  });

const obligorChanges = (before: ObligorLimits, after: ObligorLimits): readonly LimitsChange[] => {
  const { remaining: from } = before.period;
  const { remaining: to, calendarEnd } = after.period;
  const found: LimitsChange[] = [];
  if (before.stage !== after.stage) found.push({ what: 'stage', from: before.stage, to: after.stage });
  if (from !== null && to !== null && calendarEnd !== null && from !== to && periodMatters.includes(after.stage)) {
    found.push({ what: 'remaining', from, to, end: calendarEnd });
  }
  for (const { ground, status } of after.grounds) {
    const was = before.grounds.find((candidate) => candidate.ground === ground)?.status;
    if (was !== undefined && was !== status) found.push({ what: 'ground', ground, from: was, to: status });
  }
  if (before.mayDeclareFailure !== after.mayDeclareFailure) found.push({ what: 'may-declare', to: after.mayDeclareFailure });
  return found;
};

/** Where the consultation has ended, days that remain mean nothing. */
const periodMatters: readonly Stage[] = ['notice', 'reply', 'refused', 'consulting'];

const entryChanges = (today: LimitsView, then: LimitsView, obligor: string): readonly LimitsChange[] =>
  then.entry
    .filter((after) => after.obligor === obligor)
    .flatMap((after) => {
      const before = today.entry.find(({ item, obligor: of }) => item === after.item && of === obligor);
      return before === undefined || before.satisfied === after.satisfied
        ? []
        : [{ what: 'entry', item: after.item, from: before.satisfied, to: after.satisfied }];
    });

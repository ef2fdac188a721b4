import type { Assessment } from '../law/assessment.ts';
import { claimOf, claimTotalFen, obligorName } from '../record/case-queries.ts';
import type { DecideContext } from '../record/command.ts';
import { phaseOf } from '../record/meeting-queries.ts';
import { filed, type CaseState } from '../record/state.ts';
import { limitsView, type ObligorLimits } from './limits-view.ts';

/** One line of 案件台账. */
export type RegistryCase = {
  /** Name of the volume's folder: how calls name the volume. */
  readonly volume: string;
  readonly version: number;
  readonly number: string;
  readonly title: string;
  readonly handler: string;
  readonly sample: boolean;
  readonly claimFen: number | null;
  readonly obligors: readonly ObligorLimits[];
  readonly nextActions: readonly (Assessment['nextActions'][number] & { readonly obligorName: string | null })[];
  /** A meeting under way, to go back to. */
  readonly liveMeeting: number | null;
  readonly meetings: number;
};

/** A folder that could not be read as a volume, with the sentence that says why; never hidden. */
export type RegistryProblem = { readonly volume: string; readonly problem: string };

export type RegistryView = { readonly today: string; readonly cases: readonly RegistryCase[]; readonly problems: readonly RegistryProblem[]; readonly samplesOffered: boolean };

export const registryCase = (volume: string, state: CaseState, context: DecideContext): RegistryCase => {
  const opened = filed(state, 'CaseOpened')[0];
  const limits = limitsView(state, context.today, context.calendar);
  const claim = claimOf(state);
  return {
    volume,
    version: state.version,
    number: opened?.number ?? '',
    title: opened?.title ?? volume,
    handler: opened?.handler ?? '',
    sample: opened?.sample ?? false,
    claimFen: claim === null ? null : claimTotalFen(claim),
    obligors: limits.obligors,
    nextActions: limits.nextActions.map((action) => ({
      ...action,
      obligorName: action.obligor === undefined ? null : obligorName(state, action.obligor),
    })),
    liveMeeting: state.meetings.find((meeting) => !['planned', 'archived'].includes(phaseOf(meeting)))?.number ?? null,
    meetings: state.meetings.length,
  };
};

import type { ReactNode } from 'react';
import { CountOf } from '../../components/count-of.tsx';
import { LimitBar } from '../../components/limit-bar.tsx';
import { MeetingLimit } from '../../components/meeting-limit.tsx';
import { SavedMark } from '../../components/saved-mark.tsx';
import { useSaving } from '../../state/saving-store.ts';
import { stepNumber } from '../../../shared/record/vocabulary.ts';
import { meetingCountText } from '../../../shared/text/zh/meeting-count.ts';
import { terms } from '../../../shared/text/zh/terms.ts';
import { secretaryText } from '../../../shared/text/zh/windows/secretary.ts';
import type { SecretaryView } from '../../../shared/views/secretary-view.ts';
import { hoursMinutesSeconds, Since } from './clock.tsx';
import { pipsOf } from '../registry/pips.ts';
import { earliestObligor, limitTone } from './limits.ts';

/** Which meeting, which step, how long it has run. */
export const headFacts = (view: SecretaryView): readonly ReactNode[] => [
  secretaryText.meetingOf(view.meeting, terms.meetingKind[view.kind]),
  view.step === null || view.phase !== 'open'
    ? terms.phase[view.phase]
    : secretaryText.stepOf(stepNumber(view.step), terms.step[view.step]),
  ...(view.convenedAt === null || view.frozenAt !== null
    ? []
    : [<Since key="since" since={view.convenedAt} words={(seconds) => secretaryText.elapsed(hoursMinutesSeconds(seconds))} />]),
  ...(view.sample ? [secretaryText.sample] : []),
];

/** Days and meetings of the obligor whose limit ends first. */
export const HeadLimits = ({ view }: { readonly view: SecretaryView }): ReactNode => {
  const obligor = earliestObligor(view);
  if (obligor === undefined) return null;
  const { period, meetings, count, id } = obligor;
  return (
    <>
      {period.day === null ? (
        <span>{secretaryText.limitFacts.notServed}</span>
      ) : (
        <LimitBar
          place="head"
          label={secretaryText.period}
          text={<CountOf count={String(period.day)} of={secretaryText.periodOf} />}
          bars={[{ id, elapsed: period.day, total: 90, tone: limitTone(period.remaining) }]}
        />
      )}
      <MeetingLimit
        label={secretaryText.meetings}
        text={<CountOf count={String(count.past + (count.isUnderWay ? 1 : 0))} of={secretaryText.meetingsOf(meetings.limit)} />}
        pipsLabel={meetingCountText(count)}
        pips={pipsOf(count)}
      />
    </>
  );
};

/** The time of the last durable write, or how much waits for its own. `known`: that of the view, until the first push. */
export const Saved = ({ known }: { readonly known: string | null }): ReactNode => {
  const pushed = useSaving((saving) => saving.savedAt);
  const savedAt = pushed ?? known;
  const waiting = useSaving((saving) => saving.pending.length);
  if (waiting > 0) return <SavedMark isWaiting text={secretaryText.waiting(waiting)} />;
  return <SavedMark text={savedAt === null ? secretaryText.notSavedYet : secretaryText.saved(savedAt.slice(11, 19))} />;
};

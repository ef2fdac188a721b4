import type { ReactNode } from 'react';
import { Clock } from '../../components/clock.tsx';
import { ClockRow } from '../../components/clock-row.tsx';
import { CountOf } from '../../components/count-of.tsx';
import { Facts } from '../../components/facts.tsx';
import { LimitBar } from '../../components/limit-bar.tsx';
import { MeetingPips } from '../../components/meeting-pips.tsx';
import { MissingList } from '../../components/missing-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { SideColumn } from '../../components/side-column.tsx';
import { instantFromMs, msOfInstant, type Instant } from '../../../shared/time/instant.ts';
import { dueShown } from '../../../shared/text/zh/format.ts';
import { meetingCountText } from '../../../shared/text/zh/meeting-count.ts';
import { presidingText } from '../../../shared/text/zh/windows/presiding.ts';
import { dayOfDue } from '../../../shared/time/working-days.ts';
import type { Missing } from '../../../shared/meeting/step.ts';
import type { ObligorLimits } from '../../../shared/views/limits-view.ts';
import type { RoomView } from '../../../shared/views/room-view.ts';
import type { PresidingView } from '../../../shared/views/presiding-view.ts';
import { FloorPanel } from '../room/floor-panel.tsx';
import { WaitsPanel } from '../room/waits-panel.tsx';
import { waitedFor } from '../room/waited-for.ts';
import { PresidingLine } from '../room/line-panel.tsx';
import { hoursMinutesSeconds, Since, useMinuteNow } from '../secretary/clock.tsx';
import { pipsOf } from '../registry/pips.ts';
import { limitTone } from '../secretary/limits.ts';

export type PresidingSideProps = {
  readonly view: PresidingView;
  /** null until the host has answered. */
  readonly room: RoomView | null;
  readonly missing: readonly Missing[];
};

/** Time, what the step still lacks, and the limits of each obligor. */
export const PresidingSide = ({ view, room, missing }: PresidingSideProps): ReactNode => (
  <SideColumn label={presidingText.side}>
    <ClockRow>
      <Running label={view.frozenAt === null ? presidingText.elapsed : presidingText.took} since={view.convenedAt} to={view.frozenAt} />
      {view.pause !== null ? (
        <Running label={presidingText.paused} since={view.pause.since} />
      ) : (
        view.frozenAt === null && <Running label={presidingText.thisStep} since={view.stepSince} />
      )}
      <Now />
    </ClockRow>
    {view.phase !== 'archived' && (
      <Panel title={presidingText.required} aside={presidingText.requiredOf(view.done.length, view.done.length + missing.length)}>
        {view.done.length + missing.length > 0 && (
          <MissingList
            label={presidingText.required}
            density="side"
            acts={[
              ...missing.map((item) => ({
                id: `${item.code}/${item.subject ?? ''}`,
                label: item.text,
                state: 'open' as const,
                stateWord: presidingText.missingWord,
              })),
              ...view.done.map(({ record, text, at }) => ({
                id: `record/${record}`,
                label: text,
                state: 'done' as const,
                stateWord: presidingText.doneWord,
                time: at.slice(11, 16),
              })),
            ]}
          />
        )}
      </Panel>
    )}
    {room !== null && <WaitsPanel waits={room.waits} nameOf={(subject) => waitedFor(view, subject)} />}
    {room !== null && <FloorPanel view={view} room={room} />}
    {view.limits.obligors.map((obligor) => (
      <Panel key={obligor.id} title={presidingText.limits} aside={obligor.name}>
        <Limits obligor={obligor} />
      </Panel>
    ))}
    {room !== null && <PresidingLine room={room} />}
  </SideColumn>
);

/** 06:20, and 1:06:20 from the first hour on. */
const shortClock = (seconds: number): string =>
  hoursMinutesSeconds(seconds)
    .replace(/^00:/u, '')
    .replace(/^0(?=\d:\d\d:)/u, '');

type RunningProps = { readonly label: string; readonly since: Instant | null; readonly to?: Instant | null };

/** Counts on from `since`, and stands where it has an end. */
const Running = ({ label, since, to = null }: RunningProps): ReactNode => {
  if (since === null) return <Clock place="side" label={label} time="00:00" />;
  if (to !== null)
    return <Clock place="side" label={label} time={shortClock(Math.floor((msOfInstant(to) - msOfInstant(since)) / 1_000))} />;
  return <Clock place="side" label={label} time={<Since since={since} words={shortClock} />} />;
};

const Now = (): ReactNode => <Clock place="side" label={presidingText.now} time={instantFromMs(useMinuteNow() * 60_000).slice(11, 16)} />;

const Limits = ({ obligor }: { readonly obligor: ObligorLimits }): ReactNode => {
  const { day, calendarEnd, remaining, raw } = obligor.period;
  const pips = <MeetingPips label={meetingCountText(obligor.count)} pips={pipsOf(obligor.count)} />;
  if (day === null || calendarEnd === null || remaining === null)
    return <Facts facts={[{ label: presidingText.end, value: presidingText.notServed }]} />;
  return (
    <>
      <LimitBar
        place="side"
        text={<CountOf count={String(day)} of="/90" />}
        bars={[{ id: obligor.id, elapsed: day, total: 90, tone: limitTone(remaining) }]}
      />
      <Facts
        facts={[
          { label: presidingText.end, value: presidingText.endOf(dueShown(calendarEnd), remaining) },
          ...(raw === dayOfDue(calendarEnd) ? [] : [{ label: presidingText.raw, value: raw ?? '' }]),
          {
            label: presidingText.meetings,
            value: (
              <>
                {pips} {meetingCountText(obligor.count)}
              </>
            ),
          },
        ]}
      />
    </>
  );
};

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
import { instantFromMs, type Instant } from '../../../shared/time/instant.ts';
import { dueShown } from '../../../shared/text/zh/format.ts';
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
import { limitTone, pipsOf } from '../secretary/limits.ts';

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
      <Running label={presidingText.elapsed} since={view.convenedAt} />
      <Running label={presidingText.thisStep} since={view.stepSince} />
      <Now />
    </ClockRow>
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
    {room !== null && <WaitsPanel waits={room.waits} nameOf={(subject) => waitedFor(view, subject)} />}
    {room !== null && <FloorPanel view={view} room={room} />}
    {view.limits.obligors.map((obligor) => (
      <Panel key={obligor.id} title={presidingText.limits} aside={obligor.name}>
        <Limits view={view} obligor={obligor} />
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

const Running = ({ label, since }: { readonly label: string; readonly since: Instant | null }): ReactNode =>
  since === null ? (
    <Clock place="side" label={label} time="00:00" />
  ) : (
    <Clock place="side" label={label} time={<Since since={since} words={shortClock} />} />
  );

const Now = (): ReactNode => <Clock place="side" label={presidingText.now} time={instantFromMs(useMinuteNow() * 60_000).slice(11, 16)} />;

const Limits = ({ view, obligor }: { readonly view: PresidingView; readonly obligor: ObligorLimits }): ReactNode => {
  const { day, calendarEnd, remaining, raw } = obligor.period;
  const { counted, limit } = obligor.meetings;
  const pips = <MeetingPips label={presidingText.pips(counted, limit)} pips={pipsOf(view, obligor)} />;
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
                {pips} {presidingText.meetingsOf(counted, limit)}
              </>
            ),
          },
        ]}
      />
    </>
  );
};

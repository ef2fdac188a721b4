import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Facts } from '../../components/facts.tsx';
import { LimitTrack } from '../../components/limit-track.tsx';
import { MissingList } from '../../components/missing-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { SeatList } from '../../components/seat-list.tsx';
import type { SeatRow } from '../../components/seat-list.tsx';
import { SideColumn } from '../../components/side-column.tsx';
import { daysBetween, type PlainDate } from '../../../shared/time/plain-date.ts';
import { dueShown } from '../../../shared/text/zh/format.ts';
import { meetingCountText } from '../../../shared/text/zh/meeting-count.ts';
import { terms } from '../../../shared/text/zh/terms.ts';
import { caseText } from '../../../shared/text/zh/windows/case.ts';
import { exhibitText } from '../../../shared/text/zh/windows/exhibits.ts';
import { stageName } from '../../../shared/text/zh/windows/registry.ts';
import { periodRuns } from '../registry/urgency.ts';
import { positionsText } from '../../../shared/text/zh/windows/positions.ts';
import { secretaryText } from '../../../shared/text/zh/windows/secretary.ts';
import { dayOfDue } from '../../../shared/time/working-days.ts';
import type { ObligorLimits } from '../../../shared/views/limits-view.ts';
import type { SeatView } from '../../../shared/views/meeting-view.ts';
import type { RoomView } from '../../../shared/views/room-view.ts';
import type { SecretaryView } from '../../../shared/views/secretary-view.ts';
import { useKeys } from './key-store.ts';
import { FloorPanel } from '../room/floor-panel.tsx';
import { SecretaryLine } from '../room/line-panel.tsx';
import { WaitsPanel } from '../room/waits-panel.tsx';
import { waitedFor } from '../room/waited-for.ts';
import { SpokenFor } from '../room/spoken-for.tsx';
import { DisplayPanel } from './display-panel.tsx';
import { PositionsInBrief } from '../room/positions-in-brief.tsx';
import { earliestObligor, limitTone } from './limits.ts';
import type { DisplayControl } from './use-display.ts';
import css from './secretary.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);

const seatRow = (seat: SeatView, speaker: string | null, clock: RoomView['clock']): SeatRow => {
  const isHere = seat.presence === 'present';
  const isSpeaking = isHere && seat.id === speaker;
  const since = seat.since === null || isHere || seat.presence === 'absent' ? '' : ` ${seat.since.slice(11, 16)}`;
  return {
    id: seat.id,
    number: String(seat.seat),
    capacity: terms.capacity[seat.capacity],
    // Number and organisation stand beside it: a namesake is told apart by them.
    name: seat.name,
    organisation: seat.organisation === '' && seat.authority !== null ? terms.authority[seat.authority] : seat.organisation,
    state: isSpeaking ? 'speaking' : isHere ? 'present' : 'away',
    // One speaks at a time: while somebody's clock runs, nobody else is said to speak.
    stateText:
      isHere && clock?.speaker === seat.id && (clock.runningSince !== null || isSpeaking) ? (
        <SpokenFor clock={clock} />
      ) : isSpeaking && (clock?.runningSince ?? null) === null ? (
        secretaryText.speaking
      ) : (
        `${terms.presence[seat.presence]}${since}`
      ),
  };
};

export type SecretarySideProps = {
  readonly view: SecretaryView;
  readonly speaker: string | null;
  readonly display: DisplayControl;
  readonly onSeat: (id: string) => void;
  readonly onExhibit: (id: string) => void;
  readonly room: RoomView | null;
  readonly onPanel: (panel: 'floor' | 'line' | 'positions') => void;
  readonly onWindow: (role: 'presiding' | 'display') => void;
};

/** Seats with their digits, what each side holds, the limits, the exhibits. */
export const SecretarySide = ({ view, speaker, display, onSeat, onExhibit, room, onPanel, onWindow }: SecretarySideProps): ReactNode => {
  const keys = useKeys();
  const obligor = earliestObligor(view);
  return (
    <SideColumn label={secretaryText.sideLabel}>
      <Panel title={secretaryText.seats} aside={secretaryText.seatsAside(keys.seats)}>
        {view.seats.length === 0 ? (
          <p className={c('empty')}>{secretaryText.noSeats}</p>
        ) : (
          <SeatList
            label={secretaryText.seats}
            seats={view.seats.map((seat) => seatRow(seat, speaker, room?.clock ?? null))}
            onSeat={onSeat}
          />
        )}
      </Panel>
      {room !== null && <WaitsPanel waits={room.waits} nameOf={(subject) => waitedFor(view, subject)} />}
      {room !== null && (
        <FloorPanel
          view={view}
          room={room}
          keys={{ clock: keys.clock, more: keys['more-time'], floor: keys.floor }}
          onFloor={() => onPanel('floor')}
          onGive={onSeat}
        />
      )}
      {room !== null && <SecretaryLine room={room} keys={keys.line} onOpen={() => onPanel('line')} />}
      <Panel
        title={secretaryText.positions}
        note={positionsText.offers(view.offers.length)}
        aside={<Button size="small" look="quiet" label={positionsText.open} keys={keys.positions} onPress={() => onPanel('positions')} />}
      >
        <PositionsInBrief label={secretaryText.positions} view={view} />
      </Panel>
      {obligor !== undefined && (
        <Panel title={secretaryText.period} aside={obligor.name}>
          <Track limits={obligor} today={view.limits.today} />
          <Facts facts={limitFacts(obligor)} />
        </Panel>
      )}
      <Panel
        title={secretaryText.exhibits}
        aside={secretaryText.exhibitsAside(view.exhibits.filter((exhibit) => exhibit.status === 'shown').length, view.exhibits.length)}
      >
        {view.exhibits.length === 0 ? (
          <p className={c('empty')}>{secretaryText.noExhibits}</p>
        ) : (
          <MissingList
            label={secretaryText.exhibitsLabel}
            density="side"
            onOpen={(id) => onExhibit(`exhibit/${id}`)}
            acts={view.exhibits.map((exhibit) => ({
              id: exhibit.id,
              label: secretaryText.exhibit(exhibit.number, exhibit.title),
              state: exhibit.status === 'listed' ? 'open' : 'done',
              stateWord: exhibitText.state[exhibit.status],
            }))}
          />
        )}
      </Panel>
      <DisplayPanel display={display} onOpen={() => onWindow('display')} />
      <Panel title={secretaryText.windows}>
        <Button size="small" label={secretaryText.presidingWindow} keys={keys['presiding-window']} onPress={() => onWindow('presiding')} />
      </Panel>
    </SideColumn>
  );
};

const short = (day: string): string => day.slice(5);

const Track = ({ limits, today }: { readonly limits: ObligorLimits; readonly today: PlainDate }): ReactNode => {
  const { servedOn, period } = limits;
  const end = period.calendarEnd;
  if (servedOn === null || end === null || period.day === null) return null;
  const length = Math.max(1, daysBetween(servedOn, dayOfDue(end)));
  const at = Math.max(0, Math.min(1, daysBetween(servedOn, today) / length));
  return (
    <LimitTrack
      spoken={secretaryText.trackSpoken(servedOn, period.day, dueShown(end))}
      elapsed={at}
      tone={periodRuns(limits) ? limitTone(period.remaining) : 'ink'}
      points={[
        { id: 'from', at: 0, label: short(servedOn), look: 'end' },
        { id: 'today', at, label: secretaryText.today, look: 'today' },
        { id: 'to', at: 1, label: dueShown(end, short), look: 'end' },
      ]}
    />
  );
};

const limitFacts = (limits: ObligorLimits) => {
  const { period, stage } = limits;
  const words = secretaryText.limitFacts;
  const { day, remaining, raw, calendarEnd: end } = period;
  const count = { label: words.count, value: meetingCountText(limits.count) };
  if (day === null || remaining === null || end === null) return [{ label: words.day, value: words.notServed }, count];
  return [
    {
      label: words.day,
      value: periodRuns(limits) ? dueShown(end, () => words.dayValue(day, remaining)) : caseText.limits.past(stageName(stage)),
    },
    { label: words.end, value: words.endValue(dueShown(end), raw === dayOfDue(end) ? null : raw) },
    count,
  ];
};

import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Facts } from '../../components/facts.tsx';
import { Panel } from '../../components/panel.tsx';
import { SpeechRequests } from '../../components/speech-requests.tsx';
import { actInRoom } from '../../state/room.ts';
import { terms } from '../../../shared/text/zh/terms.ts';
import { roomText } from '../../../shared/text/zh/windows/room.ts';
import { instantFromMs } from '../../../shared/time/instant.ts';
import type { MeetingHead, SeatView } from '../../../shared/views/meeting-view.ts';
import type { RoomView } from '../../../shared/views/room-view.ts';
import { useSecondNow } from '../secretary/clock.tsx';
import { minutesSeconds } from './minutes-seconds.ts';
import { SpeechTime } from './speech-time.tsx';
import { spokenByParty } from './spoken-by-party.ts';
import css from './room.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);

type Meeting = Pick<MeetingHead, 'parties' | 'pause' | 'frozenAt'> & { readonly seats: readonly SeatView[] };

export type FloorPanelProps = {
  readonly view: Meeting;
  readonly room: RoomView;
  /** The keys in force, where this window has keys. */
  readonly keys?: { readonly clock: string; readonly more: string; readonly floor: string };
  readonly onFloor?: () => void;
  /** What else happens where somebody is given the floor: the secretary’s line turns to them. */
  readonly onGive?: (id: string) => void;
};

/** 发言: whose speech runs and for how long, what each side has had, and who asks to speak. */
export const FloorPanel = ({ view, room, keys, onFloor, onGive }: FloorPanelProps): ReactNode => {
  const { clock, queue } = room;
  const speaker = view.seats.find(({ id }) => id === clock?.speaker);
  const give = (id: string): void => {
    void actInRoom({ type: 'start-clock', speaker: id });
    onGive?.(id);
  };
  return (
    <Panel title={roomText.floor} aside={room.limitSeconds === null ? roomText.noLimit : roomText.limit(room.limitSeconds)}>
      <div className={c('clock')}>
        {clock === null || speaker === undefined ? (
          <p className={c('none')}>{roomText.nobodySpeaks}</p>
        ) : (
          <SpeechTime clock={clock} name={speaker.called} place="side" />
        )}
        <div className={c('buttons')}>
          {clock !== null && view.pause === null && view.frozenAt === null && (
            <Button
              size="small"
              label={clock.runningSince === null ? roomText.goOn : roomText.pause}
              {...(keys === undefined ? {} : { keys: keys.clock })}
              onPress={() => void actInRoom({ type: clock.runningSince === null ? 'resume-clock' : 'pause-clock' })}
            />
          )}
          {clock !== null && clock.limitSeconds !== null && (
            <Button
              size="small"
              label={roomText.moreTime}
              {...(keys === undefined ? {} : { keys: keys.more })}
              onPress={() => void actInRoom({ type: 'extend-speech', seconds: 30 })}
            />
          )}
          {onFloor !== undefined && keys !== undefined && (
            <Button size="small" label={roomText.order} keys={keys.floor} onPress={onFloor} />
          )}
        </div>
      </div>
      {queue.length > 0 && (
        <SpeechRequests
          label={roomText.requests(queue.length)}
          actLabel={roomText.give}
          requests={queue.flatMap(({ participant, at }) => {
            const seat = view.seats.find(({ id }) => id === participant);
            return seat === undefined
              ? []
              : [
                  {
                    id: seat.id,
                    number: String(seat.seat),
                    name: seat.called,
                    capacity: terms.capacity[seat.capacity],
                    time: at.slice(11, 16),
                  },
                ];
          })}
          onGive={give}
        />
      )}
      <Totals view={view} room={room} />
    </Panel>
  );
};

const Totals = ({ view, room }: { readonly view: Meeting; readonly room: RoomView }): ReactNode => {
  const totals = spokenByParty(room, view.seats, instantFromMs(useSecondNow() * 1_000));
  if (totals.size === 0) return null;
  return (
    <Facts
      spacing="record"
      facts={[...totals].map(([party, seconds]) => ({
        label: roomText.spokenBy(party === null ? null : (view.parties.find(({ id }) => id === party)?.name ?? party)),
        value: minutesSeconds(seconds),
      }))}
    />
  );
};

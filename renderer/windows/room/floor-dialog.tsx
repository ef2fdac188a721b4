import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { TextField } from '../../components/text-field.tsx';
import { actInRoom } from '../../state/room.ts';
import { terms } from '../../../shared/text/zh/terms.ts';
import { roomText } from '../../../shared/text/zh/windows/room.ts';
import type { SeatView } from '../../../shared/views/meeting-view.ts';
import type { RoomView } from '../../../shared/views/room-view.ts';
import { digitOf } from '../acts/digit-of.ts';
import css from './room.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);

export type FloorDialogProps = {
  readonly seats: readonly SeatView[];
  readonly room: RoomView;
  /** Somebody got the floor: the line turns to them. */
  readonly onGive: (id: string) => void;
  readonly onClose: () => void;
};

/**
 * Order of speaking by keys: a digit notes that the seat asks to speak, or takes that back; Enter gives the floor to who asked first, or
 * to the seat chosen with the arrows. Both close: one is back at the line at once.
 */
export const FloorDialog = ({ seats, room, onGive, onClose }: FloorDialogProps): ReactNode => {
  const [at, setAt] = useState<number | null>(null);
  const [minutes, setMinutes] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => list.current?.focus(), []);
  const placeOf = (seat: SeatView): number => room.queue.findIndex(({ participant }) => participant === seat.id);

  const ask = (seat: SeatView): void => {
    void actInRoom({ type: placeOf(seat) < 0 ? 'ask-to-speak' : 'withdraw-request', participant: seat.id });
    onClose();
  };
  const give = (participant: string | undefined): void => {
    if (participant === undefined) return;
    void actInRoom({ type: 'start-clock', speaker: participant });
    onGive(participant);
  };
  const limit = (seconds: number | null): void => void actInRoom({ type: 'limit-speeches', seconds });
  const setOwnLimit = (): void => {
    const seconds = Math.round(Number(minutes) * 60);
    if (Number.isFinite(seconds) && seconds >= 10 && seconds <= 86_400) limit(seconds);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const digit = digitOf(event.nativeEvent);
    const seat = digit === null ? undefined : seats.find((candidate) => candidate.seat === digit);
    if (seat !== undefined) ask(seat);
    else if (event.key === 'ArrowDown') setAt(Math.min((at ?? -1) + 1, seats.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max((at ?? 1) - 1, 0));
    else if (event.key === 'Enter') give(at === null ? room.queue[0]?.participant : seats[at]?.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const chosenLimit = room.limitSeconds === null ? 'none' : String(room.limitSeconds);

  return (
    <Dialog title={roomText.floorTitle} basis={roomText.floorBasis} isOpen onClose={onClose}>
      <div
        ref={list}
        className={c('seats', 'list')}
        role="listbox"
        tabIndex={0}
        aria-label={roomText.floorSeats}
        {...(at === null ? {} : { 'aria-activedescendant': `${id}-${at}` })}
        onKeyDown={onKeyDown}
      >
        {seats.map((seat, row) => {
          const place = placeOf(seat);
          const isHere = seat.presence === 'present';
          return (
            <div
              key={seat.id}
              id={`${id}-${row}`}
              role="option"
              aria-selected={row === at}
              className={c('seat', row === at && 'active', !isHere && 'away')}
              onClick={() => ask(seat)}
            >
              <KeyCap keys={seat.seat <= 9 ? String(seat.seat) : ''} shape="number" />
              <span>{terms.capacity[seat.capacity]}</span>
              <span>{seat.called}</span>
              <span className={c('state', place >= 0 && 'asks')}>
                {room.clock?.speaker === seat.id
                  ? roomText.hasFloor
                  : place >= 0
                    ? roomText.asksSince(place + 1, room.queue[place]?.at.slice(11, 16) ?? '')
                    : isHere
                      ? ''
                      : roomText.away}
              </span>
            </div>
          );
        })}
      </div>
      <RadioGroup
        label={roomText.limitLabel}
        choices={Object.entries(roomText.limits)
          .map(([choice, label]) => ({ id: choice, label }))
          .sort((a, b) => (Number(a.id) || 0) - (Number(b.id) || 0))}
        chosen={chosenLimit}
        onChoose={(choice) => limit(choice === 'none' ? null : Number(choice))}
      />
      <div className={c('send')}>
        <TextField label={roomText.otherLimit} onChange={setMinutes} />
        <Button label={roomText.setLimit} onPress={setOwnLimit} />
      </div>
      {room.clock !== null && (
        <div className={c('ready')}>
          <Button
            size="small"
            label={roomText.endSpeech}
            onPress={() => {
              void actInRoom({ type: 'end-speech' });
              onClose();
            }}
          />
        </div>
      )}
    </Dialog>
  );
};

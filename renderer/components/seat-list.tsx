import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { KeyCap } from './key-cap.tsx';
import css from './seat-list.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** `number` is that of its keys. `stateText` says the state in words, with since when or for how long. */
export type SeatRow = {
  readonly id: string;
  readonly number: string;
  readonly capacity: string;
  readonly name: string;
  readonly organisation: string;
  readonly state: 'present' | 'away' | 'speaking';
  readonly stateText: ReactNode;
};

/** The seats, each with the digit that starts an entry for it; pressing a seat does the same. */
export type SeatListProps = { readonly label: string; readonly seats: readonly SeatRow[]; readonly onSeat: (id: string) => void };

export const SeatList = ({ label, seats, onSeat }: SeatListProps): ReactNode => {
  const list = useRef<HTMLUListElement>(null);
  const speaking = seats.findIndex((seat) => seat.state === 'speaking');
  useEffect(() => {
    // Only the list itself moves: the column may be read elsewhere.
    const all = list.current;
    const row = all?.children[speaking];
    if (all === null || !(row instanceof HTMLElement)) return;
    const above = row.offsetTop - all.offsetTop;
    if (above < all.scrollTop) all.scrollTop = above;
    else if (above + row.offsetHeight > all.scrollTop + all.clientHeight) all.scrollTop = above + row.offsetHeight - all.clientHeight;
  }, [speaking]);
  return (
    <ul ref={list} className={c('seats')} aria-label={label}>
      {seats.map((seat) => (
        <li key={seat.id}>
          <Button className={c('seat', seat.state)} preventFocusOnPress onPress={() => onSeat(seat.id)}>
            <KeyCap keys={seat.number} shape="number" isCurrent={seat.state === 'speaking'} />
            <span className={c('capacity')}>{seat.capacity}</span>
            <span className={c('name')}>{seat.name}</span>
            <span className={c('organisation')}>{seat.organisation}</span>
            <span className={c('state')}>
              <Icon name={seat.state === 'away' ? 'ring' : 'dot'} size={9} />
              {seat.stateText}
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
};

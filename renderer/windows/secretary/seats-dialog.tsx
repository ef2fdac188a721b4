import { useEffect, useId, useRef, useState } from 'react';
import type { DragEvent, KeyboardEvent, ReactNode } from 'react';
import { tableSides, type TableSide } from '../../../shared/room/table-sides.ts';
import { terms } from '../../../shared/text/zh/terms.ts';
import { seatsText } from '../../../shared/text/zh/windows/secretary-seats.ts';
import type { SeatView } from '../../../shared/views/meeting-view.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Icon } from '../../components/icon.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { call } from '../../state/backend.ts';
import { useSession } from '../../state/session.ts';
import { nearestIn } from './nearest-in.ts';
import { matching, placed, seatPlan, stepped, tableOf, type Direction, type SeatPlan } from './seat-plan.ts';
import { useTable } from './use-table.ts';
import css from './seats.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);

const directions: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

export type SeatsDialogProps = {
  readonly meeting: number;
  readonly seats: readonly SeatView[];
  readonly speaker: string | null;
  readonly onSeat: (id: string) => void;
  readonly onClose: () => void;
};

/**
 * The table with everybody's number on it. The plan itself has the focus, so letters and digits find people whatever the input method;
 * arrows go from seat to seat as one sees them, with Shift they move the person.
 */
export const SeatsDialog = ({ meeting, seats, speaker, onSeat, onClose }: SeatsDialogProps): ReactNode => {
  const { volume } = useSession();
  const table = useTable(meeting);
  const plan = seatPlan(seats, table.places);
  const [typed, setTyped] = useState('');
  const [activeId, setActive] = useState<string | null>(speaker);
  const [initials, setInitials] = useState<Readonly<Record<string, readonly string[]>>>({});
  const box = useRef<HTMLDivElement>(null);
  const dragged = useRef<string | null>(null);
  const id = useId();
  const found = matching(seats, typed, initials);
  const inOrder = tableSides.flatMap((side) => plan[side]);
  const active = typed === '' ? (inOrder.find((seat) => seat.id === activeId) ?? inOrder[0]) : found[0];
  const version = seats.length;
  useEffect(() => {
    let isWanted = true;
    void call('secretary.initials', { volume: volume ?? '', meeting }).then((answer) => {
      if (isWanted && answer.ok) setInitials(answer.value);
    });
    return () => {
      isWanted = false;
    };
  }, [volume, meeting, version]);
  useEffect(() => box.current?.focus(), []);
  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  const arrange = (next: SeatPlan): void => table.arrange(tableOf(next));
  const find = (text: string): void => {
    setActive(active?.id ?? null);
    setTyped(text);
  };
  const go = (direction: Direction): void => {
    const cards = [...(box.current?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])];
    const next = nearestIn(cards, cards.find((card) => card.dataset['seat'] === active?.id) ?? null, direction);
    setActive(next?.dataset['seat'] ?? active?.id ?? null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const direction = directions[event.key];
    if (direction !== undefined && active !== undefined) {
      setActive(active.id);
      setTyped('');
      if (event.shiftKey) arrange(stepped(plan, active.id, direction));
      else go(direction);
    } else if (event.key === 'Enter' && active !== undefined) onSeat(active.id);
    else if (event.key === 'Backspace') find(typed.slice(0, -1));
    else if (/^[a-z0-9]$/iu.test(event.key)) find(typed + event.key.toLowerCase());
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const drop = (event: DragEvent, side: TableSide, at: number): void => {
    event.preventDefault();
    event.stopPropagation();
    if (dragged.current !== null) arrange(placed(plan, dragged.current, side, at));
    dragged.current = null;
  };

  return (
    <Dialog
      title={seatsText.title}
      basis={seatsText.basis}
      isOpen
      width="full"
      onClose={onClose}
      actions={<Button label={seatsText.usual} size="small" look="quiet" onPress={() => table.arrange([])} />}
    >
      <p className={c('typed')} role="status">
        {found.length === 0 ? seatsText.nobody(typed) : seatsText.typed(typed)}
      </p>
      {table.problem !== null && <Refusal sentence={table.problem.sentence} details={table.problem.details} />}
      <div
        ref={box}
        className={c('plan')}
        role="listbox"
        tabIndex={0}
        aria-label={seatsText.list}
        {...(active === undefined ? {} : { 'aria-activedescendant': `${id}-${active.id}` })}
        onKeyDown={onKeyDown}
      >
        {tableSides.map((side) => (
          <div
            key={side}
            className={c('side', side)}
            role="group"
            aria-label={seatsText.sides[side]}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => drop(event, side, plan[side].length)}
          >
            <span className={c('where')} aria-hidden>
              {seatsText.sides[side]}
            </span>
            {plan[side].map((seat, at) => (
              <div
                key={seat.id}
                id={`${id}-${seat.id}`}
                data-seat={seat.id}
                role="option"
                aria-selected={seat === active}
                draggable
                className={c('card', seat === active && 'active', seat.presence !== 'present' && 'away', !found.includes(seat) && 'other')}
                onClick={() => onSeat(seat.id)}
                onDragStart={() => (dragged.current = seat.id)}
                onDragOver={(event) => event.preventDefault()}
                onDrop={(event) => drop(event, side, at)}
              >
                <KeyCap keys={String(seat.seat)} shape="number" isCurrent={seat.id === speaker} />
                <span className={c('who')}>
                  <span className={c('capacity')}>{terms.capacity[seat.capacity]}</span> <b>{seat.name}</b>
                  <span className={c('more')}>
                    {seat.organisation}
                    {seat.presence !== 'present' && (
                      <>
                        {' '}
                        <Icon name="ring" size={9} /> {terms.presence[seat.presence]}
                      </>
                    )}
                  </span>
                </span>
              </div>
            ))}
          </div>
        ))}
        <div className={c('table')} aria-hidden>
          {seatsText.table}
        </div>
      </div>
      <p className={c('hint')}>{seatsText.hint}</p>
    </Dialog>
  );
};

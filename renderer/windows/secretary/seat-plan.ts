import type { TablePlace } from '../../../shared/room/room-state.ts';
import { tableSides, type TableSide } from '../../../shared/room/table-sides.ts';
import type { SeatView } from '../../../shared/views/meeting-view.ts';

/** Who sits on each side of the table, in order: left to right, and from the head down. */
export type SeatPlan = Readonly<Record<TableSide, readonly SeatView[]>>;

/** Where somebody sits until a person says otherwise: the sides face each other, others at the foot, observers behind. */
const usualSide = (seat: SeatView): TableSide => {
  if (seat.capacity === 'presiding' || seat.capacity === 'secretary') return 'head';
  if (seat.capacity === 'observer') return 'back';
  if (seat.party === null) return 'foot';
  return seat.party === 'claimant' ? 'left' : 'right';
};

/** The arrangement as kept, and whoever it does not know at the end of the usual side. People who are gone are left out. */
export const seatPlan = (seats: readonly SeatView[], table: readonly TablePlace[]): SeatPlan => {
  const placed = table.flatMap(({ participant, side }) => {
    const seat = seats.find(({ id }) => id === participant);
    return seat === undefined ? [] : [{ seat, side }];
  });
  const known = new Set(placed.map(({ seat }) => seat.id));
  const all = [...placed, ...seats.filter(({ id }) => !known.has(id)).map((seat) => ({ seat, side: usualSide(seat) }))];
  return Object.fromEntries(
    tableSides.map((side) => [side, all.filter((place) => place.side === side).map(({ seat }) => seat)]),
  ) as unknown as SeatPlan;
};

export const tableOf = (plan: SeatPlan): readonly TablePlace[] =>
  tableSides.flatMap((side) => plan[side].map(({ id }) => ({ participant: id, side })));

export type Direction = 'up' | 'down' | 'left' | 'right';

/** Where a step leads that leaves the end of a side, or goes across it. */
const neighbour: Readonly<Record<TableSide, Readonly<Record<Direction, TableSide | null>>>> = {
  head: { up: null, down: 'foot', left: 'left', right: 'right' },
  left: { up: 'head', down: 'foot', left: null, right: 'right' },
  right: { up: 'head', down: 'foot', left: 'left', right: null },
  foot: { up: 'head', down: 'back', left: 'left', right: 'right' },
  back: { up: 'foot', down: null, left: null, right: null },
};

const isColumn = (side: TableSide): boolean => side === 'left' || side === 'right';

/** Puts somebody on a side, before the one who sits at `at` there. */
export const placed = (plan: SeatPlan, id: string, side: TableSide, at: number): SeatPlan => {
  const seat = tableSides.flatMap((each) => plan[each]).find((candidate) => candidate.id === id);
  if (seat === undefined) return plan;
  const before = plan[side].slice(0, at).filter((other) => other.id !== id);
  const behind = plan[side].slice(at).filter((other) => other.id !== id);
  const rest = Object.fromEntries(tableSides.map((each) => [each, plan[each].filter((other) => other.id !== id)])) as unknown as SeatPlan;
  return { ...rest, [side]: [...before, seat, ...behind] };
};

/** One step of a person along the table: past the neighbour, round the corner, or across. */
export const stepped = (plan: SeatPlan, id: string, direction: Direction): SeatPlan => {
  const side = tableSides.find((each) => plan[each].some((seat) => seat.id === id));
  if (side === undefined) return plan;
  const at = plan[side].findIndex((seat) => seat.id === id);
  const isAlong = isColumn(side) === (direction === 'up' || direction === 'down');
  const by = direction === 'up' || direction === 'left' ? -1 : 1;
  if (isAlong && plan[side][at + by] !== undefined) return placed(plan, id, side, by === 1 ? at + 2 : at - 1);
  const next = neighbour[side][direction];
  if (next === null) return plan;
  // Round a corner one comes to the near end; across the table to the same height.
  const place = isAlong ? (by === 1 && !isColumn(next) ? 0 : direction === 'right' ? 0 : plan[next].length) : at;
  return placed(plan, id, next, Math.min(place, plan[next].length));
};

/** What is typed finds a seat by its number from the first digit on, or by the initials of its name or organisation. */
export const matching = (
  seats: readonly SeatView[],
  typed: string,
  initials: Readonly<Record<string, readonly string[]>>,
): readonly SeatView[] => {
  if (typed === '') return seats;
  const exact = seats.filter((seat) => String(seat.seat) === typed);
  const others = seats.filter((seat) =>
    /^\d+$/u.test(typed)
      ? String(seat.seat) !== typed && String(seat.seat).startsWith(typed)
      : (initials[seat.id] ?? []).some((word) => word.startsWith(typed)),
  );
  return [...exact, ...others];
};

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matching, placed, seatPlan, stepped, tableOf, type SeatPlan } from '../../renderer/windows/secretary/seat-plan.ts';
import { tableSides } from '../../shared/room/table-sides.ts';
import type { SeatView } from '../../shared/views/meeting-view.ts';

const seat = (number: number, capacity: SeatView['capacity'], party: string | null = null): SeatView => ({
  id: `p${number}`,
  seat: number,
  name: `某${number}`,
  called: `某${number}`,
  organisation: '',
  capacity,
  party,
  authority: null,
  presence: 'present',
  since: null,
});
const seats = [
  seat(1, 'presiding'),
  seat(2, 'secretary'),
  seat(3, 'claimant', 'claimant'),
  seat(4, 'obligor', 'o3'),
  seat(5, 'agent', 'o3'),
  seat(6, 'appraiser'),
  seat(12, 'observer'),
  seat(120, 'expert'),
];
const shape = (plan: SeatPlan) => Object.fromEntries(tableSides.map((side) => [side, plan[side].map((each) => each.seat)]));

describe('the plan of the table', () => {
  it('seats the sides across from each other, third persons at the foot, observers behind', () => {
    expect(shape(seatPlan(seats, []))).toEqual({ head: [1, 2], left: [3], right: [4, 5], foot: [6, 120], back: [12] });
  });

  it('keeps an arrangement, seats whoever came later as usual, and forgets who is gone', () => {
    const plan = seatPlan(seats, [
      { participant: 'p4', side: 'left' },
      { participant: 'p99', side: 'head' },
    ]);
    expect(shape(plan)).toEqual({ head: [1, 2], left: [4, 3], right: [5], foot: [6, 120], back: [12] });
    expect(shape(seatPlan(seats, tableOf(plan)))).toEqual(shape(plan));
  });

  it('moves a person past the neighbour, round the corner and across the table', () => {
    const plan = seatPlan(seats, []);
    expect(stepped(plan, 'p4', 'down').right.map(({ id }) => id)).toEqual(['p5', 'p4']);
    expect(stepped(plan, 'p5', 'up').right.map(({ id }) => id)).toEqual(['p5', 'p4']);
    expect(stepped(plan, 'p5', 'down').foot.map(({ id }) => id)).toContain('p5');
    expect(stepped(plan, 'p4', 'left').left.map(({ id }) => id)).toEqual(['p4', 'p3']);
    expect(stepped(plan, 'p12', 'down')).toEqual(plan);
    expect(placed(plan, 'p12', 'head', 1).head.map(({ id }) => id)).toEqual(['p1', 'p12', 'p2']);
  });

  it('loses nobody and doubles nobody, whatever is moved', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(...seats.map(({ id }) => id)), fc.constantFrom('up', 'down', 'left', 'right')), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(steps, (moves) => {
        const end = moves.reduce((plan, [who, where]) => stepped(plan, who, where as 'up'), seatPlan(seats, []));
        expect(
          tableOf(end)
            .map(({ participant }) => participant)
            .sort(),
        ).toEqual(seats.map(({ id }) => id).sort());
      }),
    );
  });

  it('finds a number exactly before those that begin with it, and people by initials of name or organisation', () => {
    const initials = { p3: ['lm', 'mssthjj'], p4: ['zm', 'mspgs'] };
    expect(matching(seats, '12', {}).map((each) => each.seat)).toEqual([12, 120]);
    expect(matching(seats, 'ms', initials).map(({ id }) => id)).toEqual(['p3', 'p4']);
    expect(matching(seats, 'zm', initials).map(({ id }) => id)).toEqual(['p4']);
  });
});

import type { CommandInput } from '../../../../shared/decide.ts';
import { CLAIMANT, type Authority, type Capacity } from '../../../../shared/record/vocabulary.ts';
import { caseText } from '../../../../shared/text/zh/windows/case.ts';
import type { CaseMeeting, CaseView } from '../../../../shared/views/case-view.ts';

/** A seat as it is being filled in: every answer as text, `''` for none. `key` keeps a row's fields through changes of the list. */
export type SeatRow = {
  readonly key: string;
  readonly seat: string;
  readonly name: string;
  readonly organisation: string;
  readonly capacity: Capacity;
  readonly party: string;
  readonly authority: Authority | '';
  readonly identityNumber: string;
};

type Person = Omit<SeatRow, 'key' | 'seat'>;

const person = (name: string, capacity: Capacity, rest: Partial<Person> = {}): Person => ({
  name,
  capacity,
  organisation: '',
  party: '',
  authority: '',
  identityNumber: '',
  ...rest,
});

/** Whom the record lets one expect: presiding officer, the claimant's people, each obligor and its agents, the secretary last. */
const expected = (view: CaseView, meeting: CaseMeeting): readonly Person[] => {
  const department = view.opened?.department ?? '';
  const agents = (party: string): readonly Person[] =>
    view.agents
      .filter((agent) => agent.party === party)
      .map(({ name, organisation, authority, lawyer }) =>
        // Who acts for the department is its representative; a lawyer or anybody else is an agent (Art. 24).
        person(name, party === CLAIMANT && !lawyer ? 'claimant' : 'agent', { organisation, party, authority }),
      );
  const own = view.obligors.flatMap((obligor) => {
    const name = obligor.kind === 'person' ? obligor.name : obligor.representative;
    const itself =
      name === ''
        ? []
        : [
            person(name, 'obligor', {
              organisation: obligor.kind === 'person' ? '' : obligor.name,
              party: obligor.id,
              authority: 'principal',
              identityNumber: obligor.kind === 'person' ? obligor.identityNumber : '',
            }),
          ];
    return [...itself, ...agents(obligor.id)];
  });
  const plan = meeting.plan;
  return [
    ...(plan === null ? [] : [person(plan.presiding, 'presiding', { organisation: department })]),
    ...agents(CLAIMANT),
    ...own,
    ...(plan === null ? [] : [person(plan.secretary, 'secretary', { organisation: department })]),
  ];
};

/** Rows for everybody expected who has no seat yet, numbered after the seats taken. */
export const suggestedRows = (view: CaseView, meeting: CaseMeeting): readonly SeatRow[] => {
  const taken = Math.max(0, ...meeting.seats.map((seat) => seat.seat));
  return expected(view, meeting)
    .filter(
      (one, at, all) => !meeting.seats.some((seat) => seat.name === one.name) && all.findIndex((other) => other.name === one.name) === at,
    )
    .map((one, at) => ({ key: `expected-${one.name}`, seat: String(taken + at + 1), ...one }));
};

export const emptyRow = (key: string, seat: number): SeatRow => ({ key, seat: String(seat), ...person('', 'observer') });

/** Why a row cannot be sent as it is; null when it can. */
export const rowProblem = (row: SeatRow): string | null => {
  const seat = Number(row.seat.trim());
  if (!/^\d{1,3}$/u.test(row.seat.trim()) || seat < 1 || seat > 200) return caseText.seatsDialog.numberNeeded;
  return row.name.trim() === '' ? caseText.seatsDialog.nameNeeded : null;
};

export const inputOf = (meeting: number, row: SeatRow): CommandInput<'SeatParticipant'> => ({
  meeting,
  seat: Number(row.seat),
  name: row.name.trim(),
  organisation: row.organisation.trim(),
  capacity: row.capacity,
  party: row.party === '' ? null : row.party,
  authority: row.authority === '' ? null : row.authority,
  identityNumber: row.identityNumber.trim(),
});

import type { SeatView } from '../../../shared/views/meeting-view.ts';
import type { SecretaryView } from '../../../shared/views/secretary-view.ts';
import { terms } from '../../../shared/text/zh/terms.ts';
import type { ActField } from './act.ts';
import { formText } from '../../../shared/text/zh/windows/secretary.ts';

export const isHere = (seat: SeatView): boolean => seat.presence === 'present';

/** Those in the room who sit for one side, in seat order. */
export const sideHere = (view: SecretaryView, party: string): readonly SeatView[] =>
  view.seats.filter((seat) => seat.party === party && isHere(seat));

export const seatOf = (view: SecretaryView, id: string | null): SeatView | undefined => view.seats.find((seat) => seat.id === id);

export const partyNameOf = (view: SecretaryView, party: string): string =>
  view.parties.find((candidate) => candidate.id === party)?.name ?? party;

/** A field that asks who did it, among these; the first is proposed. */
export const personField = (id: string, label: string, people: readonly SeatView[]): ActField => ({
  kind: 'choice',
  id,
  label,
  initial: people[0]?.id ?? '',
  choices: people.map((person) => ({ id: person.id, label: person.called, support: terms.capacity[person.capacity] })),
});

/** A field of fixed words to choose from, in the order they are written. */
export const wordsField = (
  id: string,
  label: string,
  words: Readonly<Record<string, string>>,
  more: Pick<ActField, 'initial' | 'isGiven' | 'isOptional' | 'when' | 'check'> = {},
): ActField => ({
  kind: 'choice',
  id,
  label,
  choices: Object.entries(words).map(([key, word]) => ({ id: key, label: word })),
  ...more,
});

export const proseField = (id: string, label: string, initial = ''): ActField => ({ kind: 'prose', id, label, initial });

export const optionalProseField = (id: string, label: string): ActField => ({
  kind: 'prose',
  id,
  label,
  isOptional: true,
  hint: formText.optional,
});

/** What was answered; an unanswered question is an empty text. */
export const answerOf = (values: Readonly<Record<string, string>>, id: string): string => values[id] ?? '';

/** yes, no, or not answered. */
export const yesNo = (value: string): boolean | null => (value === 'yes' ? true : value === 'no' ? false : null);

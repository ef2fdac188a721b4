import { terms } from '../../../shared/text/zh/terms.ts';
import { signingText } from '../../../shared/text/zh/windows/signing.ts';
import type { SeatView } from '../../../shared/views/meeting-view.ts';
import type { SecretaryView } from '../../../shared/views/secretary-view.ts';
import type { ActField, Values } from '../acts/act.ts';
import { answerOf, isHere, seatOf } from '../acts/people.ts';

/** Who may witness what somebody of this side does: nobody of the side itself, and those who sit for no side first. */
const witnessesFor = (view: SecretaryView, of: string): readonly SeatView[] => {
  const { party = null } = seatOf(view, of) ?? {};
  const others = view.seats.filter((seat) => seat.id !== of && isHere(seat) && (party === null || seat.party !== party));
  return [...others.filter((seat) => seat.party === null), ...others.filter((seat) => seat.party !== null)];
};

/** Who witnesses: somebody in the room, nobody where that may be, or somebody named. */
export const witnessFields = (view: SecretaryView, of: string, need: 'needed' | 'optional' = 'optional'): readonly ActField[] => [
  {
    kind: 'choice',
    id: 'witness',
    label: signingText.fields.witness,
    choices: [
      ...witnessesFor(view, of).map((seat) => ({ id: seat.id, label: seat.called, support: terms.capacity[seat.capacity] })),
      ...(need === 'needed' ? [] : [{ id: '-none', label: signingText.witnessNone }]),
      { id: '-else', label: signingText.witnessElse },
    ],
  },
  { kind: 'line', id: 'witnessName', label: signingText.fields.witnessOther, when: (values) => values['witness'] === '-else' },
];

export const witnessOf = (view: SecretaryView, values: Values): string =>
  values['witness'] === '-else'
    ? answerOf(values, 'witnessName').trim()
    : (view.seats.find((seat) => seat.id === values['witness'])?.name ?? '');

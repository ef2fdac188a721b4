import type { Act, ActAnswer, ActFormSpec } from '../../acts/act.ts';
import { asCommand, asForm } from '../../acts/act.ts';
import { answerOf, optionalProseField, personField, proseField, sideHere, wordsField, yesNo } from '../../acts/people.ts';
import type { CommandInput } from '../../../../shared/decide.ts';
import { authorities, capacities, type Authority, type Capacity } from '../../../../shared/record/vocabulary.ts';
import { terms } from '../../../../shared/text/zh/terms.ts';
import { actText, formText } from '../../../../shared/text/zh/windows/secretary.ts';
import type { SeatView } from '../../../../shared/views/meeting-view.ts';
import type { SecretaryView } from '../../../../shared/views/secretary-view.ts';

type Identity = Exclude<CommandInput<'CheckAttendance'>['identity'], 'unchecked'>;

/** The paper somebody in this capacity usually shows; the person at the keyboard says whether it was. */
export const usualIdentity = (capacity: Capacity): Identity =>
  capacity === 'agent' || capacity === 'lawyer'
    ? 'lawyer-licence'
    : ['obligor', 'observer', 'witness'].includes(capacity)
      ? 'identity-card'
      : 'work-pass';

/** Art. 24: those who act for a side show by what authority. */
export const needsAuthority = (seat: SeatView): boolean => seat.capacity === 'agent' || seat.capacity === 'claimant';

const shownPapers = Object.fromEntries(Object.entries(terms.identity).filter(([paper]) => paper !== 'unchecked'));

const checkForm = (view: SecretaryView, seat: SeatView, isPresent: boolean): ActFormSpec => ({
  title: actText.checkPerson(seat.called),
  fields: [
    wordsField('present', actText.checkFields.present, actText.presentChoice, { initial: isPresent ? 'yes' : 'no', isGiven: true }),
    wordsField('identity', actText.checkFields.identity, terms.identity, { when: (values) => values['present'] === 'yes' }),
    wordsField('authority', actText.checkFields.authority, actText.authorityChoice, {
      initial: needsAuthority(seat) ? '' : 'none',
      when: (values) => values['present'] === 'yes',
    }),
    wordsField('notified', actText.checkFields.notified, actText.notifiedChoice, { when: (values) => values['present'] === 'no' }),
    { kind: 'line', id: 'cause', label: actText.checkFields.cause, isOptional: true, when: (values) => values['present'] === 'no' },
  ],
  toCommand: (values) => {
    const present = values['present'] === 'yes';
    return {
      type: 'CheckAttendance',
      input: {
        meeting: view.meeting,
        participant: seat.id,
        present,
        identity: present ? (answerOf(values, 'identity') as Identity) : 'unchecked',
        authorityChecked: present ? yesNo(answerOf(values, 'authority')) : null,
        notified: present ? null : yesNo(answerOf(values, 'notified')),
        cause: present ? '' : answerOf(values, 'cause').trim(),
      },
    };
  },
});

export const checkAnswers = (view: SecretaryView, seat: SeatView): readonly ActAnswer[] => {
  const identity = usualIdentity(seat.capacity);
  return [
    {
      id: 'present',
      label: actText.present(terms.identity[identity], needsAuthority(seat)),
      deed: asCommand({
        type: 'CheckAttendance',
        input: {
          meeting: view.meeting,
          participant: seat.id,
          present: true,
          identity,
          authorityChecked: needsAuthority(seat) ? true : null,
          notified: null,
          cause: '',
        },
      }),
    },
    { id: 'absent', label: actText.absentForm, deed: asForm(checkForm(view, seat, false)) },
    { id: 'form', label: actText.checkForm, deed: asForm(checkForm(view, seat, true)) },
  ];
};

/** Art. 29(2): the wait and the call before going on without an obligor. */
export const awaitForm = (view: SecretaryView, obligor: string, title: string, minutes: string): ActFormSpec => ({
  title,
  fields: [
    { kind: 'number', id: 'minutes', label: actText.awaitFields.minutes, initial: minutes },
    proseField('call', actText.awaitFields.call),
  ],
  toCommand: (values) => ({
    type: 'AwaitAbsentObligor',
    input: { meeting: view.meeting, obligor, minutes: Number(values['minutes']), call: answerOf(values, 'call') },
  }),
});

export const collapseAnswer = (view: SecretaryView): ActAnswer => ({
  id: 'collapse',
  label: actText.collapseForm,
  deed: asForm({
    title: actText.collapse,
    fields: [proseField('reason', actText.collapseReason)],
    toCommand: (values) => ({ type: 'CollapseMeeting', input: { meeting: view.meeting, reason: answerOf(values, 'reason') } }),
  }),
});

/** Art. 22(2): consent given at the table by somebody of that side. */
export const consentAnswers = (view: SecretaryView, obligor: string): readonly ActAnswer[] => {
  const people = sideHere(view, obligor);
  if (people.length === 0) return [];
  return [
    {
      id: 'consent',
      label: actText.consentForm,
      deed: asForm({
        title: actText.consent,
        fields: [personField('by', formText.by, people), optionalProseField('words', formText.words)],
        toCommand: (values) => ({
          type: 'RecordConsentAtTable',
          input: { meeting: view.meeting, obligor, by: answerOf(values, 'by'), words: answerOf(values, 'words') },
        }),
      }),
    },
  ];
};

export const lateArrivalAnswers = (view: SecretaryView, seat: SeatView): readonly ActAnswer[] => {
  const identity = usualIdentity(seat.capacity);
  return [
    {
      id: 'arrive',
      label: actText.arriveLate(terms.identity[identity]),
      deed: asCommand({
        type: 'ArriveLate',
        input: { meeting: view.meeting, participant: seat.id, identity, authorityChecked: needsAuthority(seat) ? true : null },
      }),
    },
    {
      id: 'arrive-form',
      label: actText.arriveForm,
      deed: asForm({
        title: actText.checkPerson(seat.called),
        fields: [
          wordsField('identity', actText.checkFields.identity, shownPapers),
          wordsField('authority', actText.checkFields.authority, actText.authorityChoice, { initial: needsAuthority(seat) ? '' : 'none' }),
        ],
        toCommand: (values) => ({
          type: 'ArriveLate',
          input: {
            meeting: view.meeting,
            participant: seat.id,
            identity: answerOf(values, 'identity') as Identity,
            authorityChecked: yesNo(answerOf(values, 'authority')),
          },
        }),
      }),
    },
  ];
};

const sidesOfCase = (view: SecretaryView): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...view.parties.map((party) => [party.id, party.name] as const),
    ...view.limits.obligors.map((obligor) => [obligor.id, obligor.name] as const),
  ]);

const sitsForSide = (capacity: string | undefined): boolean => ['claimant', 'obligor', 'agent'].includes(capacity ?? '');

const isNamesake = (view: SecretaryView, name: string | undefined): boolean => view.seats.some((seat) => seat.name === name?.trim());

/** Arts. 24, 25: a seat for somebody, at any time before the body is frozen. */
export const seatAct = (view: SecretaryView, isDue: boolean, title: string = actText.seat): Act => ({
  id: 'seat',
  title,
  isDue,
  answers: [
    {
      id: 'seat',
      label: actText.seatNow,
      deed: asForm({
        title: actText.seat,
        fields: [
          {
            kind: 'number',
            id: 'seat',
            label: actText.seatFields.seat,
            initial: String(Math.max(0, ...view.seats.map((seat) => seat.seat)) + 1),
            hint: actText.seatFields.seatHint,
          },
          { kind: 'line', id: 'name', label: actText.seatFields.name },
          {
            ...wordsField('same', actText.seatFields.same, actText.sameChoice, { when: (values) => isNamesake(view, values['name']) }),
            hint: actText.seatFields.sameHint,
          },
          { kind: 'line', id: 'organisation', label: actText.seatFields.organisation, isOptional: true },
          {
            ...wordsField(
              'capacity',
              actText.seatFields.capacity,
              Object.fromEntries(capacities.map((id) => [id, terms.capacityInFull[id]])),
            ),
            hint: actText.seatFields.capacityHint,
          },
          wordsField('party', actText.seatFields.party, sidesOfCase(view), { when: (values) => sitsForSide(values['capacity']) }),
          wordsField('authority', actText.seatFields.authority, Object.fromEntries(authorities.map((id) => [id, terms.authority[id]])), {
            when: (values) => sitsForSide(values['capacity']),
          }),
          { kind: 'line', id: 'identityNumber', label: actText.seatFields.identityNumber, isOptional: true },
        ],
        toCommand: (values) => {
          const forSide = sitsForSide(values['capacity']);
          return {
            type: 'SeatParticipant',
            input: {
              meeting: view.meeting,
              seat: Number(values['seat']),
              name: answerOf(values, 'name').trim(),
              organisation: answerOf(values, 'organisation').trim(),
              capacity: answerOf(values, 'capacity') as Capacity,
              party: forSide ? answerOf(values, 'party') : null,
              authority: forSide ? (answerOf(values, 'authority') as Authority) : null,
              identityNumber: answerOf(values, 'identityNumber').trim(),
            },
          };
        },
      }),
    },
  ],
});

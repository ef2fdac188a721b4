import type { IconName } from '../../components/icon.tsx';
import type { Signer } from '../../components/signature-board.tsx';
import { dayOf, type Instant } from '../../../shared/time/instant.ts';
import { terms } from '../../../shared/text/zh/terms.ts';
import { signingText } from '../../../shared/text/zh/windows/signing.ts';
import type { SignOffView, SignerView } from '../../../shared/views/sign-off-view.ts';

const iconOf = ({ status, method }: SignerView): IconName => {
  if (status === 'signed') return method === 'tablet' ? 'tablet' : 'paper';
  return status === 'refused' ? 'refuse' : status === 'departed' ? 'half' : 'circle';
};

const slipsOf = (signOff: SignOffView, person: SignerView): SignOffView['slips'] =>
  signOff.slips.filter((slip) => slip.participant === person.id);

/** The last thing that happened, and what is waited for. */
const wordOf = (signOff: SignOffView, person: SignerView, isLast: boolean): string => {
  const { status, method } = person;
  if (status === 'signed' && method !== null)
    return [terms.signOff.signed, terms.signMethod[method], ...(person.words === '' ? [] : [signingText.signedReserved])].join('，');
  if (status !== 'waiting') return terms.signOff[status];
  if (person.handover !== null) return signingText.handover.status;
  if (person.presence !== 'present') return signingText.absent;
  const slip = slipsOf(signOff, person).findLast(({ version }) => version === signOff.version);
  if (slip !== undefined && slip.decision === null) return signingText.asked;
  if (slip?.decision?.granted === true) return signingText.granted;
  if (slip !== undefined) return signingText.notGranted;
  return person.isNext || !isLast ? terms.signOff.waiting : signingText.last;
};

/** When something was: of another day than that of the freezing, with the day. */
export const whenOf = ({ frozenAt }: SignOffView, at: Instant): string =>
  dayOf(at) === dayOf(frozenAt) ? at.slice(11, 16) : `${dayOf(at)} ${at.slice(11, 16)}`;

const readLine = (signOff: SignOffView, { read }: SignerView): readonly string[] =>
  read === null ? [] : [signingText.read(whenOf(signOff, read.to), terms.readHow[read.how])];

const refusalLines = (signOff: SignOffView, { askedAt, refusedHow, words, note, notedBy }: SignerView): readonly string[] => [
  ...(askedAt === null || refusedHow === null
    ? []
    : [
        refusedHow === 'unread'
          ? signingText.refusedUnread(whenOf(signOff, askedAt))
          : signingText.refusedAt(whenOf(signOff, askedAt), terms.readHow[refusedHow]),
      ]),
  words === '' ? signingText.reasonSilent : signingText.reasonGiven(words),
  signingText.noteOf(notedBy, note),
];

const slipLines = (signOff: SignOffView, person: SignerView): readonly string[] =>
  slipsOf(signOff, person).flatMap((slip) => [
    `${signingText.slips}：${signingText.slipOn(slip.entry, slip.what)}`,
    ...(slip.decision === null
      ? []
      : [
          slip.decision.granted
            ? signingText.slipGranted(slip.decision.by, slip.decision.reason)
            : signingText.slipRefused(slip.decision.by, slip.decision.reason),
        ]),
  ]);

const linesOf = (signOff: SignOffView, person: SignerView): readonly string[] => {
  const { handover, drawn, agreedAt, status } = person;
  return [
    ...(person.isNext ? [signingText.next] : []),
    ...(handover === null ? [] : [signingText.handover.line(handover.successor, handover.position, handover.reason)]),
    ...(status === 'refused' ? refusalLines(signOff, person) : readLine(signOff, person)),
    ...slipLines(signOff, person),
    ...(agreedAt === null ? [] : [signingText.tablet.agreed(whenOf(signOff, agreedAt))]),
    ...(drawn === null ? [] : [signingText.tablet.witness(drawn.witness)]),
    ...(drawn === null || drawn.fingerprint === null ? [] : [signingText.tablet.fingerprint]),
    ...(status === 'signed' && handover !== null ? [signingText.handover.signed(handover.successor)] : []),
    ...(status === 'signed' && person.words !== '' ? [signingText.reservation(person.words)] : []),
    ...(status === 'departed' ? [signingText.noteOf(person.notedBy, person.note)] : []),
    ...person.takenBack.map(({ what, at, by, reason }) => signingText.takeBack.line(whenOf(signOff, at), terms.voided[what], by, reason)),
  ];
};

const signer = (signOff: SignOffView, person: SignerView): Signer => ({
  id: person.id,
  number: String(person.seat),
  name: person.name,
  role: person.organisation === '' ? terms.capacity[person.capacity] : person.organisation,
  status: {
    icon: iconOf(person),
    word: wordOf(signOff, person, person.isOfficer),
    isWeighty: person.status === 'refused' || person.isNext,
  },
  lines: linesOf(signOff, person),
  isAwaiting: person.status === 'waiting' && person.read !== null,
});

/** Everybody in signing order: the officers close the sheet. */
export const signerGroups = (signOff: SignOffView) => {
  return [
    { id: 'first', signers: signOff.signers.filter((person) => !person.isOfficer).map((person) => signer(signOff, person)) },
    {
      id: 'last',
      title: signingText.officersLast,
      signers: signOff.signers.filter((person) => person.isOfficer).map((person) => signer(signOff, person)),
    },
  ];
};

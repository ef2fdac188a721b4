import type { IconName } from '../../components/icon.tsx';
import type { Signer } from '../../components/signature-board.tsx';
import { terms } from '../../../shared/text/zh/terms.ts';
import { signingText } from '../../../shared/text/zh/windows/signing.ts';
import type { SignOffView, SignerView } from '../../../shared/views/sign-off-view.ts';

const iconOf = ({ status, method }: SignerView): IconName => {
  if (status === 'signed') return method === 'tablet' ? 'tablet' : 'paper';
  return status === 'refused' ? 'refuse' : status === 'departed' ? 'half' : 'circle';
};

const wordOf = ({ status, method }: SignerView): string =>
  status === 'signed' && method !== null ? `${terms.signOff.signed}，${terms.signMethod[method]}` : terms.signOff[status];

const linesOf = (signOff: SignOffView, person: SignerView): readonly string[] => [
  ...(person.read === null ? [] : [signingText.read(person.read.to.slice(11, 16), terms.readHow[person.read.how])]),
  ...signOff.slips
    .filter((slip) => slip.participant === person.id)
    .map((slip) => `${signingText.slips}：${signingText.slipOn(slip.entry, slip.what)}`),
  ...(person.words === '' ? [] : [person.words]),
  ...(person.note === '' ? [] : [person.note]),
];

const signer = (signOff: SignOffView, person: SignerView): Signer => ({
  id: person.id,
  number: String(person.seat),
  name: person.name,
  role: person.organisation === '' ? terms.capacity[person.capacity] : person.organisation,
  status: { icon: iconOf(person), word: wordOf(person), isWeighty: person.status === 'refused' },
  lines: linesOf(signOff, person),
  isAwaiting: person.status === 'waiting' && person.read !== null,
});

/** Everybody in signing order: the officers close the sheet. */
export const signerGroups = (signOff: SignOffView) => {
  const isOfficer = (person: SignerView): boolean => person.capacity === 'presiding' || person.capacity === 'secretary';
  return [
    { id: 'first', signers: signOff.signers.filter((person) => !isOfficer(person)).map((person) => signer(signOff, person)) },
    {
      id: 'last',
      title: signingText.officersLast,
      signers: signOff.signers.filter(isOfficer).map((person) => signer(signOff, person)),
    },
  ];
};

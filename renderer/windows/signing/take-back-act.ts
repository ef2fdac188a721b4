import { signingText } from '../../../shared/text/zh/windows/signing.ts';
import type { SignOffView, SignerView } from '../../../shared/views/sign-off-view.ts';
import { asForm, type Act } from '../acts/act.ts';
import { answerOf, proseField } from '../acts/people.ts';

const text = signingText.takeBack;

/** The last thing noted of somebody: nothing rests on it yet, where nobody else signed over it. */
const lastNoted = ({ status, record, read, handover }: SignerView): readonly [keyof typeof text.form, number] | null => {
  if (record !== null && (status === 'signed' || status === 'refused' || status === 'departed')) return [status, record];
  if (read !== null) return ['read', read.record];
  return handover === null ? null : ['handover', handover.record];
};

/** Art. 26(9): what was noted wrongly of somebody is taken back by a record that says who decided so, and why. */
export const takeBackAct = (signOff: SignOffView, person: SignerView): readonly Act[] => {
  const noted = lastNoted(person);
  if (noted === null) return [];
  const [what, target] = noted;
  const support = what === 'read' || what === 'handover' ? text.support : text.printed;
  return [
    {
      id: 'take-back',
      title: text.act,
      support,
      isDue: false,
      answers: [
        {
          id: what,
          label: text.form[what],
          deed: asForm({
            title: text.title(person.name),
            basis: support,
            fields: [
              proseField('reason', signingText.fields.reason),
              { kind: 'line', id: 'by', label: signingText.fields.grantedBy, initial: signOff.presiding },
            ],
            toCommand: (values) => ({
              type: 'WithdrawRecord',
              input: { target, reason: answerOf(values, 'reason').trim(), by: answerOf(values, 'by').trim() },
            }),
          }),
        },
      ],
    },
  ];
};

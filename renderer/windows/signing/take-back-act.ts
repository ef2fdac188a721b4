import { terms } from '../../../shared/text/zh/terms.ts';
import { signingText } from '../../../shared/text/zh/windows/signing.ts';
import type { SignOffView, SignerView } from '../../../shared/views/sign-off-view.ts';
import { asForm, type Act, type ActField, type ActFormSpec } from '../acts/act.ts';
import { answerOf, proseField } from '../acts/people.ts';

const text = signingText.takeBack;

/** The last thing noted of somebody: of a signature drawn on a screen, the print beside it first. Nothing of theirs rests on it. */
const lastNoted = ({ status, record, read, handover, drawn }: SignerView): readonly [keyof typeof text.form, number] | null => {
  if (drawn !== null && drawn.fingerprint !== null) return ['fingerprint', drawn.fingerprint.record];
  if (record !== null && (status === 'signed' || status === 'refused' || status === 'departed')) return [status, record];
  if (read !== null) return ['read', read.record];
  return handover === null ? null : ['handover', handover.record];
};

/** Asks why and on whose word. `target`: the record taken back, or the answer that names it. */
const form = (title: string, basis: string, presiding: string, target: number | ActField): ActFormSpec => ({
  title,
  basis,
  fields: [
    ...(typeof target === 'number' ? [] : [target]),
    proseField('reason', signingText.fields.reason),
    { kind: 'line', id: 'by', label: signingText.fields.grantedBy, initial: presiding },
  ],
  toCommand: (values) => ({
    type: 'WithdrawRecord',
    input: {
      target: typeof target === 'number' ? target : Number(values[target.id]),
      reason: answerOf(values, 'reason').trim(),
      by: answerOf(values, 'by').trim(),
    },
  }),
});

/** Art. 26(9): what was noted wrongly of somebody is taken back by a record that says who decided so, and why. */
export const takeBackAct = ({ presiding }: SignOffView, person: SignerView): readonly Act[] => {
  const noted = lastNoted(person);
  if (noted === null) return [];
  const [what, target] = noted;
  const support = what === 'signed' || what === 'refused' || what === 'departed' ? text.printed : text.support;
  return [
    {
      id: 'take-back',
      title: text.act,
      support,
      isDue: false,
      answers: [{ id: what, label: text.form[what], deed: asForm(form(text.title(person.name), support, presiding, target)) }],
    },
  ];
};

/** A scanned page that is not clear, or not the one it was taken for, makes room for another. */
export const unbindAct = ({ pages, presiding }: SignOffView): readonly Act[] => {
  const choices = pages.flatMap(({ part, bound }) =>
    bound.map(({ page, record }) => ({ id: String(record), label: text.page(terms.minutesPart[part], page) })),
  );
  if (choices.length === 0) return [];
  const target: ActField = { kind: 'choice', id: 'page', label: text.whichPage, choices };
  return [
    {
      id: 'unbind',
      title: text.unbind,
      isDue: false,
      answers: [{ id: 'unbind', label: text.unbindForm, deed: asForm(form(text.unbind, text.support, presiding, target)) }],
    },
  ];
};

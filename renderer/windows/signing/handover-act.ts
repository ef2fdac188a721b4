import type { Instant } from '../../../shared/time/instant.ts';
import { signingText } from '../../../shared/text/zh/windows/signing.ts';
import type { SecretaryView } from '../../../shared/views/secretary-view.ts';
import type { SignerView } from '../../../shared/views/sign-off-view.ts';
import { asForm, type Act } from '../acts/act.ts';
import { answerOf, proseField } from '../acts/people.ts';
import { momentOfText, textOfMoment } from '../acts/typed-values.ts';

const text = signingText.handover;

/** An officer who cannot sign: who does in their place, and who decided so. */
export const handoverAct = (view: SecretaryView, person: SignerView, now: Instant): readonly Act[] =>
  !person.isOfficer || person.handover !== null
    ? []
    : [
        {
          id: 'hand-over',
          title: text.act,
          support: text.support,
          isDue: person.presence !== 'present',
          answers: [
            {
              id: 'hand-over',
              label: text.form,
              deed: asForm({
                title: `${text.act} · ${person.name}`,
                basis: signingText.law,
                fields: [
                  proseField('reason', text.reason),
                  { kind: 'line', id: 'successor', label: text.successor },
                  { kind: 'line', id: 'position', label: text.position },
                  { kind: 'line', id: 'decidedBy', label: text.decidedBy },
                  { kind: 'moment', id: 'decidedAt', label: text.decidedAt, initial: textOfMoment(now) },
                ],
                toCommand: (values) => ({
                  type: 'HandOverSigning',
                  input: {
                    meeting: view.meeting,
                    participant: person.id,
                    reason: answerOf(values, 'reason'),
                    successor: answerOf(values, 'successor').trim(),
                    position: answerOf(values, 'position').trim(),
                    decidedBy: answerOf(values, 'decidedBy').trim(),
                    // The form has checked that the text is a moment.
                    decidedAt: momentOfText(answerOf(values, 'decidedAt')) ?? now,
                  },
                }),
              }),
            },
          ],
        },
      ];

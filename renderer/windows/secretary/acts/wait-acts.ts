import { waitNow, waitedMinutes } from '../../../state/room.ts';
import { asForm, type ActAnswer, type ActFormSpec } from '../../acts/act.ts';
import { actText } from '../../../../shared/text/zh/windows/secretary.ts';
import { roomText } from '../../../../shared/text/zh/windows/room.ts';

/** Announced where nobody says otherwise. */
export const usualWait = 30;

/** A timed wait, then its record: the clock runs in the room, and what it has counted stands in the form; what nobody timed is asked for. */
export const waitAnswers = (subject: string, label: string, formOf: (minutes: string) => ActFormSpec): readonly ActAnswer[] => {
  const waited = waitedMinutes(subject);
  const record: ActAnswer = {
    id: 'await',
    label: waited === null ? label : roomText.recordWait(label, waited),
    deed: asForm(formOf(waited === null ? '' : String(waited))),
  };
  if (waitNow(subject) !== null) return [record];
  return [
    {
      id: 'start-wait',
      label: roomText.startWait(usualWait),
      deed: { kind: 'room', act: { type: 'start-wait', subject, minutes: usualWait } },
    },
    {
      id: 'start-wait-of',
      label: roomText.startWaitOf,
      deed: asForm({
        title: roomText.startWaitOf,
        fields: [{ kind: 'number', id: 'minutes', label: actText.awaitFields.minutes, initial: String(usualWait) }],
        toRoom: (values) => ({ type: 'start-wait', subject, minutes: Math.min(1_440, Math.max(1, Number(values['minutes']))) }),
      }),
    },
    record,
  ];
};

import type { Act } from '../../acts/act.ts';
import { asForm } from '../../acts/act.ts';
import { answerOf } from '../../acts/people.ts';
import { useSession } from '../../../state/session.ts';
import { deviceTime } from '../../acts/device-time.ts';
import { clockActText } from '../../../../shared/text/zh/clock.ts';
import { clockTyped } from '../../../../shared/time/typed-clock.ts';
import type { SecretaryView } from '../../../../shared/views/secretary-view.ts';

/** Comparing the device's clock with one that a person reads: at the start, and again later so that its drift is known. */
export const clockAct = (view: SecretaryView): Act => ({
  id: 'clock',
  title: clockActText.title(view.clock.confirmations.length),
  isDue: false,
  answers: [
    {
      id: 'clock',
      label: clockActText.open,
      deed: asForm({
        title: clockActText.title(view.clock.confirmations.length),
        fields: [
          { kind: 'clock', id: 'trueTime', label: clockActText.trueTime, hint: clockActText.hint },
          { kind: 'line', id: 'by', label: clockActText.by, initial: useSession.getState().operator },
        ],
        toCommand: (values) => {
          const device = deviceTime();
          const trueTime = clockTyped(answerOf(values, 'trueTime'), device) ?? device;
          return { type: 'ConfirmClock', input: { meeting: view.meeting, deviceTime: device, trueTime, by: answerOf(values, 'by') } };
        },
      }),
    },
  ],
});

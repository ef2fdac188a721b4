import type { Role } from '../../../shared/contract.ts';
import { call } from '../../state/backend.ts';
import { useSaving } from '../../state/saving-store.ts';
import { useSession } from '../../state/session.ts';

/** Another window of the same meeting. In a browser the host gives its address; elsewhere the host opens it itself. */
export const openWindow = (role: Role): void => {
  const { volume, meeting } = useSession.getState();
  void call('window.open', { role, volume, meeting }).then((answer) => {
    if (!answer.ok) useSaving.setState({ refusal: answer.error });
    else if (answer.value.url !== null) window.open(answer.value.url, '_blank', 'noopener');
  });
};

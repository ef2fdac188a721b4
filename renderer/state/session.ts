import { create } from 'zustand';
import type { Session } from '../../shared/contract.ts';
import { call } from './backend.ts';

/** What the host made this window for. Written only from the host's answers. */
export const useSession = create<Session>(() => ({ role: 'display', volume: null, meeting: null, operator: '', rehearsal: null }));

export const loadSession = async (): Promise<boolean> => {
  const answer = await call('window.session', {});
  if (answer.ok) useSession.setState(answer.value);
  return answer.ok;
};

export const chooseOperator = async (operator: string): Promise<void> => {
  const answer = await call('window.operator', { operator });
  if (answer.ok) useSession.setState(answer.value);
};

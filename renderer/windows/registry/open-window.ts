import type { Answer, Problem, Role } from '../../../shared/contract.ts';
import { call } from '../../state/backend.ts';

/**
 * Opens another window of the program. In a browser this page goes to the address the host gives; in Electron the host opens the window
 * itself and gives none. Yields why it was not opened, or null.
 */
export const openWindow = async (role: Role, volume: string | null, meeting: number | null): Promise<Problem | null> =>
  goTo(await call('window.open', { role, volume, meeting }));

/** 演练: the secretary's window on a copy of the case, opened in the same way. */
export const openRehearsal = async (volume: string, meeting: number, operator: string): Promise<Problem | null> =>
  goTo(await call('rehearsal.begin', { volume, meeting, operator }));

const goTo = (answer: Answer<'window.open' | 'rehearsal.begin'>): Problem | null => {
  if (!answer.ok) return answer.error;
  if (answer.value.url !== null) location.assign(answer.value.url);
  return null;
};

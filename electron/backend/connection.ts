import type { Problem, Role } from '../../shared/contract.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { hostText } from '../../shared/text/zh/host.ts';
import { problem } from './problem.ts';

/** What the host made a window for. The window cannot change it: it is bound to the token or to the Electron frame. */
export type Connection = { readonly role: Role; readonly volume: string | null; readonly meeting: number | null };

const needsMeeting: readonly Role[] = ['secretary', 'presiding', 'display', 'signing'];

/** Which windows a window may have opened. Those that face the room or the parties open nothing that knows more than they do. */
const mayOpen: { readonly [R in Role]: readonly Role[] } = {
  registry: ['registry', 'case', 'secretary', 'presiding', 'display', 'signing'],
  case: ['registry', 'case', 'secretary', 'presiding', 'display', 'signing'],
  secretary: ['registry', 'case', 'secretary', 'presiding', 'display', 'signing'],
  presiding: [],
  display: [],
  signing: ['display', 'signing'],
};

/** The connection that `from` asks for, or why it does not get it: not its right, another case, or no case named. */
export const connectionAskedFor = (from: Connection, asked: Connection): Result<Connection, Problem> => {
  if (!mayOpen[from.role].includes(asked.role)) return err(problem('window-not-allowed', hostText.windowNotAllowed()));
  if (asked.role === 'registry') return ok({ role: 'registry', volume: null, meeting: null });
  if (asked.volume === null) return err(problem('window-needs', hostText.windowNeeds()));
  if (from.volume !== null && from.volume !== asked.volume) return err(problem('window-not-allowed', hostText.windowNotAllowed()));
  if (!needsMeeting.includes(asked.role)) return ok({ role: asked.role, volume: asked.volume, meeting: null });
  if (asked.meeting === null) return err(problem('window-needs', hostText.windowNeeds()));
  return ok(asked);
};

/** Whether a call that names a volume or a meeting is within what the window was made for. Only the registry is bound to no case. */
export const isWithin = (connection: Connection, input: object): boolean =>
  (!('volume' in input) || connection.volume === null || input.volume === connection.volume) &&
  (!('meeting' in input) || connection.meeting === null || input.meeting === connection.meeting);

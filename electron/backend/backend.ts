import type { Problem, Push } from '../../shared/contract.ts';
import { err, type Result } from '../../shared/result.ts';
import { hostText } from '../../shared/text/zh/host.ts';
import type { CaseService } from './case-service.ts';
import type { Connection } from './connection.ts';
import { createHandlers, type HandlerParts } from './handlers.ts';
import type { Log } from './ports.ts';
import { problem } from './problem.ts';
import { serve } from './serve.ts';

/** What a host puts its transport in front of. The host has already decided who is calling. */
export type Backend = {
  readonly call: (connection: Connection, name: string, input: unknown) => Promise<Result<unknown, Problem>>;
  /** Pushes for one window until the returned function is called. */
  readonly subscribe: (connection: Connection, listener: (push: Push) => void) => () => void;
  /** Ends every volume in order. Calls that come later are refused. */
  readonly close: () => void;
};

/**
 * The registry hears of all, a case window also of the office's papers. A window bound to a case hears of that case, and of a calendar that
 * moves its days, of which the public display shows none. Of the room beside the record hear its keepers, and the display where it shows
 * it. Pushes carry no content.
 */
const mayHear = ({ role, volume, meeting }: Connection, push: Push): boolean => {
  if (push.type === 'wording-changed') return role === 'presiding';
  if (push.type === 'room-changed') {
    if (push.volume !== volume || push.meeting !== meeting) return false;
    return role === 'secretary' || role === 'presiding' || (role === 'display' && push.shown);
  }
  if (push.type === 'rehearsal-ended') return push.volume === volume;
  if (role === 'registry') return true;
  if (push.type === 'office-changed') return role === 'case';
  return push.type === 'calendar-changed' ? role !== 'display' : push.type === 'volume-changed' && push.volume === volume;
};

/** Everything between the windows and the volumes, put together once for each run of the program. */
export const createBackend = (parts: HandlerParts & { readonly service: CaseService; readonly log: Log }): Backend => {
  const answer = serve(createHandlers(parts), parts.log);
  let closed = false;
  return {
    call: (connection, name, input) =>
      closed ? Promise.resolve(err(problem('stopped', hostText.stopped()))) : answer(connection, name, input),
    subscribe: (connection, listener) => {
      const stop = parts.service.onChange((push) => {
        if (mayHear(connection, push)) listener(push);
      });
      const left = connection.volume === null ? null : parts.rehearsals.entered(connection.volume);
      return () => {
        stop();
        left?.();
      };
    },
    close: () => {
      closed = true;
      parts.bundles.close();
      parts.service.close();
    },
  };
};

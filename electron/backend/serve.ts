import { contract, type CallName, type CallOutput, type Problem } from '../../shared/contract.ts';
import { err, type Result } from '../../shared/result.ts';
import { hostText } from '../../shared/text/zh/host.ts';
import { isWithin, type Connection } from './connection.ts';
import type { Log } from './ports.ts';
import { problem, problemIn } from './problem.ts';
import type { z } from 'zod';

/** One function for each call of the contract: checked input and the connection it came over, to its answer. */
export type Handlers = {
  readonly [C in CallName]: (
    input: z.output<(typeof contract)[C]['input']>,
    connection: Connection,
  ) => Result<CallOutput<C>, Problem> | Promise<Result<CallOutput<C>, Problem>>;
};

export type Serve = (connection: Connection, name: string, input: unknown) => Promise<Result<unknown, Problem>>;

/**
 * The one way in for every window, whatever the transport: the call must be in the contract, the role must have it, the input must fit
 * and stay within the case that the window was made for. The one catch-all of the program: what is thrown goes to the
 * log, and to the window only where it carries a problem for a person to mend.
 */
export const serve =
  (handlers: Handlers, log: Log): Serve =>
  async (connection, name, input) => {
    if (!isCall(name)) return err(problem('call-unknown', hostText.callUnknown()));
    const call = contract[name];
    if (!(call.roles as readonly string[]).includes(connection.role)) return err(problem('call-not-allowed', hostText.callNotAllowed()));
    const parsed = call.input.safeParse(input);
    if (!parsed.success) {
      const fields = [...new Set(parsed.error.issues.map((issue) => `/${issue.path.map(String).join('/')}`))];
      return err(problem('call-input', hostText.callInput(fields), fields));
    }
    // Opening another window has its own rule of what may be named; see connectionAskedFor.
    if (name !== 'window.open' && !isWithin(connection, parsed.data)) return err(problem('call-not-allowed', hostText.callNotAllowed()));
    try {
      // The schema and the handler of one name belong together; TypeScript cannot follow that through a variable name.
      const handler = handlers[name] as (input: unknown, from: Connection) => Result<unknown, Problem> | Promise<Result<unknown, Problem>>;
      return await handler(parsed.data, connection);
    } catch (cause) {
      log.error(`call ${name} failed`, cause);
      return err(problemIn(cause) ?? problem('internal', hostText.internal()));
    }
  };

const isCall = (name: string): name is CallName => Object.hasOwn(contract, name);

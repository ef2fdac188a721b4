import { resolve } from 'node:path';
import { err, ok, type Result } from '../shared/result.ts';
import { startText } from '../shared/text/zh/host.ts';

export type StartArguments = {
  /** null: whichever this machine has. */
  readonly host: 'electron' | 'loopback' | null;
  readonly folder: string | null;
  readonly port: number | null;
  readonly browser: boolean;
};

/** Reads the arguments of `npm start --`; a sentence says what is wrong with them. */
export const parseStartArguments = (given: readonly string[]): Result<StartArguments, string> => {
  let parsed: StartArguments = { host: null, folder: null, port: null, browser: true };
  for (let index = 0; index < given.length; index += 1) {
    const argument = given[index] ?? '';
    const value = given[index + 1];
    switch (argument) {
      case '--loopback':
      case '--electron': {
        const host = argument === '--loopback' ? 'loopback' : 'electron';
        if (parsed.host !== null && parsed.host !== host) return err(startText.contradiction());
        parsed = { ...parsed, host };
        break;
      }
      case '--no-browser':
        parsed = { ...parsed, browser: false };
        break;
      case '--folder':
      case '--port': {
        if (value === undefined || value.startsWith('--') || value === '') return err(startText.missingValue(argument));
        index += 1;
        if (argument === '--folder') {
          parsed = { ...parsed, folder: resolve(value) };
          break;
        }
        const port = /^\d{4,5}$/u.test(value) ? Number(value) : 0;
        if (port < 1024 || port > 65_535) return err(startText.badPort(value));
        parsed = { ...parsed, port };
        break;
      }
      default:
        return err(startText.unknownArgument(argument));
    }
  }
  return ok(parsed);
};

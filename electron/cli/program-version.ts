import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Version of the program that the command line belongs to. */
export const programVersion = (): string =>
  (JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { readonly version: string }).version;

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { roles } from '../../shared/contract.ts';

const launchSchema = z.strictObject({
  pid: z.int().min(1),
  port: z.int().min(1).max(65_535),
  doors: z.array(
    z.strictObject({
      token: z.string().regex(/^[\w-]{43}$/u),
      connection: z.strictObject({ role: z.enum(roles), volume: z.string().nullable(), meeting: z.int().nullable() }),
    }),
  ),
});

/** A running host: its process, port and tokens. */
export type Launch = z.infer<typeof launchSchema>;

/**
 * Where a host that runs on a case folder writes down its port and tokens, readable by its user only, so that a host started after
 * a crash can take the place of the dead one and open windows go on. An orderly end removes it: the next launch has new tokens.
 */
export type LaunchFile = { readonly read: () => Launch | null; readonly write: (launch: Launch) => void; readonly remove: () => void };

export const launchFile = (settingsFolder: string, caseFolder: string): LaunchFile => {
  const name = createHash('sha256').update(resolve(caseFolder)).digest('hex').slice(0, 16);
  const path = join(settingsFolder, `loopback-${name}.json`);
  return {
    read: () => {
      try {
        const parsed = launchSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
        return parsed.success ? parsed.data : null;
      } catch {
        return null;
      }
    },
    write: (launch) => {
      mkdirSync(settingsFolder, { recursive: true, mode: 0o700 });
      const beside = `${path}.${launch.pid}`;
      writeFileSync(beside, JSON.stringify(launch), { mode: 0o600 });
      renameSync(beside, path);
    },
    remove: () => rmSync(path, { force: true }),
  };
};

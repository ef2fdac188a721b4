import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyVolume } from '../../electron/storage/verify.ts';
import { VOLUME_FILE } from '../../electron/storage/volume.ts';
import { someRecord } from '../support/records.ts';
import { newVolume, temporaryFolder } from '../support/volumes.ts';

/** The program that docs/volume-format.md prints, word for word. */
const printed = (): string => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/volume-format.md'), 'utf8');
  return /```python\n([\s\S]*?)```/u.exec(page)?.[1] ?? '';
};

const python = (script: string, ...args: readonly string[]) =>
  spawnSync('python3', [script, ...args], { encoding: 'utf8', env: { ...process.env, PYTHONIOENCODING: 'utf-8' } });

const hasPython = spawnSync('python3', ['-c', 'import hashlib; hashlib.new("sm3")']).status === 0;

describe('the program printed in docs/volume-format.md', () => {
  it('finds the same as ours on any volume, whole or altered', { timeout: 60_000 }, (test) => {
    if (!hasPython) test.skip('no python3 whose OpenSSL has SM3 here');
    const script = join(temporaryFolder(), 'verify.py');
    writeFileSync(script, printed());
    const text = fc.string({ unit: 'grapheme' }).filter((value) => value.isWellFormed() && !value.includes('\0'));
    const spoiling = fc.constantFrom(
      null,
      "UPDATE event SET operator = operator || '他' WHERE seq = 1",
      "UPDATE event SET payload = payload || ' ' WHERE seq = 1",
      'DELETE FROM event WHERE seq = 1',
      'UPDATE event SET payload = NULL, salt = NULL WHERE seq = 1',
    );
    fc.assert(
      fc.property(
        fc.array(fc.record({ operator: text, payload: fc.dictionary(text, text) }), { minLength: 2, maxLength: 5 }),
        spoiling,
        (given, sql) => {
          const volume = newVolume();
          for (const [index, { operator, payload }] of given.entries())
            volume.append(index, { ...someRecord(index + 1, payload), operator });
          volume.close();
          if (sql !== null) {
            const database = new DatabaseSync(join(volume.folder, VOLUME_FILE));
            database.exec(`DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_removed; ${sql}`);
            database.close();
          }
          const ours = verifyVolume(volume.folder);
          if (!ours.ok) throw new Error(ours.error.code);
          const theirs = python(script, volume.folder);
          expect(theirs.stderr).toBe('');
          const lines = theirs.stdout.trim().split('\n');
          expect(lines.at(-1)).toBe(`${ours.value.events} ${ours.value.head}`);
          expect(lines.length === 1).toBe(ours.value.ok);
        },
      ),
      { numRuns: 10 },
    );
  });
});

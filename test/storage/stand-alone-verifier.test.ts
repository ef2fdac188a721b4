import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepAttachment } from '../../electron/storage/attachments.ts';
import { printedDigest } from '../../electron/storage/printed-digest.ts';
import { verifyVolume } from '../../electron/storage/verify.ts';
import { VOLUME_FILE } from '../../electron/storage/volume.ts';
import { digestOfText } from '../../shared/record/chain.ts';
import { recordProblemSentence, verificationNote } from '../../shared/text/zh/storage.ts';
import { rechain } from '../support/rechain.ts';
import { someRecord } from '../support/records.ts';
import { fill, newVolume, temporaryFolder } from '../support/volumes.ts';

const script = join(import.meta.dirname, '../../electron/bundle/verify.py');
const python = (...args: readonly string[]) =>
  spawnSync('python3', ['-B', '-X', 'utf8', ...args], { encoding: 'utf8', maxBuffer: 64 << 20 });

/** What the verifier prints, without its note, and how it ends. */
const theirs = (...args: readonly string[]) => {
  const { status, stdout, stderr } = python(script, ...args);
  const printed = (stdout === '' ? {} : JSON.parse(stdout)) as { readonly note?: string };
  const { note, ...result } = printed;
  return { status, result, note, sentences: stderr };
};

const spoil = (folder: string, work: (database: DatabaseSync) => void): void => {
  const database = new DatabaseSync(join(folder, VOLUME_FILE));
  database.exec('DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_removed; DROP TRIGGER event_is_never_replaced;');
  work(database);
  database.close();
};

const text = fc.string({ unit: 'grapheme' }).filter((value) => value.isWellFormed() && !value.includes('\0'));
const number = fc.oneof(
  fc.double({ noNaN: true, min: -1e15, max: 1e15 }),
  fc.integer(),
  fc.constantFrom(5e-324, 1e-7, 1e-6, 0.1, 123_456.78),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    text,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(text, tie('any'), { maxKeys: 4 }),
  ),
})).any;
/** What a frozen body of minutes is kept as, under its own digest or another. */
const keptBody = fc
  .tuple(text, fc.boolean())
  .map(([body, isWhole]) => ({ body, digest: digestOfText(isWhole ? body : `${body}。`), meeting: 1 }));
const records = fc.array(
  fc.record({
    operator: text,
    type: fc.constantFrom('EntryCommitted', 'NoteWritten', 'MinutesFrozen'),
    payload: fc.oneof({ weight: 3, arbitrary: value }, keptBody),
  }),
  {
    minLength: 3,
    maxLength: 6,
  },
);

const columns = ['at', 'operator', 'device_clock', 'command', 'type', 'payload', 'salt', 'payload_digest', 'prev', 'digest'] as const;
/** Something that somebody with SQLite at hand could do to a record. */
const change = fc.oneof(
  fc.constant(null),
  fc.record({ kind: fc.constant('append' as const), column: fc.constantFrom(...columns), with: fc.constantFrom(' ', '0', '他', '\uFFFD') }),
  fc.record({ kind: fc.constant('bytes' as const), column: fc.constantFrom(...columns) }),
  fc.record({
    kind: fc.constant('sql' as const),
    sql: fc.constantFrom(
      'DELETE FROM event WHERE seq = ?',
      'UPDATE event SET payload = NULL, salt = NULL WHERE seq = ?',
      'UPDATE event SET payload = NULL WHERE seq = ?',
      'UPDATE event SET salt = upper(salt) || 1 WHERE seq = ?',
      'UPDATE event SET v = v + 1 WHERE seq = ?',
      'UPDATE event SET v = 9223372036854775807 WHERE seq = ?',
      'UPDATE event SET seq = seq + 100 WHERE seq = ?',
      "UPDATE event SET at = '2020-01-01T00:00:00.000+08:00' WHERE seq = ?",
      "UPDATE manifest SET value = value || ? WHERE key = 'createdAt'",
      "UPDATE manifest SET value = value || ? WHERE key = 'algorithm'",
    ),
  }),
  fc.record({
    kind: fc.constant('payload' as const),
    payload: fc.constantFrom(
      '{',
      '1e999',
      '"\\ud800"',
      '[1 ]',
      '{"b":1,"a":2}',
      '{"a":1,"a":1}',
      '"\\u4e2d"',
      '9007199254740993',
      '-0',
      '1.0',
      '1e21',
      '1e-7',
      '0.000001',
      '\uFEFF{}',
      'NaN',
      '"\\u001f\\b"',
      '"a\tb"',
      '{"😀":1,"ﬀ":2}',
      '{"ﬀ":2,"😀":1}',
      '{"digest":"x"}',
      '{"body":"\\ud800","digest":"x"}',
      'null',
    ),
    again: fc.boolean(),
  }),
);

describe('the stand-alone verifier', () => {
  it('needs nothing but Python’s standard library', () => {
    const imported = [...readFileSync(script, 'utf8').matchAll(/^(?:import|from) (.+)$/gmu)].flatMap((line) =>
      (line[1] ?? '').split(/ import .*|, /u),
    );
    const standard = 'argparse hashlib json math os re shutil sqlite3 struct sys tempfile zipfile decimal pathlib'.split(' ');
    expect(imported.filter((name) => name !== '' && !standard.includes(name))).toEqual([]);
  });

  it('has SM3 of its own, for a Python whose OpenSSL has none: the standard’s examples, and what OpenSSL says of any length', () => {
    const { createHash } = process.getBuiltinModule('node:crypto');
    const given = ['abc', 'abcd'.repeat(16), ...Array.from({ length: 70 }, (_, n) => '䶮'.repeat(n))];
    const digests = spawnSync(
      'python3',
      [
        '-B',
        '-X',
        'utf8',
        '-c',
        `import json, sys; sys.path.insert(0, sys.argv[1]); import verify
def one(text):
    digest = verify.PureSm3(); data = text.encode(); digest.update(data[:7]); digest.update(data[7:]); return digest.hexdigest()
print(json.dumps([one(text) for text in json.load(sys.stdin)]))`,
        join(script, '..'),
      ],
      { encoding: 'utf8', input: JSON.stringify(given) },
    );
    expect(JSON.parse(digests.stdout)).toEqual(given.map((item) => createHash('sm3').update(item).digest('hex')));
  });

  it('finds the same as ours on any volume, whole or altered in any way', { timeout: 240_000 }, () => {
    let altered = 0;
    fc.assert(
      fc.property(
        records,
        fc.array(fc.tuple(change, fc.nat()), { minLength: 1, maxLength: 2 }),
        fc.boolean(),
        (given, changes, isHeadGiven) => {
          const volume = newVolume();
          for (const [index, { operator, type, payload }] of given.entries())
            volume.append(index, { ...someRecord(index + 1, payload), operator, type });
          keepAttachment(volume.folder, new TextEncoder().encode(String(given.length)), 'png');
          const head = volume.head();
          volume.close();
          spoil(volume.folder, (database) => {
            for (const [how, which] of changes) {
              const seq = 1 + (which % given.length);
              if (how === null) continue;
              if (how.kind === 'append') {
                const longer = `UPDATE event SET ${how.column} = ${how.column} || ? WHERE seq = ?`;
                if (how.column !== 'command') database.prepare(longer).run(how.with, seq);
              } else if (how.kind === 'bytes') {
                database.exec(`UPDATE event SET ${how.column} = CAST(X'78FF79' AS TEXT) WHERE seq = ${seq}`);
              } else if (how.kind === 'sql') {
                database.prepare(how.sql).run(seq);
              } else {
                database.prepare('UPDATE event SET payload = ? WHERE seq = ?').run(how.payload, seq);
                if (how.again) rechain(database, seq);
              }
            }
          });
          const wanted = printedDigest(head);
          const ours = verifyVolume(volume.folder, isHeadGiven && wanted !== null ? { head: wanted } : {});
          if (!ours.ok) throw new Error(ours.error.code);
          if (!ours.value.ok) altered += 1;
          const answer = theirs(volume.folder, ...(isHeadGiven ? ['--head', `${head.slice(0, 8)} … ${head.slice(-4).toUpperCase()}`] : []));
          expect(answer.result).toEqual(ours.value);
          expect(answer.status).toBe(ours.value.ok ? 0 : 1);
          expect(answer.note).toBe(verificationNote(ours.value));
          for (const { problem } of ours.value.problems) expect(answer.sentences).toContain(recordProblemSentence[problem]);
        },
      ),
      { numRuns: 35 },
    );
    expect(altered).toBeGreaterThan(20);
  });

  it('finds a file damaged anywhere where ours does', { timeout: 120_000 }, () => {
    const volume = newVolume();
    fill(volume, 12);
    volume.close();
    const path = join(volume.folder, VOLUME_FILE);
    const whole = readFileSync(path);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), fc.uint8Array({ minLength: 1, maxLength: 200 }), (at, rubbish) => {
        const folder = join(temporaryFolder(), 'damaged');
        mkdirSync(folder);
        const bytes = Buffer.from(whole);
        bytes.set(rubbish.slice(0, whole.length - at), at);
        writeFileSync(join(folder, VOLUME_FILE), bytes);
        const ours = verifyVolume(folder);
        const { status } = theirs(folder);
        // How a damaged page is first noticed differs between versions of SQLite: that it is noticed does not.
        expect(status === 0).toBe(ours.ok && ours.value.ok);
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ['a folder that is none', (): string => temporaryFolder()],
    [
      'another database',
      (): string => {
        const folder = temporaryFolder();
        const database = new DatabaseSync(join(folder, VOLUME_FILE));
        database.exec('CREATE TABLE t (x)');
        database.close();
        return folder;
      },
    ],
    [
      'a volume of a newer format',
      (): string => {
        const volume = newVolume();
        volume.close();
        spoil(volume.folder, (database) => database.exec('PRAGMA user_version = 99'));
        return volume.folder;
      },
    ],
    [
      'a file that is no bundle',
      (): string => {
        const file = join(temporaryFolder(), 'x.zip');
        writeFileSync(file, 'PK');
        appendFileSync(file, Buffer.alloc(100));
        return file;
      },
    ],
  ])('takes %s for what it is, says so in one sentence and ends with 2', (_title, make) => {
    const answer = theirs(make());
    expect(answer).toMatchObject({ status: 2, result: {} });
    expect(answer.sentences.trim().split('\n')).toHaveLength(1);
    expect(answer.sentences).toMatch(/。\n$/u);
  });
});

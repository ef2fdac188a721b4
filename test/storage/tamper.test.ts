import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepAttachment } from '../../electron/storage/attachments.ts';
import { printedDigest } from '../../electron/storage/printed-digest.ts';
import { verifyVolume } from '../../electron/storage/verify.ts';
import { readVolume, VOLUME_FILE } from '../../electron/storage/volume.ts';
import { digestOfText } from '../../shared/record/chain.ts';
import { rechain } from '../support/rechain.ts';
import { someRecord } from '../support/records.ts';
import { fill, newVolume, temporaryFolder } from '../support/volumes.ts';

const count = 6;

/** A closed volume of six records, changed by somebody with SQLite at hand who first takes the triggers away. */
const tampered = (sql: string | ((database: DatabaseSync) => void)): string => {
  const volume = newVolume();
  fill(volume, count);
  volume.close();
  const database = new DatabaseSync(join(volume.folder, VOLUME_FILE));
  database.exec('DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_removed; DROP TRIGGER event_is_never_replaced;');
  if (typeof sql === 'string') database.exec(sql);
  else sql(database);
  database.close();
  return volume.folder;
};

const found = (folder: string, head?: string) => {
  const printed = printedDigest(head ?? '');
  const verified = verifyVolume(folder, printed === null ? {} : { head: printed });
  if (!verified.ok) throw new Error(verified.error.code);
  return verified.value;
};

/** Every column of every record and the manifest, as bytes. */
const everyByteOf = (folder: string): unknown => {
  const database = new DatabaseSync(join(folder, VOLUME_FILE), { readOnly: true });
  const columns = 'at operator device_clock command type payload salt payload_digest prev digest'.split(' ').map((name) => `hex(${name})`);
  const all = [
    database.prepare(`SELECT seq, v, ${columns.join(', ')} FROM event ORDER BY seq`).all(),
    database.prepare("SELECT hex(key), hex(value) FROM manifest WHERE key IN ('volumeId', 'createdAt', 'algorithm') ORDER BY key").all(),
  ];
  database.close();
  return all;
};

describe('verify', () => {
  it('finds nothing wrong with an untouched volume', () => {
    expect(found(tampered(''))).toMatchObject({ ok: true, events: count, problems: [] });
  });

  it.each([
    ['a changed word', `UPDATE event SET payload = replace(payload, '第3条', '第八条') WHERE seq = 3`, 3, 'payload-altered'],
    ['a changed salt', `UPDATE event SET salt = '${'f'.repeat(32)}' WHERE seq = 3`, 3, 'payload-altered'],
    ['a changed operator', `UPDATE event SET operator = '他人' WHERE seq = 3`, 3, 'columns-altered'],
    ['a changed time', `UPDATE event SET at = '2026-03-10T09:00:02.500+08:00' WHERE seq = 3`, 3, 'columns-altered'],
    ['a changed device clock', `UPDATE event SET device_clock = 'x' WHERE seq = 3`, 3, 'columns-altered'],
    ['a changed kind', `UPDATE event SET type = 'NoteWritten' WHERE seq = 3`, 3, 'columns-altered'],
    ['a changed command', `UPDATE event SET command = 'x' WHERE seq = 3`, 3, 'columns-altered'],
    ['a changed payload digest', `UPDATE event SET payload_digest = '${'0'.repeat(64)}' WHERE seq = 3`, 3, 'columns-altered'],
    ['a removed record', 'DELETE FROM event WHERE seq = 3', 4, 'removed-or-inserted'],
    ['a removed record closed up', 'DELETE FROM event WHERE seq = 3; UPDATE event SET seq = seq - 1 WHERE seq > 3', 3, 'chain-broken'],
    ['a removed first record', 'DELETE FROM event WHERE seq = 1', 2, 'chain-broken'],
    [
      'two swapped records',
      'UPDATE event SET seq = 99 WHERE seq = 3; UPDATE event SET seq = 3 WHERE seq = 4; UPDATE event SET seq = 4 WHERE seq = 99',
      3,
      'chain-broken',
    ],
    [
      'an inserted record',
      `UPDATE event SET seq = seq + 100 WHERE seq > 3; UPDATE event SET seq = seq - 99 WHERE seq > 100;
       INSERT INTO event SELECT 4, at, operator, device_clock, 'inserted', type, v, payload, salt, payload_digest, prev, digest FROM event WHERE seq = 3`,
      4,
      'chain-broken',
    ],
    ['a payload taken away but not its salt', 'UPDATE event SET payload = NULL WHERE seq = 3', 3, 'payload-missing'],
    [
      'white space put into a payload',
      (database: DatabaseSync) => {
        database.exec(`UPDATE event SET payload = replace(payload, '{', '{ ') WHERE seq = 3`);
        rechain(database, 3);
      },
      3,
      'not-canonical',
    ],
    [
      'a record re-dated by somebody who chains anew',
      (database: DatabaseSync) => {
        database.exec(`UPDATE event SET at = '2025-01-01T00:00:00.000+08:00' WHERE seq = 3`);
        rechain(database, 3);
      },
      3,
      're-dated',
    ],
    ['a salt whose digits are none', `UPDATE event SET salt = '0g' || substr(salt, 3) WHERE seq = 3`, 3, 'payload-altered'],
    ['a salt grown longer', `UPDATE event SET salt = salt || 'f' WHERE seq = 3`, 3, 'payload-altered'],
    ['a text grown behind a NUL', `UPDATE event SET operator = operator || char(0) || '他' WHERE seq = 3`, 3, 'columns-altered'],
    ['a number no program of ours wrote', 'UPDATE event SET v = 9223372036854775807 WHERE seq = 3', 3, 'unreadable'],
    ['a re-labelled algorithm', `UPDATE manifest SET value = 'MD5' WHERE key = 'algorithm'`, 0, 'manifest-altered'],
    ['a volume given another id', `UPDATE manifest SET value = 'x' WHERE key = 'volumeId'`, 1, 'chain-broken'],
    ['a volume given another birthday', `UPDATE manifest SET value = 'x' WHERE key = 'createdAt'`, 1, 'chain-broken'],
    ...[
      ['no JSON', '{'],
      ['a lone surrogate', '"\\ud800"'],
      ['a number too large for any reader', '1e999'],
    ].map(
      ([what = '', payload = '']) =>
        [
          `${what} put in by somebody who chains anew`,
          (database: DatabaseSync) => {
            database.prepare('UPDATE event SET payload = ? WHERE seq = 3').run(payload);
            rechain(database, 3);
          },
          3,
          'not-canonical',
        ] as const,
    ),
  ] as const)('finds and names %s', (_title, change, seq, problem) => {
    const { ok, problems } = found(tampered(change));
    expect(ok).toBe(false);
    expect(problems).toContainEqual({ seq, problem });
  });

  it('finds a salt whose bytes are the same but not its spelling', () => {
    const volume = newVolume();
    volume.append(0, { ...someRecord(1), salt: 'ab'.repeat(16) });
    volume.close();
    const database = new DatabaseSync(join(volume.folder, VOLUME_FILE));
    database.exec('DROP TRIGGER event_is_never_changed; UPDATE event SET salt = upper(salt)');
    database.close();
    expect(found(volume.folder)).toMatchObject({ ok: false, problems: [{ seq: 1, problem: 'payload-altered' }] });
  });

  it('finds bytes that a decoder would hide behind the replacement character', () => {
    const volume = newVolume();
    volume.append(0, { ...someRecord(1), operator: 'x\uFFFDy' });
    volume.close();
    expect(found(volume.folder).ok).toBe(true);
    const database = new DatabaseSync(join(volume.folder, VOLUME_FILE));
    database.exec(`DROP TRIGGER event_is_never_changed; UPDATE event SET operator = CAST(X'78FF79' AS TEXT)`);
    database.close();
    expect(found(volume.folder)).toMatchObject({ ok: false, problems: [{ seq: 1, problem: 'not-canonical' }] });
  });

  it('finds an attachment that is missing or altered, and says which record named it; names a file that no record names', () => {
    const volume = newVolume();
    fill(volume, 3);
    const [whole = '', altered = '', gone = ''] = ['一', '二', '三'].map((text) =>
      keepAttachment(volume.folder, new TextEncoder().encode(text), 'png'),
    );
    volume.close();
    appendFileSync(join(volume.folder, 'attachments', `${altered}.png`), ' ');
    appendFileSync(join(volume.folder, 'attachments', 'added.png'), ' ');
    rmSync(join(volume.folder, 'attachments', `${gone}.png`));
    const named = [whole, altered, gone];
    const attachmentsOf = (_type: string, payload: unknown): readonly string[] => {
      const digest = named[(payload as { readonly n: number }).n - 1];
      return digest === undefined ? [] : [digest];
    };
    expect(verifyVolume(volume.folder, { attachmentsOf })).toMatchObject({
      value: {
        ok: false,
        loose: ['added.png'],
        problems: [
          { seq: 2, problem: 'attachment-altered' },
          { seq: 3, problem: 'attachment-missing' },
        ],
      },
    });
  });

  it('finds any byte changed in the pages that hold the record, or the record reads as before', () => {
    const volume = newVolume();
    fill(volume, 3);
    volume.close();
    const path = join(volume.folder, VOLUME_FILE);
    const whole = readFileSync(path);
    const before = everyByteOf(volume.folder);
    const from = whole.indexOf('command-3');
    let caught = 0;
    // The last record's row lies around its command; 400 bytes each way cover all of it and the end of the row beside it.
    for (let at = from - 400; at < from + 400; at += 1) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(path, bytes);
      const verified = verifyVolume(volume.folder);
      if (!verified.ok || !verified.value.ok) caught += 1;
      else expect(everyByteOf(volume.folder), `byte ${at}`).toEqual(before);
    }
    expect(caught).toBeGreaterThan(400);
  });

  it('never throws at any page that is damaged', () => {
    const volume = newVolume();
    fill(volume, 40);
    volume.close();
    const whole = readFileSync(join(volume.folder, VOLUME_FILE));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), fc.uint8Array({ minLength: 1, maxLength: 600 }), (at, rubbish) => {
        const folder = join(temporaryFolder(), 'damaged');
        cpSync(volume.folder, folder, { recursive: true });
        const bytes = Buffer.from(whole);
        bytes.set(rubbish.slice(0, whole.length - at), at);
        writeFileSync(join(folder, VOLUME_FILE), bytes);
        const verified = verifyVolume(folder);
        if (verified.ok && verified.value.ok) expect(everyByteOf(folder)).toEqual(everyByteOf(volume.folder));
      }),
      { numRuns: 150 },
    );
  });

  it('finds a payload taken away with its salt where no open part withholds that kind', () => {
    expect(found(tampered('UPDATE event SET payload = NULL, salt = NULL WHERE seq = 3'))).toMatchObject({
      ok: false,
      withheld: 1,
      problems: [{ seq: 3, problem: 'payload-missing' }],
    });
  });

  it('finds a cut tail only with a digest from outside', () => {
    const volume = newVolume();
    fill(volume, count);
    const head = volume.head();
    volume.close();
    const cut = tampered('DELETE FROM event WHERE seq = 6');
    expect(found(cut).ok).toBe(true);
    expect(found(cut, head)).toMatchObject({ ok: false, problems: [{ problem: 'head-not-found' }] });
    expect(found(volume.folder, head).ok).toBe(true);
  });

  it('finds a volume chained anew only with a digest from outside', () => {
    let head = '';
    const forged = tampered((database) => {
      head = String(database.prepare('SELECT digest FROM event WHERE seq = 6').get()?.['digest']);
      database.exec(`UPDATE event SET payload = replace(payload, '第2条', '第十条') WHERE seq = 2`);
      rechain(database, 2);
    });
    expect(found(forged).ok).toBe(true);
    expect(found(forged, head)).toMatchObject({ ok: false, problems: [{ problem: 'head-not-found' }] });
  });

  it('takes the short form of a digest as it stands at the foot of a page, and says where that of the minutes was given instead', () => {
    const volume = newVolume();
    fill(volume, 2);
    const body = 'ab'.repeat(32);
    volume.append(2, { ...someRecord(3, { digest: body, meeting: 1 }), type: 'MinutesFrozen' });
    const head = volume.head().toUpperCase();
    fill(volume, 1);
    volume.close();
    expect(found(volume.folder, `${head.slice(0, 4)} ${head.slice(4, 8)} … ${head.slice(-4)}`)).toMatchObject({
      ok: true,
      against: 'head',
    });
    expect(found(volume.folder, 'ABABABAB…ABAB')).toMatchObject({ problems: [{ seq: 3, problem: 'head-of-minutes' }] });
    expect(found(volume.folder, '00000000…0000')).toMatchObject({ problems: [{ seq: 4, problem: 'head-not-found' }] });
    for (const none of ['', 'abc', `${head}0`, head.slice(0, 12)]) expect(printedDigest(none), none).toBeNull();
  });

  it('finds minutes whose kept body is not the one that was signed, in a volume chained anew', () => {
    const volume = newVolume();
    fill(volume, 1);
    const body = '{"kind":"minutes"}';
    const frozen = { body, digest: digestOfText(body), meeting: 1 };
    volume.append(1, { ...someRecord(2, frozen), type: 'MinutesFrozen' });
    volume.append(2, { ...someRecord(3, { ...frozen, body: '{"kind":"Minutes"}' }), type: 'MinutesFrozen' });
    volume.close();
    expect(found(volume.folder)).toMatchObject({ ok: false, problems: [{ seq: 3, problem: 'body-altered' }] });
  });

  it('finds a cut tail and a volume chained anew with the digests of an earlier export, and names the first record that differs', () => {
    const digestsOf = (folder: string): readonly string[] => {
      const read = readVolume(folder);
      if (!read.ok) throw new Error(read.error.code);
      const digests = Array.from(read.value.records(), ({ digest }) => digest);
      read.value.close();
      return digests;
    };
    const bundle = digestsOf(tampered(''));
    const cut = tampered('DELETE FROM event WHERE seq > 4');
    expect(verifyVolume(cut, { bundle })).toMatchObject({
      value: { ok: false, against: 'bundle', problems: [{ seq: 5, problem: 'cut-off' }] },
    });
    const forged = tampered((database) => {
      database.exec(`UPDATE event SET payload = replace(payload, '第2条', '第十条') WHERE seq = 2`);
      rechain(database, 2);
    });
    expect(verifyVolume(forged, { bundle })).toMatchObject({
      value: { ok: false, problems: [{ seq: 2, problem: 'differs-from-bundle' }] },
    });
    expect(verifyVolume(tampered(''), { bundle: bundle.slice(0, 3) })).toMatchObject({ value: { ok: true } });
  });

  it('finds any change of any one character in any column of any record', () => {
    const columns = ['at', 'operator', 'device_clock', 'command', 'type', 'payload', 'salt', 'payload_digest', 'prev', 'digest'] as const;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: count }), fc.constantFrom(...columns), fc.nat(), (seq, column, at) => {
        const folder = tampered((database) => {
          const value = String(database.prepare(`SELECT ${column} AS value FROM event WHERE seq = ?`).get(seq)?.['value']);
          const place = at % value.length;
          const other = value[place] === '0' ? '1' : '0';
          database.prepare(`UPDATE event SET ${column} = ? WHERE seq = ?`).run(value.slice(0, place) + other + value.slice(place + 1), seq);
        });
        expect(found(folder).ok).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

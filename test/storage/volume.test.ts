import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { migrate, migrations } from '../../electron/storage/schema.ts';
import { verifyVolume } from '../../electron/storage/verify.ts';
import { createVolume, openVolume, readVolume, VOLUME_FILE } from '../../electron/storage/volume.ts';
import { newVolumeName, volumesIn } from '../../electron/storage/volumes-folder.ts';
import { storageSentence } from '../../shared/text/zh/storage.ts';
import { someRecord } from '../support/records.ts';
import { fill, newVolume, temporaryFolder } from '../support/volumes.ts';

describe('a volume', () => {
  it('gives back every record as it was given', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.dictionary(
            fc.string({ unit: 'grapheme' }),
            fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null)),
          ),
          { maxLength: 8 },
        ),
        (payloads) => {
          const volume = newVolume();
          const fit = payloads.map((payload) =>
            Object.fromEntries(
              Object.entries(payload).filter(([key, value]) => key.isWellFormed() && (typeof value !== 'string' || value.isWellFormed())),
            ),
          );
          for (const [index, payload] of fit.entries()) volume.append(index, someRecord(index + 1, payload));
          expect([...volume.records()].map((record) => record.content)).toEqual(fit);
          volume.close();
          expect(verifyVolume(volume.folder)).toMatchObject({ ok: true, value: { ok: true, events: fit.length } });
        },
      ),
      { numRuns: 15 },
    );
  });

  it('refuses a record decided on an older version, and says what the version is', () => {
    const volume = newVolume();
    fill(volume, 3);
    expect(volume.append(2, someRecord(9))).toEqual({ ok: false, error: { code: 'version-conflict', expected: 2, actual: 3 } });
    expect(volume.version()).toBe(3);
    volume.close();
  });

  it('answers a command it already recorded with that record, whatever version it is given again on', () => {
    const volume = newVolume();
    fill(volume, 3);
    const again = volume.append(0, someRecord(2));
    expect(again).toMatchObject({ ok: true, value: { repeated: true, record: { seq: 2 } } });
    expect(volume.version()).toBe(3);
    volume.close();
  });

  it('keeps the half-typed line beside the record, and drops it with the record that commits it', () => {
    const volume = newVolume();
    volume.saveDraft({ slot: 'secretary-m1', text: '公司愿意', at: 'then' });
    volume.saveDraft({ slot: 'other', text: '别的', at: 'then' });
    expect(volume.append(0, { ...someRecord(1), clearDraft: 'secretary-m1' }).ok).toBe(true);
    expect(volume.draft('secretary-m1')).toBeNull();
    expect(volume.draft('other')?.text).toBe('别的');
    volume.close();
  });

  it('throws at what would stand in the chain for ever and never verify, and records nothing of it', () => {
    const volume = newVolume();
    fill(volume, 2);
    const wrong = [
      { operator: '\uD800' },
      { type: 'a\0b' },
      { deviceClock: '\uDC00' },
      { at: '2026-03-10 09:00' },
      { at: '2026-03-10T00:00:01.000+08:00' },
      { salt: 'short' },
      { v: 0 },
      { payload: { text: '\uD800' } },
      { payload: undefined },
    ];
    for (const change of wrong) expect(() => volume.append(2, { ...someRecord(3), ...change }), JSON.stringify(change)).toThrow();
    expect(volume.version()).toBe(2);
    expect(volume.append(2, someRecord(3)).ok).toBe(true);
    volume.close();
    expect(verifyVolume(volume.folder)).toMatchObject({ value: { ok: true, events: 3 } });
  });

  it('gives back the record that it will read, not the objects it was given', () => {
    const volume = newVolume();
    const payload = { b: [{ text: '䶮' }], a: -0 };
    const appended = volume.append(0, someRecord(1, payload));
    payload.b.push({ text: 'later' });
    expect(appended).toEqual({ ok: true, value: { record: volume.record(1), repeated: false } });
    expect(volume.record(1)?.payload).toBe('{"a":0,"b":[{"text":"䶮"}]}');
    expect(volume.record(2)).toBeNull();
    volume.close();
  });

  it('can be walked twice at once, and closed in the middle of a walk', () => {
    const volume = newVolume();
    fill(volume, 3);
    const pairs: string[] = [];
    for (const { seq } of volume.records()) for (const inner of volume.records(2)) pairs.push(`${seq}-${inner.seq}`);
    expect(pairs).toEqual(['1-2', '1-3', '2-2', '2-3', '3-2', '3-3']);
    const walk = volume.records()[Symbol.iterator]();
    walk.next();
    volume.close();
    const again = openVolume(volume.folder);
    expect(again.ok).toBe(true);
    if (again.ok) again.value.close();
  });

  it('closes while somebody still reads, and gives the lock back', () => {
    const volume = newVolume();
    fill(volume, 3);
    const reader = readVolume(volume.folder);
    if (!reader.ok) throw new Error(reader.error.code);
    const walk = reader.value.records()[Symbol.iterator]();
    walk.next();
    volume.close();
    expect([...reader.value.records()]).toHaveLength(3);
    reader.value.close();
    const again = openVolume(volume.folder);
    if (!again.ok) throw new Error(again.error.code);
    expect(again.value.version()).toBe(3);
    again.value.close();
    expect(readdirSync(volume.folder).filter((name) => name.startsWith('volume.sqlite'))).toEqual([VOLUME_FILE]);
  }, 30_000);

  it('can be read by others while it is written', () => {
    const volume = newVolume();
    fill(volume, 5);
    expect(verifyVolume(volume.folder)).toMatchObject({ ok: true, value: { ok: true, events: 5 } });
    fill(volume, 1);
    expect(volume.version()).toBe(6);
    volume.close();
  });

  it('is one whole file once it is closed', () => {
    const volume = newVolume();
    fill(volume, 50);
    volume.close();
    expect(readdirSync(volume.folder).filter((name) => name.startsWith('volume.sqlite'))).toEqual([VOLUME_FILE]);
  });

  it('never lets a record be changed or removed through SQLite', () => {
    const volume = newVolume();
    fill(volume, 2);
    volume.close();
    const raw = new DatabaseSync(join(volume.folder, VOLUME_FILE));
    expect(() => raw.exec("UPDATE event SET operator = '他人'")).toThrow('never changed');
    expect(() => raw.exec('DELETE FROM event')).toThrow('never removed');
    for (const [seq, command] of [
      ['1', "'new'"],
      ['9', 'command'],
    ] as const) {
      const replace = `INSERT OR REPLACE INTO event SELECT ${seq}, at, '他人', device_clock, ${command}, type, v, payload, salt, payload_digest, prev, digest FROM event WHERE seq = 1`;
      expect(() => raw.exec(replace)).toThrow('never replaced');
    }
    raw.close();
  });

  it('writes an attachment once, and anew only where other bytes lie in its place', () => {
    const volume = newVolume();
    const bytes = new TextEncoder().encode('abc');
    const kept = volume.addAttachment(bytes, 'png');
    const path = join(volume.folder, 'attachments', `${kept.ok ? kept.value : ''}.png`);
    const { ino } = statSync(path);
    volume.addAttachment(bytes, 'png');
    expect(statSync(path).ino).toBe(ino);
    writeFileSync(path, 'abd');
    volume.addAttachment(bytes, 'png');
    expect(readFileSync(path, 'utf8')).toBe('abc');
    volume.close();
  });

  it('keeps an attachment under its own digest', () => {
    const volume = newVolume();
    const bytes = new TextEncoder().encode('abc');
    const kept = volume.addAttachment(bytes, 'png');
    expect(kept).toEqual({ ok: true, value: '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0' });
    expect(readFileSync(join(volume.folder, 'attachments', `${kept.ok ? kept.value : ''}.png`))).toEqual(Buffer.from(bytes));
    expect(volume.addAttachment(bytes, 'png')).toEqual(kept);
    expect(readdirSync(join(volume.folder, 'attachments'))).toHaveLength(1);
    volume.addAttachment(bytes, '../../x');
    volume.addAttachment(bytes, 'JPG');
    expect(
      readdirSync(join(volume.folder, 'attachments'))
        .map((name) => name.slice(64))
        .sort(),
    ).toEqual(['.bin', '.jpg', '.png']);
    volume.close();
  });
});

describe('opening', () => {
  const untouched = (folder: string, code: string): void => {
    const path = join(folder, VOLUME_FILE);
    const before = existsSync(path) ? readFileSync(path) : null;
    const beside = existsSync(folder) ? readdirSync(folder) : null;
    for (const open of [openVolume, readVolume]) {
      const opened = open(folder);
      expect(opened).toMatchObject({ ok: false, error: { code } });
      if (!opened.ok) expect(storageSentence(opened.error)).toMatch(/[。]$/u);
    }
    if (before !== null) expect(readFileSync(path)).toEqual(before);
    expect(existsSync(folder) ? readdirSync(folder) : null).toEqual(beside);
  };

  /** The tables are only looked at once the lock is held. */
  const untouchedButLocked = (folder: string, code: string): void => {
    for (const open of [readVolume, openVolume]) expect(open(folder)).toMatchObject({ ok: false, error: { code } });
    rmSync(join(folder, 'volume.lock'), { force: true });
  };

  it('refuses what is not there', () => untouched(join(temporaryFolder(), 'none'), 'not-found'));
  it('refuses a folder without a volume', () => untouched(temporaryFolder(), 'not-a-volume'));

  it.each([
    ['a text file', '这不是案卷'],
    ['an empty file', ''],
    ['half a header', 'SQLite format 3\u0000'],
  ])('refuses %s and leaves it as it is', (_title, content) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, VOLUME_FILE), content);
    untouched(folder, 'not-a-volume');
  });

  it.each(['DELETE', 'WAL'])('refuses a database of another program and leaves it as it is (journal mode %s)', (mode) => {
    const folder = temporaryFolder();
    const other = new DatabaseSync(join(folder, VOLUME_FILE));
    other.exec(`PRAGMA journal_mode = ${mode}`);
    other.exec('CREATE TABLE event (seq INTEGER); PRAGMA user_version = 1;');
    other.close();
    untouched(folder, 'not-a-volume');
  });

  it('refuses a newer format and leaves it as it is', () => {
    const volume = newVolume();
    volume.close();
    const raw = new DatabaseSync(join(volume.folder, VOLUME_FILE));
    raw.exec('PRAGMA user_version = 99');
    raw.close();
    untouched(volume.folder, 'newer-format');
  });

  it('refuses a newer format that stands only in the journal', () => {
    const { folder } = newVolume();
    const made = join(temporaryFolder(), 'copy');
    const raw = new DatabaseSync(join(folder, VOLUME_FILE));
    raw.exec('PRAGMA journal_mode = WAL; PRAGMA user_version = 99;');
    cpSync(folder, made, { recursive: true });
    raw.close();
    for (const open of [openVolume, readVolume])
      expect(open(made)).toMatchObject({ ok: false, error: { code: 'newer-format', format: 99 } });
  });

  it('says of a volume cut short that it is damaged, and leaves it as it is', () => {
    const volume = newVolume();
    fill(volume, 300);
    volume.close();
    const path = join(volume.folder, VOLUME_FILE);
    truncateSync(path, 8_192);
    const before = readFileSync(path);
    const verified = verifyVolume(volume.folder);
    expect(verified).toMatchObject({ ok: false, error: { code: 'damaged' } });
    if (!verified.ok) expect(storageSentence(verified.error)).toContain('损坏');
    expect(readFileSync(path)).toEqual(before);
  });

  it('says of a volume without its tables that it is damaged', () => {
    const volume = newVolume();
    volume.close();
    const raw = new DatabaseSync(join(volume.folder, VOLUME_FILE));
    raw.exec('DROP TABLE event');
    raw.close();
    untouchedButLocked(volume.folder, 'damaged');
  });

  it('makes a volume again where an earlier attempt died half-way', () => {
    const folder = join(temporaryFolder(), 'case');
    mkdirSync(folder);
    writeFileSync(join(folder, `${VOLUME_FILE}.new`), 'half');
    writeFileSync(join(folder, `${VOLUME_FILE}.new-journal`), 'half');
    newVolume(folder).close();
    expect(readdirSync(folder).sort()).toEqual(['attachments', 'papers', 'volume.lock', VOLUME_FILE]);
    expect(verifyVolume(folder)).toMatchObject({ value: { ok: true, events: 0 } });
  });

  it('never makes a volume where there is one', () => {
    const volume = newVolume();
    fill(volume, 1);
    volume.close();
    expect(createVolume(volume.folder, { volumeId: 'x', createdAt: 'x', programVersion: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'exists' },
    });
    expect(verifyVolume(volume.folder)).toMatchObject({ value: { ok: true, events: 1 } });
  });

  it('lets one writer in at a time', () => {
    const volume = newVolume();
    expect(openVolume(volume.folder)).toMatchObject({ ok: false, error: { code: 'locked' } });
    volume.close();
    const second = openVolume(volume.folder);
    expect(second.ok).toBe(true);
    if (second.ok) second.value.close();
  });
});

describe('read-only media', () => {
  /** Mounts a copy of a volume read-only; null without the right to mount. */
  const readOnly = (folder: string, work: (folder: string) => void): boolean => {
    const disk = temporaryFolder();
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk], { stdio: 'ignore' });
    } catch {
      return false;
    }
    try {
      cpSync(folder, join(disk, 'volume'), { recursive: true });
      execFileSync('mount', ['-o', 'remount,ro', disk]);
      work(join(disk, 'volume'));
    } finally {
      execFileSync('umount', ['-l', disk]);
    }
    return true;
  };

  it('a closed volume is read and verified there, and recording is refused with a sentence', (test) => {
    const volume = newVolume();
    fill(volume, 5);
    volume.close();
    const mounted = readOnly(volume.folder, (folder) => {
      expect(verifyVolume(folder)).toMatchObject({ ok: true, value: { ok: true, events: 5 } });
      const opened = openVolume(folder);
      expect(opened).toMatchObject({ ok: false, error: { code: 'read-only' } });
      if (!opened.ok) expect(storageSentence(opened.error)).toContain('只能读');
      expect(createVolume(join(folder, 'new'), { volumeId: 'x', createdAt: 'x', programVersion: 'x' })).toMatchObject({ ok: false });
    });
    if (!mounted) test.skip('no right to mount a disk here');
  });

  it('a volume without its lock file, as a copy on a disc is, is read there too', (test) => {
    const volume = newVolume();
    fill(volume, 5);
    volume.close();
    rmSync(join(volume.folder, 'volume.lock'));
    const mounted = readOnly(volume.folder, (folder) => {
      expect(verifyVolume(folder)).toMatchObject({ ok: true, value: { ok: true, events: 5 } });
      expect(openVolume(folder)).toMatchObject({ ok: false, error: { code: 'read-only' } });
    });
    if (!mounted) test.skip('no right to mount a disk here');
  });

  it('a volume that was not closed is read there whole, or refused with a sentence, but never short of a record', (test) => {
    const volume = newVolume();
    fill(volume, 5);
    const whole = join(temporaryFolder(), 'whole');
    cpSync(volume.folder, whole, { recursive: true });
    const bare = join(temporaryFolder(), 'bare');
    cpSync(volume.folder, bare, { recursive: true });
    rmSync(join(bare, `${VOLUME_FILE}-shm`));
    volume.close();
    const mounted =
      readOnly(whole, (folder) => {
        expect(verifyVolume(folder)).toMatchObject({ ok: true, value: { ok: true, events: 5 } });
      }) &&
      readOnly(bare, (folder) => {
        expect(verifyVolume(folder)).toMatchObject({ ok: false, error: { code: 'left-open' } });
      });
    if (!mounted) test.skip('no right to mount a disk here');
  });
});

describe('formats', () => {
  it('still opens a volume that format 1 wrote, and it holds', () => {
    const folder = join(temporaryFolder(), 'format-1');
    cpSync(join(import.meta.dirname, '../fixtures/volumes/format-1'), folder, { recursive: true });
    expect(verifyVolume(folder)).toMatchObject({
      ok: true,
      value: { ok: true, events: 3, head: '8aaf97b45ee3c9fc9e487ba806faac81679de3f245a03f8d1f8fd101cef769a6' },
    });
    const opened = openVolume(folder);
    if (!opened.ok) throw new Error(opened.error.code);
    expect(opened.value.append(3, { ...someRecord(4), at: '2026-11-24T00:00:00.000+08:00' }).ok).toBe(true);
    opened.value.close();
    expect(verifyVolume(folder)).toMatchObject({ ok: true, value: { ok: true, events: 4 } });
  });

  it('migrates all or nothing', () => {
    const path = join(temporaryFolder(), 'old.sqlite');
    const database = new DatabaseSync(path);
    migrate(database, migrations);
    const added = [...migrations, 'ALTER TABLE draft ADD COLUMN window TEXT;'];
    database.exec("INSERT INTO draft VALUES ('slot', '半句', 'then')");
    expect(() => migrate(database, [...added, 'THIS IS NO SQL'])).toThrow();
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: migrations.length });
    migrate(database, added);
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: added.length });
    expect(database.prepare('SELECT * FROM draft').all()).toEqual([{ slot: 'slot', text: '半句', at: 'then', window: null }]);
    migrate(database, added);
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: added.length });
    database.close();
  });
});

describe('the folder of cases', () => {
  it('lists volumes and nothing else', () => {
    const root = temporaryFolder();
    newVolume(join(root, '某环损案〔2026〕7号')).close();
    mkdirSync(join(root, 'not a volume'));
    writeFileSync(join(root, 'note.txt'), '');
    expect(volumesIn(root)).toEqual(['某环损案〔2026〕7号']);
    expect(volumesIn(join(root, 'none'))).toEqual([]);
  });

  it.each([
    ['某环损案〔2026〕7号', '某环损案〔2026〕7号'],
    ['a/b\\c:d*e?"f<g>|h', 'a-b-c-d-e-f-g-h'],
    ['CON', 'case-CON'],
    ['..', 'case'],
    ['con.2026', 'case-con.2026'],
    ['COM¹', 'case-COM¹'],
    ['案\u202Etxt.exe', '案-txt.exe'],
    ['案\uD800', '案'],
    ['ᠬᠠᠷ\u180Eᠠ', 'ᠬᠠᠷ\u180Eᠠ'],
    ['䶮𠮷', '䶮𠮷'],
    [`${'a'.repeat(118)}. b`, 'a'.repeat(118)],
    ['', 'case'],
    ['  .hidden ', 'hidden'],
  ])('names the folder of %j so that every system takes it', (title, name) => {
    expect(newVolumeName(temporaryFolder(), title)).toBe(name);
  });

  it('numbers a name that is taken and cuts a long one between characters', () => {
    const root = temporaryFolder();
    mkdirSync(join(root, '案'));
    expect(newVolumeName(root, '案')).toBe('案-2');
    const long = newVolumeName(root, '𠮷'.repeat(200));
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(120);
    expect(long.isWellFormed()).toBe(true);
  });
});

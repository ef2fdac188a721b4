import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { migrate, migrations } from '../../electron/storage/schema.ts';
import { verifyVolume } from '../../electron/storage/verify.ts';
import { createVolume, openVolume, readVolume, VOLUME_FILE } from '../../electron/storage/volume.ts';
import { storageSentence } from '../../shared/text/zh/storage.ts';
import { someRecord } from '../support/records.ts';
import { fill, newVolume, temporaryFolder } from '../support/volumes.ts';

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

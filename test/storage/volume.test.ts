import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
    raw.close();
  });

  it('keeps an attachment under its own digest', () => {
    const volume = newVolume();
    const bytes = new TextEncoder().encode('abc');
    const kept = volume.addAttachment(bytes, 'png');
    expect(kept).toEqual({ ok: true, value: '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0' });
    expect(readFileSync(join(volume.folder, 'attachments', `${kept.ok ? kept.value : ''}.png`))).toEqual(Buffer.from(bytes));
    expect(readdirSync(join(volume.folder, 'attachments'))).toHaveLength(1);
    volume.close();
  });
});

describe('opening', () => {
  const untouched = (folder: string, code: string): void => {
    const path = join(folder, VOLUME_FILE);
    const before = existsSync(path) ? readFileSync(path) : null;
    for (const open of [openVolume, readVolume]) {
      const opened = open(folder);
      expect(opened).toMatchObject({ ok: false, error: { code } });
      if (!opened.ok) expect(storageSentence(opened.error)).toMatch(/[。]$/u);
    }
    if (before !== null) expect(readFileSync(path)).toEqual(before);
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

  it('refuses a database of another program and leaves it as it is', () => {
    const folder = temporaryFolder();
    const other = new DatabaseSync(join(folder, VOLUME_FILE));
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
    expect(() => migrate(database, [...added, 'THIS IS NO SQL'])).toThrow();
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: migrations.length });
    migrate(database, added);
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: added.length });
    expect(database.prepare("SELECT name FROM pragma_table_info('draft')").all()).toHaveLength(4);
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
    ['..', 'case-'],
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

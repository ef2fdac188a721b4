import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyVolume } from '../../electron/storage/verify.ts';
import { openVolume, readVolume, VOLUME_FILE } from '../../electron/storage/volume.ts';
import { someRecord } from '../support/records.ts';
import { fill, newVolume } from '../support/volumes.ts';

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
});

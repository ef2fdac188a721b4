import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepAttachment } from '../../electron/storage/attachments.ts';
import { saving } from '../../electron/storage/faults.ts';
import { verifyVolume } from '../../electron/storage/verify.ts';
import { ok } from '../../shared/result.ts';
import { createVolume, openVolume } from '../../electron/storage/volume.ts';
import { storageSentence } from '../../shared/text/zh/storage.ts';
import { someRecord } from '../support/records.ts';
import { fill, newVolume, temporaryFolder } from '../support/volumes.ts';

/** A small disk of its own needs the right to mount; without it this says so and proves nothing. */
const mounted = (folder: string): boolean => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** A disk of one megabyte for the length of `work`; false where none can be had. */
const onSmallDisk = (work: (disk: string) => void): boolean => {
  const disk = temporaryFolder();
  if (!mounted(disk)) return false;
  try {
    work(disk);
  } finally {
    execFileSync('umount', ['-l', disk], { stdio: 'ignore' });
  }
  return true;
};

/** Takes all the room there is, and yields what frees it again. */
const fillUp = (disk: string): (() => void) => {
  const ballast = join(disk, 'ballast');
  const file = openSync(ballast, 'w');
  try {
    for (;;) writeSync(file, Buffer.alloc(4_096));
  } catch {
    return () => rmSync(ballast);
  } finally {
    closeSync(file);
  }
};

const noDisk = 'no right to mount a small disk here';

describe('a full disk', () => {
  it('where a volume is made: says so, leaves nothing behind, and makes it once there is room', (test) => {
    const done = onSmallDisk((disk) => {
      const free = fillUp(disk);
      const folder = join(disk, 'cases', 'volume');
      const made = createVolume(folder, { volumeId: 'v', createdAt: '2026-03-10T09:00:00.000+08:00', programVersion: 'test' });
      expect(made).toMatchObject({ ok: false, error: { code: 'not-saved', full: true } });
      expect(existsSync(folder)).toBe(false);
      free();
      newVolume(folder).close();
      expect(verifyVolume(folder)).toMatchObject({ value: { ok: true, events: 0 } });
    });
    if (!done) test.skip(noDisk);
  });

  it('where an attachment or a draft is kept: says so, and leaves nothing half-written', (test) => {
    const done = onSmallDisk((disk) => {
      const volume = newVolume(join(disk, 'volume'));
      const free = fillUp(disk);
      const bytes = new Uint8Array(100_000).fill(7);
      const attach = () => saving(() => ok(keepAttachment(volume.folder, bytes, 'jpg')));
      expect(attach()).toMatchObject({ ok: false, error: { code: 'not-saved', full: true } });
      expect(readdirSync(join(volume.folder, 'attachments'))).toEqual([]);
      expect(volume.saveDraft({ slot: 's', text: '半句'.repeat(20_000), at: 'then' })).toMatchObject({
        error: { code: 'not-saved', full: true },
      });
      free();
      expect(attach().ok).toBe(true);
      expect(volume.saveDraft({ slot: 's', text: '半句', at: 'then' }).ok).toBe(true);
      volume.close();
    });
    if (!done) test.skip(noDisk);
  });

  it('where the volume is closed: closes all the same, and every record is there afterwards', (test) => {
    const done = onSmallDisk((disk) => {
      const volume = newVolume(join(disk, 'volume'));
      fill(volume, 100);
      const free = fillUp(disk);
      volume.close();
      expect(readdirSync(volume.folder)).toContain('volume.sqlite-wal');
      expect(verifyVolume(volume.folder)).toMatchObject({ value: { ok: true, events: 100 } });
      free();
      const next = openVolume(volume.folder);
      if (!next.ok) throw new Error(next.error.code);
      next.value.close();
      expect(verifyVolume(volume.folder)).toMatchObject({ value: { ok: true, events: 100 } });
    });
    if (!done) test.skip(noDisk);
  });
});

describe('a disk that fills up while recording', () => {
  it('acknowledges nothing that is not kept, and goes on once there is room', (test) => {
    const done = onSmallDisk((disk) => {
      const volume = newVolume(join(disk, 'volume'));
      const ballast = join(disk, 'ballast');
      writeFileSync(ballast, Buffer.alloc(300_000));
      const text = '某公司愿意委托有资质的单位修复。'.repeat(60);
      let n = 0;
      let refusal: string | null = null;
      while (refusal === null) {
        const appended = volume.append(n, someRecord(n + 1, { n, text }));
        if (appended.ok) n += 1;
        else refusal = appended.error.code === 'not-saved' && appended.error.full ? storageSentence(appended.error) : appended.error.code;
      }
      expect(refusal).toContain('磁盘已满');
      expect(volume.version()).toBe(n);
      expect([...volume.records()]).toHaveLength(n);
      expect(verifyVolume(volume.folder)).toMatchObject({ ok: true, value: { ok: true, events: n } });
      rmSync(ballast);
      expect(volume.append(n, someRecord(n + 1, { n, text }))).toMatchObject({ ok: true, value: { repeated: false } });
      volume.close();
      expect(verifyVolume(volume.folder)).toMatchObject({ ok: true, value: { ok: true, events: n + 1 } });
    });
    if (!done) test.skip(noDisk);
  });
});

import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyVolume } from '../../electron/storage/verify.ts';
import { storageSentence } from '../../shared/text/zh/storage.ts';
import { someRecord } from '../support/records.ts';
import { newVolume, temporaryFolder } from '../support/volumes.ts';

/** A small disk of its own needs the right to mount; without it this says so and proves nothing. */
const mounted = (folder: string): boolean => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

describe('a disk that fills up while recording', () => {
  it('acknowledges nothing that is not kept, and goes on once there is room', (test) => {
    const disk = temporaryFolder();
    if (!mounted(disk)) test.skip('no right to mount a small disk here');
    try {
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
      rmSync(ballast);
      expect(volume.append(n, someRecord(n + 1, { n, text })).ok).toBe(true);
      volume.close();
      expect(verifyVolume(volume.folder)).toMatchObject({ ok: true, value: { ok: true, events: n + 1 } });
    } finally {
      execFileSync('umount', ['-l', disk], { stdio: 'ignore' });
    }
  });
});

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { verifyVolume } from '../../electron/storage/verify.ts';
import { newVolume } from '../support/volumes.ts';

const rounds = 60;

describe('readers beside a writer', () => {
  it('never see anything but a whole volume while another process opens, records and closes', { timeout: 120_000 }, async () => {
    const volume = newVolume();
    volume.close();
    const script = join(import.meta.dirname, 'open-and-close.ts');
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, volume.folder, String(rounds)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
    let events = 0;
    let looks = 0;
    while (child.exitCode === null) {
      const verified = verifyVolume(volume.folder);
      expect(verified, `look ${looks}`).toMatchObject({ ok: true, value: { ok: true } });
      const seen = verified.ok ? verified.value.events : -1;
      expect(seen).toBeGreaterThanOrEqual(events);
      events = seen;
      looks += 1;
      await setImmediate();
    }
    expect(await ended).toBe(0);
    expect(looks).toBeGreaterThan(1);
    expect(verifyVolume(volume.folder)).toMatchObject({ ok: true, value: { ok: true, events: 2 * rounds } });
  });
});

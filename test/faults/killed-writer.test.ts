import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyVolume } from '../../electron/storage/verify.ts';
import { openVolume, readVolume } from '../../electron/storage/volume.ts';
import { newVolume } from '../support/volumes.ts';

/** How often a writer is killed; more by hand with KILLS=… */
const kills = Number(process.env['KILLS'] ?? 25);

describe('a writer killed at any moment', () => {
  it('has kept every record it acknowledged, and leaves the volume to the next', { timeout: 240_000 }, async ({ annotate }) => {
    const volume = newVolume();
    const { folder } = volume;
    volume.close();
    let acknowledged = 0;
    for (let round = 0; round < kills; round += 1) {
      const last = await recordUntilKilled(folder, 1 + ((round * 37) % 120));
      acknowledged = Math.max(acknowledged, last);
      const read = readVolume(folder);
      if (!read.ok) throw new Error(read.error.code);
      expect(read.value.version()).toBeGreaterThanOrEqual(acknowledged);
      read.value.close();
      expect(verifyVolume(folder)).toMatchObject({ ok: true, value: { ok: true } });
    }
    expect(acknowledged).toBeGreaterThan(kills);
    await annotate(`${kills} kills, ${acknowledged} records acknowledged, none lost`);
    const next = openVolume(folder);
    expect(next.ok).toBe(true);
    if (next.ok) next.value.close();
  });

  it('keeps a second process out while it lives, and lets it in once it is dead', { timeout: 60_000 }, async () => {
    const volume = newVolume();
    const { folder } = volume;
    volume.close();
    const child = writer(folder);
    await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
    expect(openVolume(folder)).toMatchObject({ ok: false, error: { code: 'locked' } });
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    const next = openVolume(folder);
    expect(next.ok).toBe(true);
    if (next.ok) next.value.close();
  });
});

const writer = (folder: string) =>
  spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'append-until-killed.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** Lets a real process record, kills it `afterMs` after its first acknowledgement, and yields the last number it acknowledged. */
const recordUntilKilled = (folder: string, afterMs: number): Promise<number> =>
  new Promise((resolve) => {
    const child = writer(folder);
    let said = '';
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), afterMs));
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    // Whole lines only: a number cut off by the kill was not acknowledged in full.
    child.once('close', () => resolve(Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1) ?? 0)));
  });

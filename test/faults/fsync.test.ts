import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyVolume } from '../../electron/storage/verify.ts';
import { createVolume, openVolume, VOLUME_FILE } from '../../electron/storage/volume.ts';
import { fill, newVolume, temporaryFolder } from '../support/volumes.ts';
import { acknowledged, traced, whyNoStrace } from './strace.ts';

const skipped = whyNoStrace();

/** To make a volume, record ten and close takes 35 syncs. Every so many of them is spoilt; every one by hand with SYNCS=1. */
const stride = Number(process.env['SYNCS'] ?? 5);

describe('what is acknowledged', () => {
  it('was synced to the disk before it was acknowledged', { timeout: 60_000 }, async (test) => {
    if (skipped !== null) test.skip(skipped);
    const folder = join(temporaryFolder(), 'volume');
    const { said, calls } = await traced(folder, 12, ['-y', '-s', '16', '-e', 'trace=write,pwrite64,fsync,fdatasync']);
    expect(acknowledged(said)).toBe(12);
    // The journal's index is made anew from the journal, the lock holds nothing: neither needs to be on disk.
    const unsynced = new Set<string>();
    const seen: string[] = [];
    let written = 0;
    for (const call of calls) {
      const [, name = '', path = ''] = /^\d+\s+(\w+)\(\d+<([^>]*)>/u.exec(call) ?? [];
      const line = /write\(1<[^>]*>, "(\d+)\\n"/u.exec(call);
      if (line !== null) {
        expect([...unsynced], `record ${line[1] ?? ''}`).toEqual([]);
        seen.push(line[1] ?? '');
      } else if (path.startsWith(folder) && /-wal$|\.sqlite$/u.test(path)) {
        if (name.endsWith('sync')) unsynced.delete(path);
        else {
          unsynced.add(path);
          written += 1;
        }
      }
    }
    expect(seen).toHaveLength(12);
    expect(written).toBeGreaterThan(12);
  });
});

describe('a disk that fails to sync', () => {
  const failing = async (when: string) => {
    const volume = newVolume();
    volume.close();
    const { said } = await traced(volume.folder, 12, [
      '-e',
      'trace=fsync,fdatasync',
      '-e',
      `inject=fsync,fdatasync:error=EIO:when=${when}`,
    ]);
    const verified = verifyVolume(volume.folder);
    expect(verified).toMatchObject({ ok: true, value: { ok: true } });
    expect(verified.ok && verified.value.events).toBeGreaterThanOrEqual(acknowledged(said));
    const next = openVolume(volume.folder);
    expect(next.ok).toBe(true);
    if (next.ok) next.value.close();
    return said;
  };

  it('now and then: acknowledges nothing that is not kept, and saves at the next try', { timeout: 60_000 }, async (test) => {
    if (skipped !== null) test.skip(skipped);
    const said = await failing('8+3');
    expect(said).toContain('not-saved');
    expect(said.slice(-2)).toEqual(['12', 'closed']);
  });

  it('from some record on: acknowledges nothing more, and closes', { timeout: 60_000 }, async (test) => {
    if (skipped !== null) test.skip(skipped);
    const said = await failing('10+');
    expect(acknowledged(said)).toBeGreaterThan(0);
    expect(said.slice(-4)).toEqual(['not-saved', 'not-saved', 'not-saved', 'closed']);
  });

  it('while a volume is opened: says so, and the next try opens it', { timeout: 60_000 }, async (test) => {
    if (skipped !== null) test.skip(skipped);
    expect(await failing('1+')).toEqual(['unreadable']);
  });

  it('while a volume is made: none is there, and the next try makes it', { timeout: 120_000 }, async (test) => {
    if (skipped !== null) test.skip(skipped);
    let refused = 0;
    for (let at = 1; at <= 20; at += stride) {
      const folder = join(temporaryFolder(), 'volume');
      const { said } = await traced(folder, 1, ['-e', 'trace=fsync', '-e', `inject=fsync:error=EIO:when=${at}`]);
      if (said[0] === 'open') continue;
      refused += 1;
      expect(['not-saved', 'unreadable']).toContain(said.join(' '));
      expect(existsSync(folder), `sync ${at}: ${said.join(' ')}`).toBe(false);
      newVolume(folder).close();
    }
    expect(refused).toBeGreaterThan(1);
  });
});

describe('a process that dies at a sync', () => {
  it('leaves no volume or a whole one, with every record it acknowledged', { timeout: 240_000 }, async (test) => {
    if (skipped !== null) test.skip(skipped);
    let killed = 0;
    let recorded = 0;
    for (let at = 3; at <= 38; at += stride) {
      const folder = join(temporaryFolder(), 'volume');
      const { said, isKilled } = await traced(folder, 10, ['-e', 'trace=fsync', '-e', `inject=fsync:signal=SIGKILL:when=${at}`]);
      if (!isKilled) continue;
      killed += 1;
      recorded += acknowledged(said);
      if (existsSync(join(folder, VOLUME_FILE))) {
        const verified = verifyVolume(folder);
        expect(verified, `sync ${at}`).toMatchObject({ ok: true, value: { ok: true } });
        expect(verified.ok && verified.value.events).toBeGreaterThanOrEqual(acknowledged(said));
      } else {
        expect(said).toEqual([]);
        const made = createVolume(folder, { volumeId: 'v', createdAt: '2026-03-10T09:00:00.000+08:00', programVersion: 'test' });
        expect(made.ok, `sync ${at}`).toBe(true);
        if (made.ok) made.value.close();
      }
      const next = openVolume(folder);
      if (!next.ok) throw new Error(next.error.code);
      fill(next.value, 1);
      next.value.close();
      expect(verifyVolume(folder)).toMatchObject({ value: { ok: true } });
      expect(readdirSync(folder).filter((name) => name.startsWith('volume.sqlite'))).toEqual([VOLUME_FILE]);
    }
    expect(killed).toBeGreaterThan(5);
    expect(recorded).toBeGreaterThan(0);
  });
});

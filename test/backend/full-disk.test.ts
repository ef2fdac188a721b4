import { execFileSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filed } from '../../shared/record/state.ts';
import { must, openingInput, openTestCase, startMemoryHost, temporaryFolder, testId, type MemoryHost } from '../support/memory-host.ts';

const mount = (path: string): boolean => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Only root may make a small disk; elsewhere this file says that it was skipped. */
const canMount = ((): boolean => {
  const probe = temporaryFolder();
  const mounted = mount(probe.path);
  if (mounted) execFileSync('umount', [probe.path]);
  probe.remove();
  return mounted;
})();

/** Takes every free block of the disk. */
const fill = (folder: string): void => {
  const filler = join(folder, 'filler');
  const { bavail, bsize } = statfsSync(folder);
  try {
    writeFileSync(filler, Buffer.alloc(bavail * bsize));
  } catch {
    // Full a little earlier is full all the same.
  }
};

const company = (name: string) => ({ name, kind: 'organisation', identityNumber: '', representative: '', address: '', phone: '' }) as const;

describe.skipIf(!canMount)('a full disk', () => {
  let disk: ReturnType<typeof temporaryFolder>;
  let host: MemoryHost;
  beforeEach(() => {
    disk = temporaryFolder();
    mount(disk.path);
    host = startMemoryHost({ folder: disk.path });
  });
  afterEach(() => {
    host.stop();
    execFileSync('umount', ['-l', disk.path]);
    disk.remove();
  });

  it('while recording: says that nothing was saved, loses nothing acknowledged, and takes the same command once there is room', async () => {
    const volume = await openTestCase(host.service);
    const acknowledged: string[] = [];
    fill(disk.path);
    let refused: { readonly commandId: string; readonly name: string } | null = null;
    // The journal still has room in the blocks it owns; sooner or later it needs a new one.
    for (let count = 1; refused === null && count <= 2_000; count += 1) {
      const [commandId, name] = [testId(), `某公司${count}`];
      const answer = await host.service.dispatch({
        volume,
        commandId,
        operator: '刘某',
        expectedVersion: null,
        type: 'AddObligor',
        input: company(name),
        clearDraft: null,
      });
      if (answer.ok) acknowledged.push(name);
      else {
        expect(answer.error).toMatchObject({ code: 'not-saved', sentence: expect.stringContaining('磁盘已满') as string });
        refused = { commandId, name };
      }
    }
    expect(refused).not.toBeNull();
    const during = host.service.state(volume);
    expect(during.ok && filed(during.value, 'ObligorAdded').map((obligor) => obligor.name)).toEqual(acknowledged);
    expect(host.service.saveDraft(volume, 'line', '字'.repeat(20_000))).toMatchObject({ ok: false, error: { code: 'not-saved' } });

    rmSync(join(disk.path, 'filler'));
    const { commandId, name } = refused ?? { commandId: '', name: '' };
    expect(await must(host.service, volume, 'AddObligor', company(name), { commandId })).toMatchObject({
      record: acknowledged.length + 2,
      repeated: false,
    });
    host.service.close();
    const again = startMemoryHost({ folder: disk.path });
    const after = again.service.state(volume);
    expect(after.ok && filed(after.value, 'ObligorAdded').map((obligor) => obligor.name)).toEqual([...acknowledged, name]);
    again.stop();
  });

  it('while a case is opened: leaves nothing behind, and the same request opens it once there is room', async () => {
    fill(disk.path);
    const given = { commandId: testId(), operator: '刘某', input: openingInput('某环损案〔2026〕1号') };
    expect(await host.service.create(given)).toMatchObject({ ok: false, error: { code: 'not-saved' } });
    expect(host.service.list()).toEqual([]);
    rmSync(join(disk.path, 'filler'));
    expect(await host.service.create(given)).toMatchObject({ ok: true, value: { volume: '某环损案〔2026〕1号', version: 1 } });
  });
});

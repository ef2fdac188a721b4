import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readVolume } from '../../electron/storage/volume.ts';
import { handsOn } from '../support/meeting-keys.ts';
import { attend } from '../support/meeting-run.ts';
import { expected } from '../support/prepared-case.ts';
import { openWindows, startMeetingHost, type MeetingHost, type Windows } from '../support/meeting-host.ts';
import { tabTo } from '../support/office-keys.ts';
import { windowFaults } from '../support/window-faults.ts';

let windows: Windows;
let host: MeetingHost;
beforeAll(async () => {
  windows = await openWindows();
  host = await startMeetingHost(windows);
}, 120_000);
afterAll(async () => {
  await host.close();
  await windows.close();
});

const headOf = (folder: string): string => {
  const volume = readVolume(folder);
  if (!volume.ok) throw new Error(volume.error.code);
  const head = volume.value.head();
  volume.value.close();
  return head;
};
const copies = (): readonly string[] => {
  const root = join(host.volumeFolder, '..', 'rehearsals');
  return existsSync(root) ? readdirSync(root) : [];
};
const band = (page: Page) => page.getByRole('region', { name: '演练' });
const shoot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['SHOTS'];
  if (folder === undefined) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png` });
  }
};

describe('a rehearsal, without a mouse', { timeout: 180_000 }, () => {
  it('is begun from the case, said in every window, and over for all of them at once', async () => {
    const head = headOf(host.volumeFolder);
    const { page, keys, complaints } = await host.open('case');
    await page.getByRole('table', { name: '磋商会议' }).waitFor();
    await shoot(page, 'case');
    await tabTo(page, '演练：第1次会议');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: '记录输入' }).waitFor();
    await band(page).getByText('所记内容不进案卷').waitFor();

    const hands = handsOn(page, keys);
    await attend(page, hands, expected.length);
    await hands.press('Escape');
    await hands.say('演练中说的一句话𠮷');
    expect(await windowFaults(page)).toEqual([]);
    await shoot(page, 'secretary');

    const others: Page[] = [];
    for (const [chord, heading] of [
      ['Alt+1', /^第二步/u],
      ['Alt+2', /渗坑/u],
    ] as const) {
      await page.getByRole('textbox', { name: '记录输入' }).focus();
      const [other] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press(chord)]);
      await other.getByRole('heading', { name: heading }).first().waitFor();
      await band(other).waitFor();
      expect(await windowFaults(other), chord).toEqual([]);
      await shoot(other, chord);
      others.push(other);
    }

    await tabTo(page, '结束演练');
    await page.keyboard.press('Enter');
    await band(page).getByText('演练中的记录将全部删除').waitFor();
    expect(await windowFaults(page)).toEqual([]);
    await shoot(page, 'asked');
    await tabTo(page, '继续演练');
    await page.keyboard.press('Enter');
    await band(page).getByText('所记内容不进案卷').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('结束演练');
    expect(copies()).toHaveLength(1);
    await page.keyboard.press('Enter');
    await tabTo(page, '删除并结束');
    await page.keyboard.press('Enter');

    await page.getByRole('table', { name: '磋商会议' }).getByText('待召开').waitFor();
    expect(await band(page).count()).toBe(0);
    for (const other of others) await other.getByText('演练的副本已经删除').waitFor();
    await shoot(others[1] ?? page, 'over');
    expect(await windowFaults(others[1] ?? page)).toEqual([]);
    await others[1]?.reload();
    await others[1]?.getByText('演练的副本已经删除').waitFor();
    expect(copies()).toEqual([]);
    expect(headOf(host.volumeFolder)).toBe(head);
    expect(await complaints()).toEqual([]);
    await page.context().close();
  });
});

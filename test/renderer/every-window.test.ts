import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samples } from '../../electron/samples/samples.ts';
import { windowKeys } from '../../renderer/windows/secretary/keys.ts';
import { longMeeting } from '../support/long-meeting.ts';
import { openWindows, startMeetingHost, type MeetingHost, type Windows } from '../support/meeting-host.ts';
import { officeCases } from '../support/office-cases.ts';
import { startOfficeHost, type OfficeHost } from '../support/office-host.ts';
import { windowFaults } from '../support/window-faults.ts';

let windows: Windows;
let host: MeetingHost;
let office: OfficeHost;
let secretary: Page;
beforeAll(async () => {
  windows = await openWindows();
  office = await startOfficeHost(windows, { day: '2026-09-29', samples: [...officeCases, ...samples] });
  host = await startMeetingHost(windows, '刘某', longMeeting(60));
  const opened = await host.open('secretary');
  secretary = opened.page;
  await secretary.getByRole('textbox', { name: '记录输入' }).waitFor();
}, 120_000);
afterAll(async () => {
  await host.close();
  await office.close();
  await windows.close();
});

const playwrightKeys = (keys: string): string =>
  keys
    .split('+')
    .map((key) => ({ Ctrl: 'Control', '↑': 'ArrowUp', '↓': 'ArrowDown' })[key] ?? (key.length === 1 ? key.toLowerCase() : key))
    .join('+');

/** Every list and form that a key opens over 记录台: a new key is looked at without a line here. */
const panels = Object.entries(windowKeys).flatMap(([id, { keys, does }]) =>
  does.does === 'panel' ? [[id, playwrightKeys(keys)] as const] : [],
);

const closeDialog = async (): Promise<void> => {
  await secretary.keyboard.press('Escape');
  await secretary.getByRole('dialog').waitFor({ state: 'detached' });
};

const volumeOf = (number: string): string => office.volumes().find((volume) => volume.endsWith(number)) ?? '';
const onePage = async (opening: Promise<{ readonly page: Page }>, ready: (page: Page) => Promise<unknown>): Promise<Page> => {
  const { page } = await opening;
  await ready(page);
  return page;
};

/** The windows as they stand when opened, each with what shows that it is there. */
const opened: Readonly<Record<string, () => Promise<Page>>> = {
  registry: () => onePage(office.open('registry', null), (page) => page.getByRole('table', { name: '案件台账' }).waitFor()),
  presiding: () => onePage(host.open('presiding'), (page) => page.getByRole('heading', { name: /^第一步/u }).waitFor()),
  display: () =>
    onePage(host.open('display', { viewport: { width: 1920, height: 1080 } }), (page) => page.getByText('核对到会').first().waitFor()),
  signing: () => onePage(host.open('signing'), (page) => page.getByRole('main').waitFor()),
};

describe('every window and every list over it', { timeout: 240_000 }, () => {
  it.each(Object.keys(opened))('can be read, heard and used at twice the zoom: %s', async (name) => {
    const page = await opened[name]?.();
    if (page === undefined) throw new Error(name);
    expect(await windowFaults(page)).toEqual([]);
    await page.context().close();
  });

  it('is looked at by something that sees: a button without a name, one under another, one out of sight', async () => {
    const page = await opened['display']?.();
    if (page === undefined) throw new Error('display');
    await page.evaluate(() => {
      const add = (name: string, place: string): void => {
        const button = document.createElement('button');
        button.textContent = name;
        button.style.cssText = `position: fixed; width: 40px; height: 40px; ${place}`;
        document.body.append(button);
      };
      add('', 'left: 0; bottom: 0');
      add('下面', 'left: 0; top: 0');
      add('上面', 'left: 0; top: 0');
      add('远处', 'left: 3000px; top: 0');
    });
    const faults = await windowFaults(page);
    for (const fault of [
      'light, axe button-name',
      'without a name: button',
      'under button “上面”: button “下面”',
      'out of sight: button “远处”',
    ]) {
      expect(
        faults.filter((found) => found.startsWith(fault)),
        fault,
      ).not.toEqual([]);
    }
    await page.context().close();
  });

  it('can be read, heard and used at twice the zoom: each part of a case', async () => {
    const page = await onePage(office.open('case', volumeOf('44号')), (each) => each.getByRole('tablist').waitFor());
    const found: string[] = [];
    for (const name of await page.getByRole('tab').allTextContents()) {
      await page.getByRole('tab', { name }).first().press('Enter');
      await page.getByRole('tab', { name, selected: true }).first().waitFor();
      found.push(...(await windowFaults(page)).map((fault) => `${name}: ${fault}`));
    }
    expect(found).toEqual([]);
    await page.context().close();
  });

  it('can be read, heard and used at twice the zoom: 记录台', async () => {
    expect(await windowFaults(secretary)).toEqual([]);
  });

  it.each(panels)('can be read, heard and used at twice the zoom, over 记录台: %s', async (_, keys) => {
    await secretary.keyboard.press(keys);
    await secretary.getByRole('dialog').waitFor();
    expect(await windowFaults(secretary)).toEqual([]);
    await closeDialog();
  });
});

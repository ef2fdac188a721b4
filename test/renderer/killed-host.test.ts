import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playSamples } from '../../electron/backend/play-samples.ts';
import { systemIds } from '../../electron/backend/system.ts';
import { verifyVolume } from '../../electron/storage/verify.ts';
import { volumesIn } from '../../electron/storage/volumes-folder.ts';
import { bodyText } from '../../shared/documents/kinds/minutes.ts';
import { startHostProcess } from '../support/loopback-process.ts';
import { handsOn } from '../support/meeting-keys.ts';
import { openWindows, type Windows } from '../support/meeting-host.ts';
import { preparedCase } from '../support/prepared-case.ts';

let windows: Windows;
beforeAll(async () => {
  windows = await openWindows();
}, 120_000);
afterAll(() => windows.close());

/** A fresh folder with the prepared case, its host as a process, and the secretary's window on it. */
const openSecretary = async (prefix: string) => {
  const root = mkdtempSync(join(tmpdir(), prefix));
  const cases = join(root, 'cases');
  mkdirSync(cases);
  await playSamples({ folder: cases, ids: systemIds, programVersion: 'test', bodyText }, [preparedCase]);
  const volume = volumesIn(cases)[0] ?? '';
  const host = await startHostProcess(root, windows.pages);
  const context = await windows.browser.newContext({ viewport: { width: 1440, height: 900 } });
  const registry = await context.newPage();
  await registry.goto(host.said.url ?? '');
  await registry.getByRole('heading', { level: 1 }).waitFor();
  await registry.keyboard.type('刘某');
  await registry.keyboard.press('Enter');
  await registry.getByRole('dialog').waitFor({ state: 'detached' });
  const page = await context.newPage();
  await page.goto(await secretaryUrl(registry, volume));
  await page.getByRole('textbox', { name: '记录输入' }).waitFor();
  return { root, cases, volume, host, context, page, hands: handsOn(page, await context.newCDPSession(page)) };
};

/** What the page itself can ask of its host. */
const ask = <T>(page: Page, name: string, input: object): Promise<T> =>
  page.evaluate(
    async (body) => {
      const answer = await fetch('/call', {
        method: 'POST',
        headers: { authorization: `Bearer ${sessionStorage.getItem('cuoshang.token') ?? ''}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return ((await answer.json()) as { value: T }).value;
    },
    { name, input },
  );

/** The address of the secretary's window. */
const secretaryUrl = async (registry: Page, volume: string): Promise<string> =>
  (await ask<{ url: string }>(registry, 'window.open', { role: 'secretary', volume, meeting: 1 })).url;

/** The half-typed line as it lies on disk. */
const keptLine = async (page: Page, volume: string): Promise<unknown> => {
  const { text } = await ask<{ text: string }>(page, 'draft.load', { volume, slot: 'secretary-m1' });
  return text === '' ? '' : (JSON.parse(text) as { text: string }).text;
};

describe('a host killed with -9 in the middle of a sentence', () => {
  it('loses no committed entry and no half-typed line, and the window goes on by itself', { timeout: 120_000 }, async () => {
    const { root, cases, volume, context, page, hands, ...started } = await openSecretary('cuoshang-killed-');
    let { host } = started;
    const line = page.getByRole('textbox', { name: '记录输入' });
    await hands.press('F2');
    await hands.answer(1);
    await hands.press('Escape');
    await hands.press('Control+4');
    await hands.say('公司愿意修复。');
    await hands.type('工期的事我说明一下，');
    await page.getByText(/^草稿已留/u).waitFor();

    await host.end('SIGKILL');
    await hands.type('冻土期不能施工。');
    await page.getByRole('alert').waitFor();
    host = await startHostProcess(root, windows.pages);
    expect(host.said.resumed).toBe(true);
    await page.getByRole('alert').waitFor({ state: 'detached' });
    expect(await line.inputValue()).toBe('工期的事我说明一下，冻土期不能施工。');
    await hands.press('Enter');
    await page.getByRole('option').filter({ hasText: '冻土期不能施工。' }).filter({ hasNotText: '待存' }).waitFor();
    await hands.type('还有一点，');
    await expect.poll(() => keptLine(page, volume)).toBe('还有一点，');

    // The window itself is killed too: a new one on the same tab finds the line again.
    await page.reload();
    await expect.poll(() => line.inputValue()).toBe('还有一点，');
    const texts = await page.getByRole('option').allTextContents();
    expect(texts.filter((text) => text.includes('冻土期不能施工。'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('公司愿意修复。'))).toHaveLength(1);
    await context.close();
    await host.end('SIGTERM');
    expect(verifyVolume(join(cases, volume))).toMatchObject({ ok: true, value: { ok: true } });
    rmSync(root, { recursive: true });
  });

  it('keeps the speech clock running, who asks to speak, and the private line', { timeout: 120_000 }, async () => {
    const { root, context, page, hands, ...started } = await openSecretary('cuoshang-clock-');
    let { host } = started;
    await hands.press('F2');
    for (let act = 0; act < 7; act += 1) await hands.answer(1);
    await hands.press('Escape');
    await hands.press('Control+4');
    await hands.press('Alt+C');
    const floor = page.getByRole('region', { name: '发言计时' });
    await floor.getByText(/^赵某　已讲/u).waitFor();
    await hands.press('Alt+Q');
    await hands.press('5');
    await floor.getByText(/^孙某/u).waitFor();
    await hands.press('Alt+M');
    await page.getByRole('dialog', { name: '给主持人的便条' }).waitFor();
    await hands.press('1');
    await page.getByRole('region', { name: '内部便条' }).getByText('好的').waitFor();
    const seconds = async (): Promise<number> => {
      const found = /(\d+):(\d\d)/u.exec(
        (await floor
          .getByText(/^\d\d:\d\d$/u)
          .first()
          .textContent()) ?? '',
      );
      return Number(found?.[1]) * 60 + Number(found?.[2]);
    };
    await expect.poll(seconds).toBeGreaterThan(1);
    const before = await seconds();

    await host.end('SIGKILL');
    await page.getByRole('alert').waitFor();
    host = await startHostProcess(root, windows.pages);
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await page.reload();
    await floor.getByText(/^赵某　已讲$/u).waitFor();
    expect(await seconds()).toBeGreaterThanOrEqual(before);
    await floor.getByText(/^孙某/u).waitFor();
    await page.getByRole('region', { name: '内部便条' }).getByText('好的').waitFor();
    await hands.press('Alt+C');
    await floor.getByText(/^赵某　已讲，已暂停$/u).waitFor();
    await context.close();
    await host.end('SIGTERM');
    rmSync(root, { recursive: true });
  });
});

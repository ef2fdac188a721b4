import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyVolume } from '../../electron/storage/verify.ts';
import { frozenCase } from '../support/frozen-case.ts';
import { openWindows, startMeetingHost, type MeetingHost, type Windows } from '../support/meeting-host.ts';
import { axeFindings } from '../support/window-faults.ts';
import { openRecords } from '../support/signed-records.ts';

let windows: Windows;
let host: MeetingHost;
let page: Page;
let keys: CDPSession;
let complaints: () => Promise<readonly string[]>;
beforeAll(async () => {
  windows = await openWindows();
  host = await startMeetingHost(windows, '刘某', frozenCase());
  ({ page, keys, complaints } = await host.open('signing', { hasTouch: true }));
  page.setDefaultTimeout(8_000);
  await page.getByRole('article').first().waitFor();
}, 120_000);
afterAll(async () => {
  await host.close();
  await windows.close();
});

/** The digit of each seat at the table. */
const seats = { 王某: 1, 刘某: 2, 李某: 3, 赵某: 4, 孙某: 5, 陈某: 6, 何某: 7 } as const;
type Name = keyof typeof seats;

const choose = async (name: Name): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.locator('body').press(`Control+${seats[name]}`);
  await page.getByRole('heading', { name: `${name}：核对签字` }).waitFor();
};
const press = (name: string): Promise<void> => page.getByRole('button', { name }).first().press('Enter');
const confirm = (): Promise<void> => press('确定');
const form = (title: string): Promise<void> => page.getByRole('heading', { name: title }).waitFor();
const formGone = (title: string): Promise<void> => page.getByRole('heading', { name: title }).waitFor({ state: 'detached' });
const fill = (label: string, text: string): Promise<void> => page.getByRole('textbox', { name: label, exact: true }).fill(text);
const choice = (label: string): Promise<void> => page.getByRole('radio', { name: label }).first().press('Space');
/** The row of somebody on the board. */
const row = (name: Name) =>
  page
    .getByRole('group', { name: '签字情况' })
    .getByRole('button')
    .filter({ hasText: new RegExp(`^\\d${name} `, 'u') });
const stands = (name: Name, words: string): Promise<void> => row(name).filter({ hasText: words }).waitFor();

const read = async (name: Name): Promise<void> => {
  await choose(name);
  await press('自行阅读…');
  await form(`${name} · 自行阅读`);
  await confirm();
  await formGone(`${name} · 自行阅读`);
  await stands(name, '自行阅读');
};
const signOnPaper = async (name: Name): Promise<void> => {
  await read(name);
  await press('已在纸质记录上签字');
  await stands(name, '已签，纸质');
};

type Place = readonly [x: number, y: number];
const strokes: readonly (readonly Place[])[] = [
  [
    [0.2, 0.3],
    [0.3, 0.25],
    [0.38, 0.32],
    [0.3, 0.6],
    [0.22, 0.75],
  ],
  [
    [0.5, 0.2],
    [0.62, 0.3],
    [0.7, 0.5],
    [0.6, 0.7],
    [0.75, 0.72],
  ],
];
const board = async () => {
  const pad = page.locator('[data-pad] svg[role="img"]');
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error('no board');
  return ([x, y]: Place) => ({ x: Math.round(box.x + x * box.width), y: Math.round(box.y + y * box.height) });
};
/** With a pen whose pressure grows along each stroke. */
const drawWithPen = async (): Promise<void> => {
  const at = await board();
  const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', place: Place, force: number) =>
    keys.send('Input.dispatchMouseEvent', { type, ...at(place), button: 'left', buttons: 1, clickCount: 1, pointerType: 'pen', force });
  for (const stroke of strokes) {
    const [first = [0, 0]] = stroke;
    await send('mousePressed', first, 0.1);
    for (const [index, place] of stroke.entries()) await send('mouseMoved', place, 0.15 + index * 0.2);
    await send('mouseReleased', stroke.at(-1) ?? first, 0);
  }
};
/** With a finger. */
const drawWithFinger = async (): Promise<void> => {
  const at = await board();
  for (const stroke of strokes) {
    const [first = [0, 0]] = stroke;
    await keys.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ ...at(first), force: 0.4 }] });
    for (const place of stroke.slice(1))
      await keys.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ ...at(place), force: 0.6 }] });
    await keys.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }
};

const agree = async (name: Name): Promise<void> => {
  await press('登记使用约定…');
  await form(`电子签名使用约定 · ${name}`);
  await fill('约定时间', '2026-03-30 09:00');
  await choice('没有见证人');
  await confirm();
  await formGone(`电子签名使用约定 · ${name}`);
  await stands(name, '签订电子签名使用约定');
};

const openTablet = async (name: Name): Promise<void> => {
  await read(name);
  expect(await page.getByRole('button', { name: '在平板上签字…' }).count()).toBe(0);
  await agree(name);
  await press('在平板上签字…');
  await form(`平板签字 · ${name}`);
  await choice('李某');
  await fill('证件号码', '150000000000000000');
};

/** What axe finds, light and dark. */
const faults = async (): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await axeFindings(page)));
    await look(colorScheme);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
};
let looks = 0;
/** Pictures for whoever wants to look: only where a folder is named. */
const look = async (name: string): Promise<void> => {
  const folder = process.env['LOOK_AT'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${(looks += 1)}-${name}.png`) });
};

const signWithPen = async (): Promise<void> => {
  await openTablet('陈某');
  await confirm();
  await page.getByRole('group', { name: '请陈某本人在此签名' }).getByText('请').first().waitFor();
  await drawWithPen();
  await page.getByRole('button', { name: '重签' }).press('Enter');
  expect(await page.locator('[data-pad] path[stroke-width]').count()).toBe(0);
  await drawWithPen();
  expect(await page.locator('[data-pad] path[stroke-width]').count()).toBeGreaterThan(2);
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: '确定' }).dblclick();
  await stands('陈某', '已签，平板');
};

const signWithFinger = async (): Promise<void> => {
  await openTablet('何某');
  await drawWithFinger();
  await confirm();
  await stands('何某', '已签，平板');
};

const askAndReserve = async (): Promise<void> => {
  await read('孙某');
  await press('登记更正申请…');
  await form('孙某 · 申请更正');
  await fill('错在哪里', '“十一月”应为“十月”');
  await confirm();
  await stands('孙某', '已申请更正');
  await page.locator('body').press('Control+0');
  await press('记录决定…');
  await form('第1号更正申请（孙某）');
  await choice('不予更正');
  await fill('理由', '录音与记录一致');
  await confirm();
  await stands('孙某', '不予更正，待签');
  await choose('孙某');
  await press('签字，附保留意见…');
  await look('reserve');
  await form('孙某 · 签字');
  await fill('保留意见', '对月份的记载保留意见');
  await confirm();
  await stands('孙某', '已签，纸质，附保留意见');
};

const refuse = async (): Promise<void> => {
  await read('赵某');
  await press('登记拒签…');
  await form('拒绝签字 · 赵某');
  await choice('自行阅读');
  await choice('当场陈述');
  await fill('拒签的原话', '修复期限没有谈拢，我回去商量了再说。');
  await choice('何某');
  await fill('录音录像', '全程录音 02:27:40—02:29:05');
  await fill('主持人写明', '12时请赵某核对签字，赵某自行阅读后拒绝签字，对记录内容没有提出异议。');
  await confirm();
  await stands('赵某', '拒绝签字');
};

/** The secretary cannot sign: another does, after reading for themselves. */
const handOver = async (): Promise<void> => {
  await choose('刘某');
  await press('登记移交…');
  await form('移交签字 · 刘某');
  await fill('不能签字的原因', '右手受伤，不能书写');
  await fill('接替人姓名', '钱某');
  await fill('接替人单位和职务', '某市生态环境局法规科科员');
  await fill('由谁决定', '主持人王某');
  await fill('决定时间', '2026-03-30 09:40');
  await confirm();
  await stands('刘某', '已移交，待接替人签');
  await signOnPaper('刘某');
};

const archive = async (): Promise<void> => {
  await page.locator('body').press('Control+0');
  await press('登记…');
  await fill('原件页数', '6');
  await fill('不扫描的理由', '原件直接归卷');
  await confirm();
  await page.getByText('已经齐备，可以归档').waitFor();
  await press('归档');
  await page
    .locator('header')
    .getByText(/已归档/u)
    .waitFor();
};

describe('a sign-off with six people', () => {
  it('two on paper, two on a tablet, one with a reservation, one who refuses; then the archive', { timeout: 240_000 }, async () => {
    await stands('李某', '下一位');
    await signOnPaper('李某');
    await signWithPen();
    await signWithFinger();
    await askAndReserve();
    await refuse();
    const missing = page.getByRole('region', { name: '归档尚缺' });
    await expect.poll(() => missing.textContent()).toContain('王某：未签字，也没有移交签字的记载');
    expect(await faults()).toEqual([]);
    await signOnPaper('王某');
    await handOver();
    await archive();

    const shown = page.locator('[data-part="sign-off"]');
    await expect.poll(() => shown.getByRole('img', { name: '平板签字笔迹' }).count()).toBe(2);
    await shown.getByText('由某市生态环境局法规科科员钱某接替签字').waitFor();
    await look('archived');
    const given = openRecords(host.volumeFolder, 'SignatureGiven');
    expect(given.map(({ method }) => method)).toEqual(['paper', 'tablet', 'tablet', 'paper', 'paper', 'paper']);
    const [pen, finger] = given.flatMap(({ drawn }) => (drawn === null ? [] : [drawn]));
    expect([pen?.pointer, finger?.pointer]).toEqual(['pen', 'touch']);
    expect(pen?.strokes).toHaveLength(2);
    const pressures = (pen?.strokes[0] ?? []).filter((_, at) => at % 4 === 3);
    expect(new Set(pressures).size).toBeGreaterThan(2);
    expect(new Set(given.map(({ digest }) => digest))).toEqual(new Set([pen?.displayed]));
    expect(verifyVolume(host.volumeFolder)).toMatchObject({ value: { ok: true } });
    expect(readdirSync(join(host.volumeFolder, 'attachments'))).toEqual([]);
    expect(await complaints()).toEqual([]);
    const folder = process.env['LOOK_AT'];
    if (folder !== undefined) await page.pdf({ path: join(folder, 'minutes.pdf'), preferCSSPageSize: true, printBackground: true });
  });
});

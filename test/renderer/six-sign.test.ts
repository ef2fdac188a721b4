import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyVolume } from '../../electron/storage/verify.ts';
import { frozenCase } from '../support/frozen-case.ts';
import { openWindows, startMeetingHost, type MeetingHost, type Windows } from '../support/meeting-host.ts';
import { signingDesk } from '../support/signing-desk.ts';
import { axeFindings } from '../support/axe.ts';
import { openRecords } from '../support/signed-records.ts';

let windows: Windows;
let host: MeetingHost;
let page: Page;
let desk: ReturnType<typeof signingDesk>;
let complaints: () => Promise<readonly string[]>;
beforeAll(async () => {
  windows = await openWindows();
  host = await startMeetingHost(windows, '刘某', frozenCase());
  const opened = await host.open('signing', { hasTouch: true });
  ({ page, complaints } = opened);
  desk = signingDesk(page, opened.keys);
  page.setDefaultTimeout(8_000);
  await page.getByRole('article').first().waitFor();
}, 120_000);
afterAll(async () => {
  await host.close();
  await windows.close();
});

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

/** Marked as having signed who has not: taken back with a reason, which the sheet prints; what they read stands. */
const signedByMistake = async (): Promise<void> => {
  await desk.signOnPaper('李某');
  await desk.choose('李某');
  await desk.press('撤销签字登记…');
  await desk.form('李某 · 撤销有误的登记');
  await desk.fill('理由', '本人还没有签字');
  await desk.confirm();
  await desk.stands('李某', '撤销签字（王某）：本人还没有签字');
  await desk.press('已在纸质记录上签字');
  await desk.stands('李某', '已签，纸质');
};

const signWithPen = async (): Promise<void> => {
  await desk.read('陈某');
  expect(await page.getByRole('button', { name: '在平板上签字…' }).count()).toBe(0);
  await desk.openTablet('陈某');
  await desk.confirm();
  await page.getByRole('group', { name: '请陈某本人在此签名' }).getByText('请').first().waitFor();
  await desk.drawWithPen();
  await page.getByRole('button', { name: '重签' }).press('Enter');
  expect(await page.locator('[data-pad] path[stroke-width]').count()).toBe(0);
  await desk.drawWithPen();
  expect(await page.locator('[data-pad] path[stroke-width]').count()).toBeGreaterThan(2);
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: '确定' }).dblclick();
  await desk.stands('陈某', '已签，平板');
};

const signWithFinger = async (): Promise<void> => {
  await desk.read('何某');
  await desk.openTablet('何某');
  await desk.drawWithFinger();
  await desk.confirm();
  await desk.stands('何某', '已签，平板');
};

const askAndReserve = async (): Promise<void> => {
  await desk.read('孙某');
  await desk.press('登记更正申请…');
  await desk.form('孙某 · 申请更正');
  await desk.fill('错在哪里', '“十一月”应为“十月”');
  await desk.confirm();
  await desk.stands('孙某', '已申请更正');
  await page.locator('body').press('Control+0');
  await desk.press('记录决定…');
  await desk.form('第1号更正申请（孙某）');
  await desk.choice('不予更正');
  await desk.fill('理由', '录音与记录一致');
  await desk.confirm();
  await desk.stands('孙某', '不予更正，待签');
  await desk.choose('孙某');
  await desk.press('签字，附保留意见…');
  await look('reserve');
  await desk.form('孙某 · 签字');
  await desk.fill('保留意见', '对月份的记载保留意见');
  await desk.confirm();
  await desk.stands('孙某', '已签，纸质，附保留意见');
};

const refuse = async (): Promise<void> => {
  await desk.read('赵某');
  await desk.press('登记拒签…');
  await desk.form('拒绝签字 · 赵某');
  await desk.choice('自行阅读');
  await desk.choice('当场陈述');
  await desk.fill('拒签的原话', '修复期限没有谈拢，我回去商量了再说。');
  await desk.choice('何某');
  await desk.fill('录音录像', '全程录音 02:27:40—02:29:05');
  await desk.fill('主持人写明', '12时请赵某核对签字，赵某自行阅读后拒绝签字，对记录内容没有提出异议。');
  await desk.confirm();
  await desk.stands('赵某', '拒绝签字');
};

/** The secretary cannot sign: another does, after reading for themselves. */
const handOver = async (): Promise<void> => {
  await desk.choose('刘某');
  await desk.press('登记移交…');
  await desk.form('移交签字 · 刘某');
  await desk.fill('不能签字的原因', '右手受伤，不能书写');
  await desk.fill('接替人姓名', '钱某');
  await desk.fill('接替人单位和职务', '某市生态环境局法规科科员');
  await desk.fill('由谁决定', '主持人王某');
  await desk.fill('决定时间', '2026-03-30 09:40');
  await desk.confirm();
  await desk.stands('刘某', '已移交，待接替人签');
  await desk.signOnPaper('刘某');
};

const archive = async (): Promise<void> => {
  await page.locator('body').press('Control+0');
  await desk.press('登记…');
  await desk.fill('原件页数', '6');
  await desk.fill('不扫描的理由', '原件直接归卷');
  await desk.confirm();
  await page.getByText('已经齐备，可以归档').waitFor();
  await desk.press('归档');
  await page
    .locator('header')
    .getByText(/已归档/u)
    .waitFor();
};

describe('a sign-off with six people', () => {
  it('two on paper, two on a tablet, one with a reservation, one who refuses; then the archive', { timeout: 240_000 }, async () => {
    await desk.stands('李某', '下一位');
    await signedByMistake();
    await signWithPen();
    await signWithFinger();
    await askAndReserve();
    await refuse();
    const missing = page.getByRole('region', { name: '归档尚缺' });
    await expect.poll(() => missing.textContent()).toContain('王某：未签字，也没有移交签字的记载');
    expect(await faults()).toEqual([]);
    await desk.signOnPaper('王某');
    await handOver();
    await archive();

    const shown = page.locator('[data-part="sign-off"]');
    await expect.poll(() => shown.getByRole('img', { name: '平板签字笔迹' }).count()).toBe(2);
    await shown.getByText('由某市生态环境局法规科科员钱某接替签字').waitFor();
    await shown.getByText(/李某（权利人）在第1版上的签字.*由王某撤销.*理由：本人还没有签字。/u).waitFor();
    await shown.getByText(/附件：1．会议记录更正申请表（第1号，不予更正）；2．拒绝签字情况说明（赵某）；3．电子签名使用约定/u).waitFor();
    await look('archived');
    const given = openRecords(host.volumeFolder, 'SignatureGiven');
    expect(given.map(({ method }) => method)).toEqual(['paper', 'paper', 'tablet', 'tablet', 'paper', 'paper', 'paper']);
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

import { unzipSync } from 'fflate';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samples } from '../../electron/samples/samples.ts';
import { missingFonts } from '../../shared/documents/font-check.ts';
import { fontText } from '../../shared/text/zh/fonts.ts';
import { axeFindings } from '../support/axe.ts';
import { openWindows, type Windows } from '../support/meeting-host.ts';
import { startOfficeHost, type OfficeHost } from '../support/office-host.ts';

let windows: Windows;
let office: OfficeHost;
let volumes: readonly string[];
const folder = mkdtempSync(join(tmpdir(), 'paper-preview-'));
beforeAll(async () => {
  windows = await openWindows();
  office = await startOfficeHost(windows, { day: '2026-11-10', samples });
  volumes = office.volumes();
}, 120_000);
afterAll(async () => {
  await office.close();
  await windows.close();
});

const papersOf = async (title: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> => {
  for (const volume of volumes) {
    if (!(await office.view(volume)).opened?.title.includes(title)) continue;
    const { page } = await office.open('case', volume, { colorScheme });
    await page.getByRole('tab', { name: '文书' }).press('Enter');
    return page;
  }
  throw new Error(`no case ${title}`);
};
const letters = (text: string): string => text.replaceAll(/[\s\p{P}]/gu, '');

const failed = '某化工公司';

describe('预览', () => {
  it.each([
    ['磋商不成通知书', 'light'],
    ['生态环境损害赔偿立案审批表', 'dark'],
    ['告知检察机关函', 'light'],
    ['生态环境损害索赔磋商告知书', 'light'],
  ] as const)('shows %s page by page, and the printer gets those pages: %s', async (title, scheme) => {
    const page = await papersOf(failed, scheme);
    await page
      .getByRole('button', { name: new RegExp(`^预览${title}`, 'u') })
      .first()
      .press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('article').first().waitFor();
    const shown = await dialog.getByRole('article').allTextContents();
    expect(await axeFindings(page)).toEqual([]);
    // Whatever this machine has: what fontconfig lists and what the window found by drawing agree, and the printer gets none of it.
    const installed = new Set(execFileSync('fc-list', [':', 'family'], { encoding: 'utf8' }).split(/[,\n]/u));
    const lacking = missingFonts((name) => installed.has(name));
    expect(await dialog.locator('details li').allTextContents()).toEqual(lacking.map(fontText.finding));
    const path = join(folder, `${title}.pdf`);
    await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
    const pages = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
    if (process.env['SHOTS'] !== undefined) {
      await page.screenshot({ path: `${process.env['SHOTS']}/preview-${title}.png` });
      execFileSync('cp', [path, `${process.env['SHOTS']}/${title}.pdf`]);
    }
    expect(pages.length).toBe(shown.length);
    const sorted = (text: string): string => Array.from(letters(text)).toSorted().join('');
    for (const [at, words] of pages.entries()) expect(sorted(words)).toBe(sorted(shown[at] ?? ''));
    await page.context().close();
  });

  it('makes the whole set as one file, in order, and can be stopped', async () => {
    const page = await papersOf(failed);
    const all = page.getByRole('button', { name: '全部生成' });
    const download = page.waitForEvent('download');
    await all.press('Enter');
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/全部文书\.zip$/u);
    const names = Object.keys(unzipSync(readFileSync(await file.path())));
    const rows = await page.getByRole('button', { name: /^下载/u }).count();
    expect(names.length).toBe(rows - 1);
    expect(names).toEqual(names.toSorted());
    expect(names.every((name) => /^\d{3}-.*\.docx$/u.test(name))).toBe(true);
    await all.press('Enter');
    await page.getByRole('button', { name: '停止' }).press('Enter');
    await all.waitFor();
    await page.context().close();
  });
});

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWindows, type Windows } from '../support/meeting-host.ts';
import { officeCases } from '../support/office-cases.ts';
import { startOfficeHost, type OfficeHost } from '../support/office-host.ts';

let windows: Windows;
let office: OfficeHost;
beforeAll(async () => {
  windows = await openWindows();
  office = await startOfficeHost(windows, { day: '2026-09-29', samples: officeCases });
});
afterAll(async () => {
  await office.close();
  await windows.close();
});

const openRegistry = async (host: OfficeHost) => {
  const opened = await host.open('registry', null);
  await opened.page.getByRole('heading', { level: 1, name: '案件台账' }).waitFor();
  return opened;
};

/** What the browser saves when the button is pressed. */
const exported = async (page: Page, name: RegExp): Promise<{ readonly name: string; readonly path: string }> => {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), path: await download.path() };
};

const give = async (page: Page, path: string, name = '案卷.zip'): Promise<void> => {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入案卷' }).click();
  await (await choosing).setFiles({ name, mimeType: 'application/zip', buffer: readFileSync(path) });
};

describe('a case as one file', () => {
  it('is exported from 卷内目录 and imported into the registry of another machine', async () => {
    const volume = office.volumes()[0] ?? '';
    const { page, complaints } = await office.open('case', volume);
    await page.getByRole('tab', { name: '卷内目录' }).click();
    const file = await exported(page, /^导出全卷/u);
    expect(file.name).toBe(`${volume}-全卷.zip`);
    const open = await exported(page, /^导出公开部分/u);
    expect(await complaints()).toEqual([]);

    const other = await startOfficeHost(windows, { day: '2026-09-29' });
    const registry = await openRegistry(other);
    await give(registry.page, file.path);
    await registry.page.getByText(`已导入 ${volume}：导出件核验通过。`).waitFor();
    await registry.page.getByRole('table', { name: '案件台账' }).waitFor();
    expect(other.volumes()).toEqual([volume]);

    await give(registry.page, file.path);
    await registry.page.getByText(`这一案卷已经在台账中（${volume}）`).waitFor();
    await give(registry.page, open.path, '公开部分.zip');
    await registry.page.getByText('公开部分.zip 只有公开部分（正卷）').waitFor();
    expect(other.volumes()).toEqual([volume]);
    expect(await registry.complaints()).toEqual([]);
    await registry.page.context().close();
    await page.context().close();
    await other.close();
  });
});

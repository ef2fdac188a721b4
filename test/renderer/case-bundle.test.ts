import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bombOf, filesOf, zipOf } from '../support/bundles.ts';
import { openWindows, type Windows } from '../support/meeting-host.ts';
import { officeCases } from '../support/office-cases.ts';
import { startOfficeHost, type OfficeHost } from '../support/office-host.ts';
import { temporaryFolder } from '../support/volumes.ts';

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
    const files = [...filesOf(file.path)];
    const manifest = Buffer.from(filesOf(file.path).get('manifest.json') ?? []).toString('utf8');
    const newer = Buffer.from(manifest.replace('"bundle": 1', '"bundle": 2'));
    const retry = '没有导入，也没有写入任何内容。请向移送人重新索取原件，不要解压后再压缩。';
    const bad: readonly (readonly [string, Buffer, string])[] = [
      [
        '越界.zip',
        zipOf([...files, ['../../evil.docx', new Uint8Array(9)]]),
        `越界.zip 中的文件名“../../evil.docx”不属于导出件，或者指向导出件以外的位置，${retry}`,
      ],
      ['炸弹.zip', bombOf(files), `炸弹.zip 中的“index.html”展开后异常地大，或者与登记的长度不符，${retry}`],
      [
        '新格式.zip',
        zipOf([...files.filter(([name]) => name !== 'manifest.json'), ['manifest.json', newer]]),
        '新格式.zip 由更新的版本导出（导出件格式2，本程序识别到格式1），没有导入，也没有写入任何内容。请用新版本导入。',
      ],
      ['半截.zip', readFileSync(file.path).subarray(0, 100_000), '半截.zip 不是 zip 文件，或者不完整，没有导入，也没有写入任何内容。'],
    ];
    for (const [name, bytes, sentence] of bad) {
      const path = join(temporaryFolder(), 'bad.zip');
      writeFileSync(path, bytes);
      await give(registry.page, path, name);
      await registry.page.getByText(sentence).waitFor();
      expect(other.volumes()).toEqual([volume]);
    }
    expect(await registry.complaints()).toEqual([]);
    await registry.page.context().close();
    await page.context().close();
    await other.close();
  });
});

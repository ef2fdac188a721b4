import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingFonts } from '../../shared/documents/font-check.ts';
import { fontText } from '../../shared/text/zh/fonts.ts';
import { openWindows, startMeetingHost, type MeetingHost, type Windows } from '../support/meeting-host.ts';
import { temporaryFolder } from '../support/volumes.ts';

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

describe('核对签字 sent to the printer', () => {
  it.each(['light', 'dark'] as const)(
    'puts the minutes on A4 pages with their numbers, and nothing of the window around them: %s',
    async (colorScheme) => {
      const { page, complaints } = await host.open('signing', { colorScheme });
      await page.getByRole('article').first().waitFor();
      const path = join(temporaryFolder(), 'minutes.pdf');
      await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
      const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
      expect(text.replaceAll(/\s/gu, '')).toContain('磋商会议记录');
      expect(text).toContain('某食品公司渗坑排放废水损害土壤案');
      const lacking = await page.locator('main details li').allTextContents();
      const installed = new Set(execFileSync('fc-list', [':', 'family'], { encoding: 'utf8' }).split(/[,\n]/u));
      expect(lacking).toEqual(missingFonts((name) => installed.has(name)).map(fontText.finding));
      for (const word of ['本机缺少', '下载', '打印', '签字情况登记']) expect(text).not.toContain(word);
      const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
      const pages = Number(/Pages:\s+(\d+)/u.exec(info)?.[1]);
      expect(info).toMatch(/Page size:\s+59[45](\.\d+)? x 84[12]/u);
      expect(pages).toBeGreaterThan(1);
      const numbers = [...text.replaceAll(/\s/gu, '').matchAll(/第(\d+)页共(\d+)页/gu)].map(([, page, of]) => `${page}/${of}`);
      expect(numbers).toHaveLength(pages);
      expect(numbers[0]).toMatch(/^1\//u);
      expect(await complaints()).toEqual([]);
      await page.context().close();
    },
  );

  it('is printed by the page itself where the host has no printer of its own', async () => {
    const { page } = await host.open('signing');
    await page.evaluate(() => {
      Object.assign(globalThis, { printed: 0 });
      globalThis.print = () => void ((globalThis as unknown as { printed: number }).printed += 1);
    });
    await page.getByRole('button', { name: '打印' }).press('Enter');
    await expect.poll(() => page.evaluate(() => (globalThis as unknown as { printed: number }).printed)).toBe(1);
    await page.context().close();
  });
});

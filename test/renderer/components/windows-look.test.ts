import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../../support/axe.ts';
import { openGallery } from '../../support/gallery.ts';
import type { Gallery } from '../../support/gallery.ts';

const SCENES = ['controls', 'pieces', 'secretary', 'presiding', 'case', 'registry', 'signing', 'display'];
const WORK_SCENES = SCENES.filter((scene) => scene !== 'display');

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

describe('every component, drawn under the strict policy', () => {
  it('is built without a script, style or style attribute in the page itself', async () => {
    const html = await readFile(join(gallery.folder, 'gallery/index.html'), 'utf8');
    expect(html).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)/);
    expect(html).toContain('id="react-aria-pressable-style"');
  });

  for (const theme of ['light', 'dark'] as const) {
    it.each(SCENES)(`breaks no policy, logs no error and leaves axe without findings: %s, ${theme}`, async (scene) => {
      const { page, complaints } = await gallery.open(scene, { colorScheme: theme });
      expect(await complaints()).toEqual([]);
      expect(await axeFindings(page)).toEqual([]);
      await page.context().close();
    });
  }

  it('follows data-theme against what the machine prefers', async () => {
    const { page } = await gallery.open('secretary', { colorScheme: 'light', query: '&theme=dark' });
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(22, 24, 23)');
    await page.context().close();
  });

  it.each(WORK_SCENES)('has at most one filled teal button: %s', async (scene) => {
    const { page } = await gallery.open(scene, { colorScheme: 'light' });
    const filled = await page.evaluate(
      () =>
        [...document.querySelectorAll('button')].filter((button) => getComputedStyle(button).backgroundColor === 'rgb(10, 86, 91)').length,
    );
    expect(filled).toBeLessThanOrEqual(1);
    await page.context().close();
  });

  it.each(WORK_SCENES)('loses nothing at twice the zoom: %s', async (scene) => {
    const { page } = await gallery.open(scene, { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });
    const lost = await page.evaluate(() => {
      const clips = (element: Element): boolean => {
        const { overflowX, overflowY } = getComputedStyle(element);
        return (
          element.clientWidth > 1 && overflowX === 'hidden' && overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1
        );
      };
      return {
        sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        clipped: [...document.querySelectorAll('#root div, #root section, #root main')].filter(clips).map((element) => element.className),
      };
    });
    expect(lost).toEqual({ sideways: 0, clipped: [] });
    await page.context().close();
  });

  it('shows the focus as a line of 2 px in teal, 2 px off', async () => {
    const { page } = await gallery.open('controls', { colorScheme: 'light' });
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement ?? document.body);
      return [style.outlineWidth, style.outlineColor, style.outlineOffset];
    });
    expect(outline).toEqual(['2px', 'rgb(10, 86, 91)', '2px']);
    await page.context().close();
  });

  it('keeps words and shapes apart from their ground in forced colours', async () => {
    const { page } = await gallery.open('presiding', { forcedColors: 'active' });
    const same = await page.evaluate(
      () =>
        [...document.querySelectorAll('button, td, th, li')].filter((element) => {
          const style = getComputedStyle(element);
          return style.color === style.backgroundColor;
        }).length,
    );
    expect(same).toBe(0);
    await page.context().close();
  });
});

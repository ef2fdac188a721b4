import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openGallery } from '../../support/gallery.ts';
import type { Gallery } from '../../support/gallery.ts';

let gallery: Gallery;
let page: Page;

beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

beforeEach(async () => {
  ({ page } = await gallery.open('secretary', { query: '&entries=5000' }));
  await page.getByRole('option').first().waitFor();
});
afterEach(() => page.context().close());

const list = () => page.getByRole('listbox', { name: '磋商记录' });
const fromEnd = () => list().evaluate((node) => Math.round(node.scrollHeight - node.clientHeight - node.scrollTop));
const push = () => page.evaluate(() => dispatchEvent(new Event('push-entry')));
const firstInView = () =>
  list().evaluate((node) => {
    const top = node.getBoundingClientRect().top;
    const row = [...node.querySelectorAll('[data-index]')]
      .map((found) => ({ index: Number(found.getAttribute('data-index')), box: found.getBoundingClientRect() }))
      .sort((a, b) => a.index - b.index)
      .find(({ box }) => box.bottom > top + 1);
    return row === undefined ? undefined : { index: row.index, offset: Math.round(row.box.top - top) };
  });

describe('the record of 5 000 entries', () => {
  it('opens at its end with only the rows in view in the document', async () => {
    await expect.poll(fromEnd).toBeLessThanOrEqual(1);
    expect(await page.getByRole('option').count()).toBeLessThan(60);
    expect(await page.getByRole('option').last().getAttribute('aria-posinset')).toBe('5000');
  });

  it('stays at its end when an entry arrives there', async () => {
    await expect.poll(fromEnd).toBeLessThanOrEqual(1);
    await push();
    await page.getByText('推送的一条').waitFor();
    await expect.poll(fromEnd).toBeLessThanOrEqual(1);
  });

  it('stays where it was scrolled to when an entry arrives, and says that the live place is out of view', async () => {
    await list().evaluate((node) => node.scrollTo({ top: 40_000 }));
    await page.getByText('已离开现场').waitFor();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const before = await firstInView();
    await push();
    await page.getByText('5001 条').waitFor();
    expect(await firstInView()).toEqual(before);
  });

  it('draws no row over another, whatever their heights', async () => {
    await list().evaluate((node) => node.scrollTo({ top: 80_000 }));
    await expect
      .poll(() =>
        list().evaluate((node) => {
          const boxes = [...node.querySelectorAll('[data-index]')].map((row) => row.getBoundingClientRect()).sort((a, b) => a.top - b.top);
          return boxes.filter((box, at) => at > 0 && Math.abs(box.top - (boxes[at - 1]?.bottom ?? 0)) > 1).length;
        }),
      )
      .toBe(0);
  });

  it('selects by the arrow keys and tells a screen reader which row', async () => {
    await list().focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    const active = await list().getAttribute('aria-activedescendant');
    const row = page.locator(`[id="${active ?? ''}"]`);
    expect(await row.getAttribute('aria-selected')).toBe('true');
    expect(await row.getAttribute('aria-posinset')).toBe('4999');
    await page.keyboard.press('Home');
    await expect.poll(() => page.locator('[aria-selected="true"]').getAttribute('aria-posinset')).toBe('1');
    await expect.poll(() => list().evaluate((node) => node.scrollTop)).toBe(0);
  });
});

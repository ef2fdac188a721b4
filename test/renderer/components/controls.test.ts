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
  ({ page } = await gallery.open('controls'));
});
afterEach(() => page.context().close());

const said = () => page.getByTestId('said').textContent();
const pushDialog = () => page.evaluate(() => dispatchEvent(new Event('push-dialog')));

describe('a refused act', () => {
  it('can be focused, says why, and does not happen when pressed', async () => {
    const next = page.getByRole('button', { name: '下一步' });
    await next.focus();
    expect(await next.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await next.getAttribute('aria-disabled')).toBe('true');
    const reason = await next.evaluate((node) => document.getElementById(node.getAttribute('aria-describedby') ?? '')?.textContent);
    expect(reason).toBe('某食品公司没有答复是否听清');
    await page.keyboard.press('Enter');
    await expect.poll(said).toBe('refused');
  });

  it('keeps its place, size and focus when it is no longer refused', async () => {
    const opened = await gallery.open('presiding');
    const next = opened.page.getByRole('button', { name: '下一步' });
    const before = await next.boundingBox();
    expect(await next.getAttribute('aria-disabled')).toBe('true');
    const same = await next.elementHandle();
    await opened.page.getByRole('button', { name: '听清 1', exact: true }).click();
    await expect.poll(() => next.getAttribute('aria-disabled')).toBe(null);
    expect(await next.boundingBox()).toEqual(before);
    expect(await next.evaluate((node, old) => node === old, same)).toBe(true);
    await opened.page.context().close();
  });
});

describe('a dialog', () => {
  it('is named by its title, keeps the focus inside and gives it back on Escape', async () => {
    const opener = page.getByRole('button', { name: '打开对话框' });
    await opener.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '登记退席' });
    await dialog.waitFor();
    for (const at of [1, 2, 3, 4, 5, 6]) {
      await page.keyboard.press('Tab');
      expect(await dialog.evaluate((node) => node.contains(document.activeElement)), `after ${at} tabs`).toBe(true);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => opener.evaluate((node) => node === document.activeElement)).toBe(true);
  });

  it('waits for the input method before it opens', async () => {
    const keys = await page.context().newCDPSession(page);
    const field = page.getByRole('textbox', { name: '案号' });
    await field.focus();
    await keys.send('Input.imeSetComposition', { text: 'mou huan', selectionStart: 8, selectionEnd: 8 });
    await pushDialog();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await field.evaluate((node) => node === document.activeElement)).toBe(true);
    await keys.send('Input.insertText', { text: '某环' });
    await page.getByRole('dialog', { name: '登记退席' }).waitFor();
    expect(await field.inputValue()).toBe('某环');
  });
});

describe('controls', () => {
  it('choose by keyboard alone: select, menu, radio, tabs', async () => {
    await page.getByRole('button', { name: /见证人/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: '乌某' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('button', { name: /见证人/ }).textContent()).toMatch(/乌某|何某/);

    await page.getByRole('button', { name: '更多' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: '打印' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(said).toBe('print');

    await page.getByRole('radio', { name: '自行阅读' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.getByRole('radio', { name: '向其宣读' }).isChecked()).toBe(true);

    await page.getByRole('tab', { name: '送达与答复' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('progressbar', { name: '正在导出案卷' }).waitFor();
    await page.getByRole('button', { name: '取消' }).last().click();
    await expect.poll(said).toBe('cancelled');
  });

  it('say a failed save at once and keep it on show with its way out', async () => {
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('保存失败');
    await page.getByRole('button', { name: '立即重试' }).click();
    await expect.poll(said).toBe('retry');
    expect(await page.getByRole('alert').count()).toBe(1);
  });

  it('tie an error to its field', async () => {
    const field = page.getByRole('textbox', { name: '联系电话' });
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    const ids = (await field.getAttribute('aria-describedby')) ?? '';
    expect(await page.evaluate((list) => list.split(' ').map((id) => document.getElementById(id)?.textContent), ids)).toContain(
      '电话号码至少7位，现在2位',
    );
  });
});

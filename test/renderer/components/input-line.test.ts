import type { CDPSession, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openGallery } from '../../support/gallery.ts';
import type { Gallery } from '../../support/gallery.ts';

let gallery: Gallery;
let page: Page;
let keys: CDPSession;

beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

beforeEach(async () => {
  ({ page } = await gallery.open('secretary'));
  keys = await page.context().newCDPSession(page);
  await page.getByRole('textbox', { name: '记录输入' }).fill('');
});
afterEach(() => page.context().close());

const compose = (text: string) => keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
const lineText = () => page.getByRole('textbox', { name: '记录输入' }).inputValue();
const committed = () => page.getByRole('option').filter({ hasText: '11:14' }).locator('span:nth-child(3)').allTextContents();
const push = (name: string) => page.evaluate((type) => dispatchEvent(new Event(type)), name);

describe('the line the record is typed in', () => {
  it('commits on Enter outside a composition, with the speaker of the line, and is empty after', async () => {
    await compose('xiufu');
    await keys.send('Input.insertText', { text: '修复期限' });
    await page.getByText('输入法组字中，按键归输入法').waitFor({ state: 'hidden' });
    await page.keyboard.press('Enter');
    await expect.poll(committed).toEqual(['修复期限']);
    expect(await lineText()).toBe('');
  });

  it('commits nothing on an Enter that arrives with isComposing', async () => {
    await compose('shi ba ge yue');
    await page.evaluate(() =>
      addEventListener('keydown', (event) => Object.assign(globalThis, { enterWasComposing: event.isComposing }), true),
    );
    await page.keyboard.down('Enter');
    await expect.poll(() => page.evaluate('globalThis.enterWasComposing')).toBe(true);
    await push('push-saved');
    expect(await committed()).toEqual([]);
    expect(await lineText()).not.toBe('');
  });

  it('commits nothing on a key that only its code 229 gives away', async () => {
    await keys.send('Input.insertText', { text: '十八个月' });
    for (const key of ['Process', 'Enter', 'Unidentified']) {
      await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key, code: 'Enter' });
    }
    expect(await committed()).toEqual([]);
    expect(await lineText()).toBe('十八个月');
  });

  it('commits nothing on an Enter within the tick that ended the composition, and commits on the next', async () => {
    await keys.send('Input.insertText', { text: '十八个月' });
    await page.getByRole('textbox', { name: '记录输入' }).evaluate((area) => {
      area.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      area.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
      area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    });
    expect(await committed()).toEqual([]);
    await page.getByText('输入法组字中，按键归输入法').waitFor({ state: 'hidden' });
    await page.keyboard.press('Enter');
    await expect.poll(committed).toEqual(['十八个月']);
  });

  it('commits on an Enter pressed well after the end, even where the page was too busy to let a tick pass', async () => {
    await keys.send('Input.insertText', { text: '十八个月' });
    await page.getByRole('textbox', { name: '记录输入' }).evaluate((area) => {
      area.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      const end = new CompositionEvent('compositionend', { bubbles: true });
      area.dispatchEvent(end);
      while (performance.now() - end.timeStamp < 60);
      area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    });
    await expect.poll(committed).toEqual(['十八个月']);
  });

  it('commits neither blank text nor on Shift+Enter, which breaks the line', async () => {
    await page.keyboard.type('  ');
    await page.keyboard.press('Enter');
    expect(await committed()).toEqual([]);
    await page.getByRole('textbox', { name: '记录输入' }).fill('一');
    await page.keyboard.press('Shift+Enter');
    expect(await lineText()).toBe('一\n');
    expect(await committed()).toEqual([]);
  });

  it('keeps letters to itself, and lets the whole window hear every other key', async () => {
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'selectionchange', 'compositionupdate']) {
        document.addEventListener(type, (event) => heard.push(event instanceof KeyboardEvent ? `${type} ${event.key}` : type), true);
      }
    });
    for (const key of ['a', 'Shift+B', ' ']) await page.keyboard.press(key);
    await compose('xiu');
    await keys.send('Input.insertText', { text: '修' });
    expect(await lineText()).toBe('aB 修');
    await page.getByText('输入法组字中，按键归输入法').waitFor({ state: 'hidden' });
    for (const key of ['Insert', 'Control+3', 'Alt+q', 'Escape']) await page.keyboard.press(key);
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: readonly string[] }).heard);
    const keysHeard = heard.filter((each) => each.startsWith('keydown'));
    expect(keysHeard).toEqual(['Shift', 'Insert', 'Control', '3', 'Alt', 'q', 'Escape'].map((key) => `keydown ${key}`));
    for (const type of ['keypress', 'beforeinput', 'input', 'compositionupdate']) expect(heard).not.toContain(type);
  });

  it('leaves the composing node untouched while what is around it changes', async () => {
    await page.evaluate(() => {
      const area = document.querySelector('textarea');
      if (area === null) throw new Error('no line');
      const log: string[] = [];
      Object.assign(globalThis, { composingNode: area, log });
      for (const type of ['compositionstart', 'compositionend', 'blur']) area.addEventListener(type, () => log.push(type));
      new MutationObserver((changes) => log.push(...changes.map((change) => change.type))).observe(area, {
        attributes: true,
        childList: true,
        characterData: true,
      });
    });
    await compose('shi ba');
    await page.getByText('输入法组字中，按键归输入法').waitFor();
    const secondNow = Number(/11:14:(\d+)/.exec((await page.getByText('草稿已留').textContent()) ?? '')?.[1]);
    for (const second of [1, 2, 3].map((more) => secondNow + more)) {
      await push('push-saved');
      await push('push-entry');
      await page.getByText(`草稿已留 11:14:${second}`).waitFor();
    }
    await compose('shi ba ge');
    expect(await lineText()).toBe('shi ba ge');
    expect(await page.evaluate('composingNode === document.querySelector("textarea") && document.activeElement === composingNode')).toBe(
      true,
    );
    expect(await page.evaluate('log')).toEqual(['compositionstart']);
    await keys.send('Input.insertText', { text: '十八个' });
    expect(await lineText()).toBe('十八个');
  });
});

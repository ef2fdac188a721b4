import type { CDPSession, Page } from 'playwright';
import { expect } from 'vitest';

/** Hands on a keyboard: what a person presses and types in 记录台, and waits to see before going on. */
export type Hands = {
  readonly press: (key: string) => Promise<void>;
  /** Words as an input method gives them, into whatever has the focus. */
  readonly type: (words: string) => Promise<void>;
  /** Words into the line, Enter, and their row in the record as saved. */
  readonly say: (words: string) => Promise<void>;
  /** Gives the answer with that digit to the active act, and waits until another act, a form or the line has its place. */
  readonly answer: (digit: number) => Promise<void>;
  readonly activeAct: () => Promise<string | null>;
  readonly nextStep: (title: string) => Promise<void>;
};

export const handsOn = (page: Page, keys: CDPSession): Hands => {
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  const type = async (words: string): Promise<void> => {
    await keys.send('Input.imeSetComposition', { text: 'pinyin', selectionStart: 6, selectionEnd: 6 });
    await keys.send('Input.insertText', { text: words });
    // The key after a composition is another press of another finger: later than the tick that belongs to the input method.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 40)));
  };
  const activeAct = async (): Promise<string | null> => {
    const row = page.locator('[data-active] > span > span').first();
    return (await row.count()) === 0 ? null : row.textContent({ timeout: 500 }).catch(() => null);
  };
  return {
    press,
    type,
    activeAct,
    say: async (words) => {
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
      await type(words);
      await press('Enter');
      await page.getByRole('option').filter({ hasText: words }).filter({ hasNotText: '待存' }).waitFor();
    },
    answer: async (digit) => {
      await expect.poll(activeAct).not.toBeNull();
      const before = await activeAct();
      await press(String(digit));
      await expect.poll(activeAct).not.toBe(before);
    },
    nextStep: async (title) => {
      await press('Control+Enter');
      await page.locator('li[aria-current="step"]', { hasText: title }).waitFor({ state: 'attached' });
    },
  };
};

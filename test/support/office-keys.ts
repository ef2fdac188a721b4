import { expect } from 'vitest';
import type { Page } from 'playwright';

/** Goes on with Tab until what has the focus is called so, as a person without a mouse does. */
export const tabTo = async (page: Page, name: string | RegExp, most = 90): Promise<void> => {
  const labels: string[] = [];
  for (let at = 0; at < most; at += 1) {
    const label = await page.evaluate(() => {
      const node = document.activeElement;
      if (!(node instanceof HTMLElement)) return '';
      const named = (node.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ');
      const own =
        node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement ? (node.labels?.[0]?.textContent ?? '') : node.textContent;
      return (node.getAttribute('aria-label') ?? (named.trim() === '' ? own : named)).trim();
    });
    labels.push(label);
    if (typeof name === 'string' ? label.startsWith(name) : name.test(label)) return;
    await page.keyboard.press('Tab');
  }
  expect(labels, `Tab never came to ${String(name)}`).toContain(name);
};

/** Fills a field of a form by its label: goes there and types over what stands in it. */
export const fill = async (page: Page, label: string, text: string): Promise<void> => {
  await tabTo(page, label);
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
};

/** Chooses in a group of choices that has the focus on its first: arrows go on, the space bar takes the first. */
export const choose = async (page: Page, group: string, choice: string): Promise<void> => {
  await tabTo(page, /./u, 1);
  for (let at = 0; at < 60; at += 1) {
    const inGroup = await page.evaluate(
      (name) =>
        document.activeElement
          ?.closest('[role="radiogroup"]')
          ?.getAttribute('aria-labelledby')
          ?.split(' ')
          .some((id) => document.getElementById(id)?.textContent.startsWith(name) === true) === true,
      group,
    );
    if (inGroup) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Space');
  const radio = page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: choice, exact: true });
  for (let at = 0; at < 10 && !(await radio.isChecked()); at += 1) await page.keyboard.press('ArrowRight');
  expect(await radio.isChecked(), `${group}: ${choice}`).toBe(true);
};

/** Sends the form that is open and waits until it is gone. */
export const save = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

/** Goes to a part of the case window by its tab. */
export const goToPart = async (page: Page, name: string): Promise<void> => {
  const tab = page.getByRole('tab', { name, exact: true });
  for (let at = 0; at < 60 && !(await page.evaluate(() => document.activeElement?.getAttribute('role') === 'tab')); at += 1) {
    await page.keyboard.press('Shift+Tab');
  }
  for (let at = 0; at < 8 && (await tab.getAttribute('aria-selected')) !== 'true'; at += 1) await page.keyboard.press('ArrowRight');
  expect(await tab.getAttribute('aria-selected')).toBe('true');
};

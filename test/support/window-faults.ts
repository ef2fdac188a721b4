import type { Page } from 'playwright';
import { axeFindings } from './axe.ts';

/** Roles that a person operates; a screen reader says nothing for one without a name. */
const operated: readonly string[] = [
  ...['button', 'link', 'textbox', 'searchbox', 'spinbutton', 'combobox', 'listbox', 'checkbox', 'radio', 'radiogroup', 'tab', 'tablist'],
  ...['switch', 'slider', 'menu', 'menuitem', 'option', 'dialog', 'grid'],
];

/** Controls without a name, by what the browser itself tells a screen reader. */
const nameless = async (page: Page): Promise<readonly string[]> => {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter((node) => !node.ignored && operated.includes(String(node.role?.value)) && String(node.name?.value ?? '').trim() === '')
    .map((node) => `without a name: ${String(node.role?.value)}`);
};

/** What does not fit: content sideways of the window, text cut off by its box, controls out of reach or under something else. */
const misplaced = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const called = (element: Element): string =>
      `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 30)}”`;
    const sideways = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const found: string[] = sideways > 0 ? [`sideways by ${sideways}px`] : [];
    const place: Element = document.querySelector('[role="dialog"]') ?? document.body;
    for (const element of place.querySelectorAll<HTMLElement>('*')) {
      const { overflowX, overflowY, textOverflow, visibility } = getComputedStyle(element);
      if (element.clientWidth <= 1 || visibility === 'hidden') continue;
      if (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1) found.push(`cut off below: ${called(element)}`);
      if (overflowX === 'hidden' && textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1) {
        found.push(`cut off at the side: ${called(element)}`);
      }
    }
    for (const control of place.querySelectorAll<HTMLElement>('button, a[href], input, textarea, select, [role="tab"], [role="radio"]')) {
      if (control.closest('[aria-hidden="true"], [inert], [hidden]') !== null || getComputedStyle(control).visibility === 'hidden')
        continue;
      // Boxes of choices are 1 px and stand in a label that is pressed in their place.
      const pressed = control.matches('input') ? (control.closest('label') ?? control) : control;
      pressed.scrollIntoView({ block: 'center', inline: 'nearest' });
      const { left, right, top, bottom, width, height } = pressed.getBoundingClientRect();
      if (width < 2 || height < 2) continue;
      if (left < -1 || right > innerWidth + 1) found.push(`out of sight: ${called(pressed)}`);
      const on = document.elementFromPoint((Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (top + bottom) / 2);
      if (on !== null && !pressed.contains(on) && !on.contains(pressed)) found.push(`under ${called(on)}: ${called(pressed)}`);
      if (on === null) found.push(`out of reach: ${called(pressed)}`);
    }
    return found;
  });

/** At 200 % a window of 1440 × 900 is half as wide and half as high to what stands in it. */
const atTwiceTheZoom = async (page: Page, look: () => Promise<readonly string[]>): Promise<readonly string[]> => {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 720, height: 450 });
  // The places are those after the window has taken its new shape.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const found = await look();
  if (before !== null) await page.setViewportSize(before);
  return found.map((fault) => `at 200 %, ${fault}`);
};

/** Everything that keeps somebody from using a window as it stands: in light and dark, by ear, and at twice the zoom. */
export const windowFaults = async (page: Page): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await axeFindings(page)).map((fault) => `${colorScheme}, ${fault}`));
  }
  found.push(...(await nameless(page)));
  found.push(...(await misplaced(page)));
  found.push(...(await atTwiceTheZoom(page, () => misplaced(page))));
  return found;
};

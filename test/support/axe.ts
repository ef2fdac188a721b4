import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

/** The rules of axe whose answer another colour scheme can change. */
const ofColours = ['color-contrast'];

/**
 * What axe finds in the window as it stands; where a dialog is open in that alone, since what lies behind is hidden from everybody. Every
 * window is looked at in light; in dark only the rules of colours are asked again. Windows have no frames, so none are looked for.
 */
export const axeFindings = async (page: Page): Promise<readonly string[]> => {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  if ((await page.getByRole('dialog').count()) > 0) axe.include('[role="dialog"]');
  if (await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)) axe.withRules(ofColours);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `axe ${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
};

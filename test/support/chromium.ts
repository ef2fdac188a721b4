import { chromium } from 'playwright';
import type { Browser } from 'playwright';

/** The machine's own browser. Playwright's build of it is fetched from a network that tests do not have. */
const EXECUTABLE = '/usr/bin/chromium';

const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--font-render-hinting=none',
];

/** A headless Chromium that asks nothing of any network. The caller closes it. */
export const launchChromium = (): Promise<Browser> => chromium.launch({ executablePath: EXECUTABLE, args: QUIET });

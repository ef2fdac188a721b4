import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { launchChromium } from './chromium.ts';
import { serveFolder } from './static-server.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

export type Gallery = {
  readonly folder: string;
  readonly browser: Browser;
  /** Opens a scene; what the page complains about (policy, errors) is gathered in `complaints`. */
  readonly open: (
    scene: string,
    options?: BrowserContextOptions & { readonly query?: string },
  ) => Promise<{ readonly page: Page; readonly complaints: () => Promise<readonly string[]> }>;
  readonly close: () => Promise<void>;
};

const watchPolicy = (): void => {
  const found: string[] = [];
  Object.assign(globalThis, { policyViolations: found });
  document.addEventListener('securitypolicyviolation', (event) =>
    found.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
  );
};

/** Builds the page of all components as the product is built, and serves it under the product's policy to a real browser. */
export const openGallery = async (): Promise<Gallery> => {
  const folder = await mkdtemp(join(tmpdir(), 'cuoshang-gallery-'));
  await promisify(execFile)(
    process.execPath,
    [
      'node_modules/vite/bin/vite.js',
      'build',
      '-c',
      'renderer/vite.config.ts',
      '--mode',
      'gallery',
      '--outDir',
      folder,
      '--logLevel',
      'error',
    ],
    { cwd: ROOT, env: { ...process.env, NODE_ENV: 'production' } },
  );
  const server = await serveFolder(folder);
  const browser = await launchChromium();
  return {
    folder,
    browser,
    open: async (scene, { query = '', ...options } = {}) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await page.addInitScript(watchPolicy);
      await page.goto(`${server.origin}/gallery/index.html?scene=${scene}${query}`);
      await page.locator('#root > *').first().waitFor();
      const violations = (): Promise<readonly string[]> => page.evaluate('policyViolations');
      return { page, complaints: async () => [...errors, ...(await violations())] };
    },
    close: async () => {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
};

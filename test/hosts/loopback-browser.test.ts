import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pageFiles } from '../../electron/backend/page-files.ts';
import { createDoors, type Doors } from '../../electron/host-loopback/doors.ts';
import { startLoopbackServer, type LoopbackServer } from '../../electron/host-loopback/loopback-server.ts';
import { launchChromium } from '../support/chromium.ts';
import { meetingWindow, openTestCase, registryWindow, startMemoryHost, temporaryFolder, type MemoryHost } from '../support/memory-host.ts';

const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,"><title>页面</title>
<p id="connection"></p><p id="session"></p><p id="cases"></p><p id="pushes"></p><script type="module" src="./page.js"></script></html>`;

describe('the loopback host in a real browser', () => {
  let browser: Browser;
  let pages: ReturnType<typeof temporaryFolder>;
  let host: MemoryHost;
  let doors: Doors;
  let server: LoopbackServer;
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    browser = await launchChromium();
    pages = temporaryFolder();
    writeFileSync(join(pages.path, 'index.html'), html);
    await build({
      entryPoints: [join(import.meta.dirname, '../support/transport-page.ts')],
      outfile: join(pages.path, 'page.js'),
      bundle: true,
      format: 'esm',
      target: 'chrome140',
    });
  });
  afterAll(async () => {
    await browser.close();
    pages.remove();
  });
  beforeEach(async () => {
    host = startMemoryHost();
    doors = createDoors([], () => undefined);
    server = await startLoopbackServer({ backend: host.backend, doors, pages: pageFiles(pages.path) }, 0);
    complaints = [];
    page = await (await browser.newContext()).newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
  });
  afterEach(async () => {
    await page.context().close();
    await server.close();
    host.stop();
  });

  const textOf = (id: string) => page.locator(`#${id}`).textContent();
  const address = (token: string, path = 'registry') => `http://127.0.0.1:${server.port}/${path}#${token}`;

  it('serves a window under the strict policy: it connects, asks, hears pushes, and nothing is complained of', async () => {
    await page.goto(address(doors.tokenFor(registryWindow)));
    await expect.poll(() => textOf('connection')).toBe('connected');
    await expect.poll(() => textOf('session')).toBe('registry');
    await expect.poll(() => textOf('cases')).toBe('0');
    await openTestCase(host.service);
    await expect.poll(() => textOf('pushes')).toBe('2');
    expect(complaints).toEqual([]);
  });

  it('takes the token out of the address, never sends it as part of one, and keeps it for a reload of this tab alone', async () => {
    const token = doors.tokenFor(registryWindow);
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url(), request.headers()['referer'] ?? ''));
    await page.goto(address(token));
    await expect.poll(() => textOf('session')).toBe('registry');
    expect(page.url()).toBe(`http://127.0.0.1:${server.port}/registry`);
    // The fragment is in the address that was typed, and in no request that went out.
    expect(addresses.filter((sent) => sent.includes(token) && !sent.includes('#'))).toEqual([]);
    await page.reload();
    await expect.poll(() => textOf('session')).toBe('registry');
    const other = await page.context().newPage();
    await other.goto(`http://127.0.0.1:${server.port}/registry`);
    await expect.poll(() => other.locator('#session').textContent()).toBe('host-refused');
  });

  it('is another window when the tab goes on to another address of the same path', async () => {
    await page.goto(address(doors.tokenFor(meetingWindow('secretary', '一号', 1)), 'display'));
    await expect.poll(() => textOf('session')).toBe('secretary');
    await page.goto(address(doors.tokenFor(meetingWindow('display', '一号', 1)), 'display'));
    await expect.poll(() => textOf('session')).toBe('display');
    await expect.poll(() => textOf('cases')).toBe('call-not-allowed');
  });

  it('is not reached by a page from elsewhere, not even by one that knows the token', async () => {
    const foreign = createServer(
      (_, response) => void response.setHeader('content-type', 'text/html').end('<!doctype html><title>elsewhere</title>'),
    );
    await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
    await page.goto(`http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`);
    const attempts = await page.evaluate(
      async ({ port, token }) => {
        const call = (headers: Record<string, string>) =>
          fetch(`http://127.0.0.1:${port}/call`, { method: 'POST', headers, body: '{"name":"registry.list","input":{}}' }).then(
            () => 'reached',
            () => 'refused',
          );
        const socket = new Promise<string>((resolve) => {
          const opened = new WebSocket(`ws://127.0.0.1:${port}/push`, ['cuoshang.push', token]);
          opened.onopen = () => resolve('reached');
          opened.onclose = () => resolve('refused');
        });
        return [await call({ authorization: `Bearer ${token}`, 'content-type': 'application/json' }), await call({}), await socket];
      },
      { port: server.port, token: doors.tokenFor(registryWindow) },
    );
    expect(attempts).toEqual(['refused', 'refused', 'refused']);
    await new Promise((resolve) => foreign.close(resolve));
  });
});

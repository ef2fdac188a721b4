import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { handsOn } from '../support/meeting-keys.ts';
import { openWindows, startMeetingHost } from '../support/meeting-host.ts';
import { figure, median, p95, type Figure } from './figure.ts';

const keys = 80;
const sentences = 25;

/** Notes for every key the time from the press to the frame that shows it. */
const watchKeys = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const taken: number[] = [];
    Object.assign(globalThis, { taken });
    document.addEventListener(
      'keydown',
      (event) => {
        const pressed = event.timeStamp;
        requestAnimationFrame(() => {
          // The message comes after the frame was painted.
          const channel = new MessageChannel();
          channel.port1.onmessage = () => taken.push(performance.now() - pressed);
          channel.port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });

const takenOn = (page: Page): Promise<readonly number[]> => page.evaluate(() => (globalThis as unknown as { taken: number[] }).taken);

/** Notes when each numbered sentence first stands on a page, by this process's clock: the page's own stands still in tests. */
const watchWords = async (page: Page, words: string): Promise<readonly number[]> => {
  const seen: number[] = [];
  await page.exposeFunction('saw', () => void seen.push(performance.now()));
  await page.evaluate((wanted) => {
    const { saw } = globalThis as unknown as { saw: () => void };
    let count = 0;
    new MutationObserver(() => {
      if (!document.body.textContent.includes(`${wanted}${count}。`)) return;
      count += 1;
      saw();
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  }, words);
  return seen;
};

/**
 * Key to paint in the secretary's line beside a bare textarea; a committed sentence on the room's display beside a bare message between
 * two pages of one browser; what the first window loads beside the aim of 300 kB. All in one run, taking turns.
 */
export default async (): Promise<readonly Figure[]> => {
  const windows = await openWindows();
  const host = await startMeetingHost(windows);
  try {
    const secretary = await host.open('secretary');
    const display = await host.open('display');
    const hands = handsOn(secretary.page, secretary.keys);
    await hands.press('F2');
    await secretary.page.getByRole('dialog').waitFor();
    await hands.press('1');
    await secretary.page.getByRole('option').first().waitFor();
    await hands.press('Escape');
    await secretary.page.getByRole('dialog').waitFor({ state: 'detached' });
    await hands.press('Control+4');

    const bare = await windows.browser.newPage();
    await bare.setContent('<textarea autofocus rows="4" cols="80"></textarea>');
    await bare.focus('textarea');
    for (const page of [secretary.page, bare]) await watchKeys(page);
    for (let n = 0; n < keys; n += 1) {
      for (const page of [secretary.page, bare]) {
        await page.bringToFront();
        await page.keyboard.press('a');
      }
    }
    const ours = await takenOn(secretary.page);
    const theirs = await takenOn(bare);

    await secretary.page.bringToFront();
    await secretary.page.keyboard.press('Control+A');
    await secretary.page.keyboard.press('Delete');
    const words = '双方同意的话第';
    const seen = await watchWords(display.page, words);
    const committed: number[] = [];
    for (let n = 0; n < sentences; n += 1) {
      await hands.type(`${words}${n}。`);
      committed.push(performance.now());
      await hands.press('Enter');
      await display.page.getByText(`${words}${n}。`).first().waitFor();
    }
    const shown = seen.map((at, index) => at - (committed[index] ?? 0));
    const messages = await betweenTwoPages(
      await windows.browser.newContext().then((context) => Promise.all([context.newPage(), context.newPage()])),
    );

    return [
      figure('key to paint in the line, median', 'ms', median(ours), 'bare textarea', median(theirs)),
      figure('key to paint in the line, p95', 'ms', p95(ours), 'bare textarea', p95(theirs)),
      figure('Enter to the room’s display, median', 'ms', median(shown), 'bare message between two pages', median(messages)),
      figure('Enter to the room’s display, p95', 'ms', p95(shown), 'the aim', 100),
      figure('first window, scripts and styles gzipped', 'kB', await firstWindowKb(host), 'the aim', 300),
    ];
  } finally {
    await host.close();
    await windows.close();
  }
};

/** A word sent from one page and put into the other, without a host between them. */
const betweenTwoPages = async ([from, to]: readonly [Page, Page]): Promise<readonly number[]> => {
  for (const page of [from, to]) {
    await page.route('http://bare.invalid/', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' }));
    await page.goto('http://bare.invalid/');
  }
  await to.evaluate(() => {
    new BroadcastChannel('words').onmessage = (event: MessageEvent<string>) => document.body.append(event.data);
  });
  const seen = await watchWords(to, '话');
  const sent: number[] = [];
  for (let n = 0; n < sentences; n += 1) {
    sent.push(performance.now());
    await from.evaluate((text) => new BroadcastChannel('words').postMessage(text), `话${n}。`);
    await to.getByText(`话${n}。`).first().waitFor();
  }
  return seen.map((at, index) => at - (sent[index] ?? 0));
};

/** What the registry's window loads, as a server with compression would send it. */
const firstWindowKb = async (host: Awaited<ReturnType<typeof startMeetingHost>>): Promise<number> => {
  let bytes = 0;
  const waits: Promise<void>[] = [];
  const opened = await host.open('registry', {});
  opened.page.on('response', (response) => {
    if (/\.(js|css)$/u.test(new URL(response.url()).pathname))
      waits.push(response.body().then((body) => void (bytes += gzipSync(body).length)));
  });
  await opened.page.reload();
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  await Promise.all(waits);
  return bytes / 1_000;
};

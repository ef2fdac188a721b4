import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'esbuild';
import type { Browser, CDPSession, Page } from 'playwright';
import { longMeeting, longMeetingSentence } from '../support/long-meeting.ts';
import { openWindows, startMeetingHost } from '../support/meeting-host.ts';
import { traced } from './browser-trace.ts';
import { figure, median, p95, type Figure } from './figure.ts';
import { keyToPaint, markInput } from './key-to-paint.ts';

const entries = 5_000;
const rounds = 120;

/** One press of a finger: a plain key, or one that an input method takes and turns into words. */
type Press = (keys: CDPSession) => Promise<void>;

const plainKeys: readonly Press[] = ['t', 'y', 'p', 'e', 'd', ' '].map((letter) => async (keys) => {
  const key = { key: letter, code: letter === ' ' ? 'Space' : `Key${letter.toUpperCase()}` };
  const code = { ...key, windowsVirtualKeyCode: letter.toUpperCase().charCodeAt(0) };
  await keys.send('Input.dispatchKeyEvent', { ...code, type: 'keyDown', text: letter });
  await keys.send('Input.dispatchKeyEvent', { ...code, type: 'keyUp' });
});

const composed =
  (then: (keys: CDPSession) => Promise<unknown>): Press =>
  async (keys) => {
    const key = { key: 'Process', code: 'KeyX', windowsVirtualKeyCode: 229 };
    await keys.send('Input.dispatchKeyEvent', { ...key, type: 'rawKeyDown' });
    await then(keys);
    await keys.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp' });
  };

/** Three letters, then the word they stand for. */
const syllable: readonly Press[] = [
  ...['x', 'xi', 'xiu'].map((text) =>
    composed((keys) => keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })),
  ),
  composed((keys) => keys.send('Input.insertText', { text: '修' })),
];

type Typed = { readonly page: Page; readonly keys: CDPSession };

const openPage = async (browser: Browser, fill: (page: Page) => Promise<unknown>): Promise<Typed> => {
  // A context of its own is a window of its own: all are in sight, none is a tab in the background.
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await fill(page);
  await markInput(page);
  return { page, keys: await context.newCDPSession(page) };
};

/** In the type and the size of the line, so that what differs is what is around it. */
const textareaLooks = "width: 800px; height: 76px; padding: 8px 11px; resize: none; font: 16px/28px 'Noto Sans CJK SC'";

const textareaPage = (text: string) => async (page: Page) => {
  await page.setContent(`<!doctype html><textarea style="${textareaLooks}"></textarea>`);
  await page.locator('textarea').evaluate((area: HTMLTextAreaElement, value) => {
    area.value = value;
    area.focus();
    area.setSelectionRange(value.length, value.length);
  }, text);
};

const proseMirrorPage = async (page: Page, text: string): Promise<void> => {
  const built = await build({
    entryPoints: [new URL('rivals/prose-mirror.ts', import.meta.url).pathname],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
  });
  await page.setContent(
    '<!doctype html><style>main { height: 600px; overflow: auto; } .ProseMirror { white-space: pre-wrap; }</style><main></main>',
  );
  await page.addScriptTag({ content: built.outputFiles[0]?.text ?? '' });
  await page.evaluate((words) => (globalThis as unknown as { openProseMirror: (text: string) => void }).openProseMirror(words), text);
};

/** Pauses between presses that fall on every place of a frame, the same in every run. */
const pause = (n: number): number => 25 + ((n * 7) % 17);

/** Milliseconds from press to paint for each page, the pages taking turns. */
const pressed = async (
  browser: Browser,
  pages: readonly Typed[],
  presses: readonly Press[],
  times: number,
): Promise<readonly number[][]> => {
  const events = await traced(browser, async () => {
    for (let n = 0; n < times; n += 1) {
      for (const { keys } of pages) {
        await presses[n % presses.length]?.(keys);
        await wait(pause(n));
      }
    }
    await wait(200);
  });
  const all = keyToPaint(events);
  if (all.length !== times * pages.length) throw new Error(`${all.length} presses in the trace instead of ${times * pages.length}`);
  return pages.map((_, index) => all.filter((__, at) => at % pages.length === index));
};

/**
 * Key to paint, from the browser's own trace: the line with nothing and with 5 000 entries (100 000 characters) on record, beside a
 * bare empty textarea, a textarea and a ProseMirror that hold the same text. All in one run and one browser, taking turns key by key,
 * with plain keys and through a composing input method.
 */
export default async (): Promise<readonly Figure[]> => {
  const windows = await openWindows();
  const { browser } = windows;
  const hosts = [await startMeetingHost(windows, '刘某', longMeeting(0)), await startMeetingHost(windows, '刘某', longMeeting(entries))];
  try {
    const text = Array.from({ length: entries }, (_, n) => longMeetingSentence(n)).join('\n');
    const secretaryPage = (host: (typeof hosts)[number] | undefined) => async (page: Page) => {
      await page.goto(host?.address('secretary') ?? '');
      await page.getByRole('textbox', { name: '记录输入' }).focus();
    };
    const pages = [
      await openPage(browser, secretaryPage(hosts[0])),
      await openPage(browser, secretaryPage(hosts[1])),
      await openPage(browser, textareaPage('')),
      await openPage(browser, (page) => proseMirrorPage(page, text)),
    ];
    const figures: Figure[] = [];
    for (const [way, presses] of [
      ['plain keys', plainKeys],
      ['input method', syllable],
    ] as const) {
      await pressed(browser, pages, presses, 12);
      const [none = [], full = [], bare = [], proseMirror = []] = await pressed(browser, pages, presses, rounds);
      for (const [which, of] of [
        ['median', median],
        ['p95', p95],
      ] as const) {
        const name = `key to paint, ${way}, ${which}`;
        figures.push(
          figure(`${name}, ${entries} entries`, 'ms', of(full), 'bare empty textarea', of(bare)),
          figure(`${name}, ${entries} entries`, 'ms', of(full), 'the same line with no entries', of(none)),
          figure(`${name}, ${entries} entries`, 'ms', of(full), 'ProseMirror holding the same text', of(proseMirror)),
        );
      }
      figures.push(figure(`key to paint, ${way}, p95`, 'ms', p95(full), 'the aim', 16));
    }
    return figures;
  } finally {
    for (const host of hosts) await host.close();
    await windows.close();
  }
};

import { execFileSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { sm3 } from 'sm-crypto-v2';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../electron/documents/docx-writer.ts';
import type { DocumentModel } from '../../shared/documents/document-model.ts';
import { canonicalJson } from '../../shared/record/canonical-json.ts';
import { blockText, blockTexts, words } from '../documents/texts.ts';
import { frozenCase } from '../support/frozen-case.ts';
import { windowOf } from '../support/loopback-client.ts';
import { openWindows, startMeetingHost, type MeetingHost, type Windows } from '../support/meeting-host.ts';
import { renderAll } from '../support/render-docx.ts';
import { temporaryFolder } from '../support/volumes.ts';

/** Statements of every length, with rare characters, Latin between Chinese, line breaks, and one longer than a page. */
const statements = [
  ...Array.from(
    { length: 24 },
    (_, n) => `第${n + 1}段，张䶮、李𠮷到过现场。${'监测井的数据以附表为准，点位见GB/T 39792.1-2020附录A。'.repeat((n * 5) % 9)}`,
  ),
  '第一点，数额。\n第二点，期限。\n\n第三点，方式。',
  `${'一段很长的发言，逐字记录，不得删减。'.repeat(90)}到此为止。`,
];

type Shown = { readonly body: DocumentModel; readonly signOff: DocumentModel };

let windows: Windows;
let host: MeetingHost;
let page: Page;
let shown: Shown;
let recorded: string;
beforeAll(async () => {
  windows = await openWindows();
  host = await startMeetingHost(windows, '刘某', frozenCase({ statements }));
  const address = new URL(host.address('signing'));
  const window = windowOf(address.origin, address.hash.slice(1));
  const volume = basename(host.volumeFolder);
  const model = await window.call('minutes.model', { volume, meeting: 1 });
  const view = await window.call('secretary.view', { volume, meeting: 1, since: 0 });
  window.close();
  if (!model.ok || !view.ok) throw new Error('no minutes');
  shown = model.value;
  recorded = view.value.signOff?.digests.at(-1) ?? '';
  ({ page } = await host.open('signing'));
  await page.getByRole('article').first().waitFor();
}, 120_000);
afterAll(async () => {
  await host.close();
  await windows.close();
});

/** What the window shows of each block, put together from the pages it stands on; a head of a table once. */
const onScreen = (part: 'body' | 'sign-off'): Promise<readonly string[]> =>
  page.locator(`[data-part="${part}"]`).evaluate((root) => {
    const texts: string[] = [];
    for (const piece of root.querySelectorAll('[data-block]')) {
      const copy = piece.cloneNode(true) as Element;
      for (const again of copy.querySelectorAll('[data-again="repeated"]')) again.remove();
      const at = Number(piece.getAttribute('data-block'));
      texts[at] = (texts[at] ?? '') + copy.textContent;
    }
    return texts;
  });

/** Fails where a text of a block is not on the printed pages, after those before it. Pages come without what stands on each of them. */
const expectPrinted = (pages: readonly string[], model: DocumentModel): void => {
  const furniture = [model.header, ...model.pageSignatures, model.footer].map(words).filter((text) => text !== '');
  const printed = pages
    .map((text, index) => {
      const number = words(`第${index + 1}页 共${pages.length}页`);
      expect(words(text)).toContain(number);
      return [...furniture, number].reduce((rest, part) => {
        expect(rest, part).toContain(part);
        // The head stands first and everything else last: what a statement quotes of them stays.
        const at = part === furniture[0] ? rest.indexOf(part) : rest.lastIndexOf(part);
        return rest.slice(0, at) + rest.slice(at + part.length);
      }, words(text));
    })
    .join('');
  const heads = model.blocks.flatMap((block) => (block.kind === 'table' ? [words((block.rows[0] ?? []).join(''))] : []));
  let from = 0;
  for (const block of model.blocks) {
    for (const text of blockTexts(block).map(words)) {
      let at = printed.indexOf(text, from);
      if (at < 0) {
        // A text that goes over the page has the repeated head of its table within it.
        const without = heads.reduce((rest, head) => rest.replaceAll(head, ''), printed.slice(from));
        at = without.indexOf(text) < 0 ? -1 : from + without.indexOf(text);
      }
      expect(at, text).toBeGreaterThanOrEqual(from);
      if (block.kind === 'entry' || block.kind === 'paragraph') from = at + text.length;
    }
  }
};

/** The characters of a text in order of their code points: what stands on a page, wherever it stands. */
const sorted = (text: string): string => Array.from(words(text)).sort().join('');

describe('one document model', () => {
  it('is what was frozen: without its foot and its code it has the digest on record', () => {
    const { code, ...body } = shown.body;
    expect(code?.digest).toBe(recorded.slice(0, 8).concat(recorded.slice(-4)).toUpperCase());
    expect(sm3(canonicalJson({ ...body, footer: '' }))).toBe(recorded);
    expect(recorded).toMatch(/^[0-9a-f]{64}$/u);
  });

  it.each(['body', 'sign-off'] as const)('is what the window shows, block by block: %s', async (part) => {
    const model = part === 'body' ? shown.body : shown.signOff;
    const screen = await onScreen(part);
    expect(screen.map(words)).toEqual(model.blocks.map((block) => words(blockText(block))));
  });

  it('is what the docx of each part prints', async () => {
    const models = [shown.body, shown.signOff];
    const printed = await renderAll(await Promise.all(models.map((model) => writeDocx([model]))));
    models.forEach((model, index) => expectPrinted(printed[index] ?? [], model));
  });

  it('is what the window prints, page for page as on the screen', async () => {
    const path = join(temporaryFolder(), 'minutes.pdf');
    await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
    const text = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', path, '-'], { encoding: 'utf8' });
    const pages = text.split('\f').slice(0, -1);
    const bodies = await page.locator('[data-part="body"] article').count();
    const sheets = await page.locator('[data-part="sign-off"] article').count();
    expect(pages).toHaveLength(bodies + sheets);
    expectPrinted(pages.slice(0, bodies), shown.body);
    expectPrinted(pages.slice(bodies), shown.signOff);
    const screens = await page.getByRole('article').evaluateAll((sheet) => sheet.map((one) => one.textContent));
    screens.forEach((screen, index) => expect(sorted(pages[index] ?? '')).toBe(sorted(screen)));
  });

  it('has each day, drawn or to be written by hand, on one line', async () => {
    const days = page.locator('[data-part="sign-off"] article li[data-row] > :last-child');
    expect(await days.count()).toBeGreaterThan(4);
    const lines = await days.evaluateAll((all) =>
      all.map((day) => {
        const range = document.createRange();
        range.selectNodeContents(day);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      }),
    );
    expect(new Set(lines)).toEqual(new Set([1]));
  });

  it('leaves no page over its foot, and says nothing below the closing', async () => {
    const over = await page.locator('[data-page-body]').evaluateAll((bodies) =>
      bodies.map((body) => {
        const bottom = Math.max(...[...body.querySelectorAll('[data-block] > *')].map((part) => part.getBoundingClientRect().bottom));
        return Math.max(0, Math.round(bottom - body.getBoundingClientRect().bottom));
      }),
    );
    expect(over.every((px) => px === 0)).toBe(true);
    expect(shown.body.blocks.at(-1)).toEqual({ kind: 'blank-below' });
  });
});

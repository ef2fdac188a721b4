import type { LaidBlock, LaidRow } from './paginate.ts';

/** Where the lines of one text begin, in characters of it. */
export type LineStarts = readonly number[];

/** A block as laid out, and for each of its rows where the lines of each of its texts begin. */
export type Measured = LaidBlock & { readonly starts: readonly (readonly LineStarts[])[] };

/** A row of a table with more lines than this may go over a page; shorter ones stay whole. */
const longRow = 6;

/**
 * Reads off how a paper was laid out in one long column: blocks are its children, a row is `data-row` (a block without one is a single
 * row), a text that may be parted is `data-text`. `data-keeps`, of a block or a row: stays with what follows. `data-whole`: is not parted.
 * `data-again`: repeated on a further page. `data-starts-page`: a page ends above it.
 */
export const measurePaper = (column: Element): readonly Measured[] => {
  const blocks = [...column.children];
  const bottomOf = (index: number): number => blocks[index + 1]?.getBoundingClientRect().top ?? column.getBoundingClientRect().bottom;
  return blocks.map((block, index) => {
    const { top } = block.getBoundingClientRect();
    const height = bottomOf(index) - top;
    const rows = [...block.querySelectorAll('[data-row]')];
    const again = block.querySelector('[data-again]')?.getBoundingClientRect().height ?? 0;
    const measured = (rows.length === 0 ? [block] : rows).map((row, at, all) => {
      const isLast = at === all.length - 1;
      const bottom = isLast ? height : row.getBoundingClientRect().bottom - top;
      return rowOf(row, top, bottom, rows.length === 0 ? 1 : longRow);
    });
    return {
      height,
      rows: measured.map(({ lines }, at): LaidRow => ({ lines, keeps: rows[at]?.hasAttribute('data-keeps') === true })),
      again,
      keeps: block.hasAttribute('data-keeps'),
      whole: block.hasAttribute('data-whole'),
      startsPage: block.hasAttribute('data-starts-page'),
      starts: measured.map(({ starts }) => starts),
    };
  });
};

const rowOf = (row: Element, top: number, bottom: number, whole: number) => {
  const texts = row.matches('[data-text]') ? [row] : [...row.querySelectorAll('[data-text]')];
  const measured = texts.map(linesOf);
  const longest = measured.reduce<readonly { readonly start: number; readonly bottom: number }[]>(
    (most, lines) => (lines.length > most.length ? lines : most),
    [],
  );
  if (longest.length <= whole) return { lines: [bottom], starts: [] };
  return {
    lines: longest.map((line, at) => (at === longest.length - 1 ? bottom : line.bottom - top)),
    starts: measured.map((lines) => lines.map(({ start }) => start)),
  };
};

/** The lines of a text: the line height is fixed, so a character's line follows from its height on the page. */
const linesOf = (text: Element): readonly { readonly start: number; readonly bottom: number }[] => {
  const style = getComputedStyle(text);
  const pitch = Number.parseFloat(style.lineHeight);
  const box = text.getBoundingClientRect();
  const first = box.top + Number.parseFloat(style.paddingTop) + Number.parseFloat(style.borderTopWidth);
  const last = box.bottom - Number.parseFloat(style.paddingBottom) - Number.parseFloat(style.borderBottomWidth);
  const count = Math.max(1, Math.round((last - first) / pitch));
  const lineAt = lineFinder(text, first, pitch);
  const length = text.textContent.length;
  const lines = [{ start: 0, bottom: first + pitch }];
  for (let line = 1; line < count; line += 1) {
    let low = lines.at(-1)?.start ?? 0;
    let high = length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lineAt(middle) >= line) high = middle;
      else low = middle + 1;
    }
    lines.push({ start: low, bottom: first + pitch * (line + 1) });
  }
  return lines;
};

/** On which line the character at an offset stands. Halves of a character and line feeds stand where what is before them does. */
const lineFinder = (text: Element, first: number, pitch: number): ((offset: number) => number) => {
  const nodes: { readonly node: Text; readonly start: number }[] = [];
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    nodes.push({ node: node as Text, start: length });
    length += (node as Text).data.length;
  }
  const range = document.createRange();
  return (offset) => {
    for (let at = offset; at >= 0; at -= 1) {
      const holder = nodes.findLast(({ start }) => start <= at);
      if (holder === undefined) return 0;
      const code = holder.node.data.charCodeAt(at - holder.start);
      if (code === 10 || (code >= 0xdc00 && code <= 0xdfff)) continue;
      range.setStart(holder.node, at - holder.start);
      range.setEnd(holder.node, Math.min(holder.node.data.length, at - holder.start + (code >= 0xd800 && code <= 0xdbff ? 2 : 1)));
      const box = range.getClientRects()[0];
      if (box !== undefined && box.height > 0) return Math.floor(((box.top + box.bottom) / 2 - first) / pitch);
    }
    return 0;
  };
};

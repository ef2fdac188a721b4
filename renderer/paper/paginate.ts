/**
 * Where the lines of a row of a block end, px below the top of the block. A row that is never parted has one line. `keeps`: not parted
 * from the next row.
 */
export type LaidRow = { readonly lines: readonly number[]; readonly keeps: boolean };

/**
 * A block as it was laid out. `again`: what is repeated above the rest of it on a further page; `keeps`: not parted from the next one;
 * `whole`: not parted in itself; `startsPage`: a page ends above it.
 */
export type LaidBlock = {
  readonly height: number;
  readonly rows: readonly LaidRow[];
  readonly again: number;
  readonly keeps: boolean;
  readonly whole: boolean;
  readonly startsPage: boolean;
};

/** A place within a block: before that line of that row. */
export type Place = { readonly row: number; readonly line: number };

/** The part of a block that stands on one page; `to` is the first place no longer on it, null where the block ends. */
export type Piece = { readonly block: number; readonly from: Place; readonly to: Place | null };

/** Never a single line of a statement at the foot or the head of a page. */
const fewestLines = 2;

type Unit = {
  readonly block: number;
  readonly at: Place;
  readonly height: number;
  readonly again: number;
  readonly mayBreak: boolean;
  readonly mustBreak: boolean;
};

const unitsOf = (blocks: readonly LaidBlock[]): readonly Unit[] =>
  blocks.flatMap((block, index) => {
    const isKept = blocks[index - 1]?.keeps === true;
    let above = 0;
    return block.rows.flatMap(({ lines }, row) =>
      lines.map((bottom, line): Unit => {
        const height = bottom - above;
        above = bottom;
        const isFirst = row === 0 && line === 0;
        // What is repeated on further pages, the head of a table, never stands at the foot of one by itself.
        const isUnderHead = block.again > 0 && row === 1 && line === 0;
        const isUnderKept = line === 0 && block.rows[row - 1]?.keeps === true;
        const mayPart = line === 0 || (line >= fewestLines && lines.length - line >= fewestLines);
        const isWithin = !block.whole && !isUnderHead && !isUnderKept && mayPart;
        return {
          block: index,
          at: { row, line },
          height,
          again: isFirst ? 0 : block.again,
          mayBreak: isFirst ? !isKept : isWithin,
          mustBreak: isFirst && block.startsPage,
        };
      }),
    );
  });

/**
 * Fills pages of a height with blocks: a page ends at the last place that may end it. What fits no page by itself, or is kept together
 * further than a page reaches, is parted where the page is full: nothing is ever left out.
 */
export const paginate = (blocks: readonly LaidBlock[], height: number): readonly (readonly Piece[])[] => {
  const units = unitsOf(blocks);
  const pages: (readonly Piece[])[] = [];
  for (let start = 0; start < units.length;) {
    let filled = units[start]?.again ?? 0;
    let end = start;
    let lastBreak = start;
    for (let unit = units[end]; unit !== undefined; unit = units[end]) {
      if (end > start && (unit.mayBreak || unit.mustBreak)) lastBreak = end;
      if (end > start && (unit.mustBreak || filled + unit.height > height)) break;
      filled += unit.height;
      end += 1;
    }
    const next = end === units.length ? end : lastBreak > start ? lastBreak : end;
    pages.push(piecesOf(units, start, next));
    start = next;
  }
  return pages.length === 0 ? [[]] : pages;
};

const piecesOf = (units: readonly Unit[], start: number, end: number): readonly Piece[] => {
  const pieces: Piece[] = [];
  for (let at = start; at < end;) {
    const first = units[at];
    if (first === undefined) break;
    while (at < end && units[at]?.block === first.block) at += 1;
    const next = units[at];
    pieces.push({ block: first.block, from: first.at, to: next?.block === first.block ? next.at : null });
  }
  return pieces;
};

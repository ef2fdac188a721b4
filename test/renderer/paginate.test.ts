import { describe, expect, it } from 'vitest';
import { paginate, type LaidBlock, type Piece } from '../../renderer/paper/paginate.ts';

/** A block of rows, each with so many lines of 10 px. */
const block = (rows: readonly number[], given: Partial<LaidBlock> = {}): LaidBlock => {
  let bottom = 0;
  const laid = rows.map((lines) => ({ lines: Array.from({ length: lines }, () => (bottom += 10)), keeps: false }));
  return { height: bottom, rows: laid, again: 0, keeps: false, whole: false, startsPage: false, ...given };
};

const shown = (pages: readonly (readonly Piece[])[]) =>
  pages.map((pieces) =>
    pieces.map(({ block: at, from, to }) => `${at}:${from.row}.${from.line}-${to === null ? 'end' : `${to.row}.${to.line}`}`),
  );

describe('blocks on pages', () => {
  it('stand on one page as long as they fit it to the last pixel', () => {
    expect(shown(paginate([block([3]), block([2])], 50))).toEqual([['0:0.0-end', '1:0.0-end']]);
    expect(shown(paginate([block([3]), block([2])], 49))).toEqual([['0:0.0-end'], ['1:0.0-end']]);
  });

  it('are parted between lines, never with a single line at the foot or at the head of a page', () => {
    expect(shown(paginate([block([3]), block([5])], 60))).toEqual([['0:0.0-end', '1:0.0-0.3'], ['1:0.3-end']]);
    expect(shown(paginate([block([5]), block([4])], 60))).toEqual([['0:0.0-end'], ['1:0.0-end']]);
    expect(shown(paginate([block([3]), block([4])], 60))).toEqual([['0:0.0-end', '1:0.0-0.2'], ['1:0.2-end']]);
  });

  it('keep a heading with what it heads', () => {
    expect(shown(paginate([block([3]), block([1], { keeps: true }), block([2])], 50))).toEqual([['0:0.0-end'], ['1:0.0-end', '2:0.0-end']]);
  });

  it('keep the lines to sign on together, as long as one page has room for them', () => {
    const places = block([1, 1, 1], { whole: true });
    expect(shown(paginate([block([3]), places], 50))).toEqual([['0:0.0-end'], ['1:0.0-end']]);
    expect(shown(paginate([places], 20))).toEqual([['0:0.0-2.0'], ['0:2.0-end']]);
  });

  it('begin a page where one is to begin, however much room is left', () => {
    expect(shown(paginate([block([2]), block([1], { startsPage: true }), block([1])], 50))).toEqual([
      ['0:0.0-end'],
      ['1:0.0-end', '2:0.0-end'],
    ]);
  });

  it('keep rows together that are to be: the last of them takes the others along', () => {
    const rows = [1, 1, 1].map((_line, row) => ({ lines: [(row + 1) * 10], keeps: row === 1 }));
    expect(shown(paginate([block([3]), { ...block([1, 1, 1]), rows }], 50))).toEqual([['0:0.0-end', '1:0.0-1.0'], ['1:1.0-end']]);
  });

  it('repeat the head of a table on every further page, and count it there', () => {
    const table = block([1, 1, 1, 1, 1, 1], { again: 10 });
    expect(shown(paginate([table], 30))).toEqual([['0:0.0-3.0'], ['0:3.0-5.0'], ['0:5.0-end']]);
  });

  it('never leave the head of a table alone at the foot of a page', () => {
    expect(shown(paginate([block([2]), block([1, 2, 1], { again: 10 })], 30))).toEqual([['0:0.0-end'], ['1:0.0-2.0'], ['1:2.0-end']]);
  });

  it('are parted where the page is full when nothing else is left to do: nothing is left out', () => {
    const chain = Array.from({ length: 5 }, () => block([1], { keeps: true }));
    expect(shown(paginate(chain, 20))).toEqual([['0:0.0-end', '1:0.0-end'], ['2:0.0-end', '3:0.0-end'], ['4:0.0-end']]);
    expect(shown(paginate([block([1]), { ...block([1]), height: 90, rows: [{ lines: [90], keeps: false }] }], 50))).toEqual([
      ['0:0.0-end'],
      ['1:0.0-end'],
    ]);
  });

  it('make one empty page of nothing', () => {
    expect(paginate([], 100)).toEqual([[]]);
  });
});

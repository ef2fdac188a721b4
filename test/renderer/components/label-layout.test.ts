import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelWidth, layoutLabels } from '../../../renderer/components/label-layout.ts';

const ROOM = 680;
const wishes = fc
  .array(
    fc.record({
      x: fc.integer({ min: 0, max: ROOM }),
      text: fc.constantFrom('07-22', '今日 09-29', '顺延至 10-08', '10-10 周六调休上班，不顺延', '重新鉴定 07-28—08-20，净日扣23日'),
      anchor: fc.constantFrom('middle', 'end', 'start'),
    }),
    { maxLength: 14 },
  )
  .map((list) => list.map((wish, at) => ({ ...wish, id: `l${at}` })));

describe('labels of a line of time', () => {
  it('never cover one another and never leave their room', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const placed = layoutLabels(list, ROOM);
        expect(placed.map((label) => label.id).sort()).toEqual(list.map((wish) => wish.id).sort());
        for (const label of placed) {
          expect(label.left).toBeGreaterThanOrEqual(0);
          expect(label.left + label.width).toBeLessThanOrEqual(ROOM);
          const over = placed.filter(
            (other) =>
              other !== label && other.row === label.row && other.left < label.left + label.width && label.left < other.left + other.width,
          );
          expect(over).toEqual([]);
        }
      }),
    );
  });

  it('stand where they wish while there is room', () => {
    const placed = layoutLabels(
      [
        { id: 'a', x: 100, text: '07-22', anchor: 'start' },
        { id: 'b', x: 400, text: '09-17', anchor: 'end' },
      ],
      ROOM,
    );
    const width = labelWidth('09-17');
    expect(placed).toEqual([
      { id: 'a', left: 100, width, row: 0 },
      { id: 'b', left: 400 - width, width, row: 0 },
    ]);
  });

  it('take the next row rather than stand far from their day', () => {
    const placed = layoutLabels(
      [
        { id: 'today', x: 300, text: '今日 09-29', anchor: 'middle' },
        { id: 'raw', x: 302, text: '原止 10-01', anchor: 'middle' },
      ],
      ROOM,
    );
    expect(placed.map((label) => label.row).sort()).toEqual([0, 1]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedWords } from '../../renderer/windows/secretary/changed-words.ts';

describe('what a correction changed', () => {
  it.each([
    ['工期八个月', '工期十个月', ['工期', '八', '十', '个月']],
    ['没有异议', '没有其他异议', ['没有', '', '其他', '异议']],
    ['费用三十万', '', ['', '费用三十万', '', '']],
    ['姓𠮷', '姓𠮶', ['姓', '𠮷', '𠮶', '']],
  ])('from %s to %s', (old, now, [before, struck, added, behind]) => {
    expect(changedWords(old, now)).toEqual({ before, struck, added, behind });
  });

  it('gives both wordings back whole', () => {
    const words = fc.string({ unit: fc.constantFrom('𠮷', '𠮶', '䶮', 'a', '修', '\n'), maxLength: 12 });
    fc.assert(
      fc.property(words, words, (old, now) => {
        const { before, struck, added, behind } = changedWords(old, now);
        expect([before + struck + behind, before + added + behind]).toEqual([old, now]);
      }),
    );
  });
});

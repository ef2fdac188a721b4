import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWordHistory, type Step } from '../../../renderer/components/word-history.ts';

const applied = (text: string, step: Step | null): string =>
  step === null ? text : text.slice(0, step.from) + step.text + text.slice(step.to);

/** Types one character after another, as keys come without an input method. */
const typed = (words: string) => {
  const history = createWordHistory('');
  let text = '';
  for (const character of words) {
    text += character;
    history.changed(text, 'keys');
  }
  const stages = [text];
  for (let step = history.undo(); step !== null; step = history.undo()) {
    text = applied(text, step);
    stages.push(text);
  }
  return stages;
};

describe('undo by words', () => {
  it('takes back whole words of letters, a blank with the word before it', () => {
    expect(typed('repair plan 12')).toEqual(['repair plan 12', 'repair plan ', 'repair ', '']);
  });

  it('takes back whole words of Chinese that came character by character', () => {
    expect(typed('修复期限')).toEqual(['修复期限', '修复', '']);
  });

  it('takes back one composition at a time, and brings it again', () => {
    const history = createWordHistory('');
    history.changed('十八个月', 'composition');
    history.changed('十八个月太短', 'composition');
    expect(applied('十八个月太短', history.undo())).toBe('十八个月');
    expect(applied('十八个月', history.undo())).toBe('');
    expect(history.undo()).toBeNull();
    expect(applied('', history.redo())).toBe('十八个月');
    history.changed('十八个月整', 'composition');
    expect(history.redo()).toBeNull();
  });

  it('brings back by words what was taken back letter by letter', () => {
    const history = createWordHistory('repair plan');
    let text = 'repair plan';
    for (let left = 5; left > 0; left -= 1) history.changed((text = text.slice(0, -1)), 'keys');
    expect(text).toBe('repair');
    const stages = [history.undo(), history.undo(), history.undo()].map((step) => (text = applied(text, step)));
    expect(stages).toEqual(['repair ', 'repair plan', 'repair plan']);
  });

  it('forgets what was committed', () => {
    const history = createWordHistory('');
    history.changed('已提交', 'composition');
    history.reset('');
    expect(history.undo()).toBeNull();
    expect(history.redo()).toBeNull();
  });

  it('never cuts a character in two, and always leads back to every earlier text and forth again', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('𠮷', '𠮶', '䶮', 'a', ' ', '修', '\n', 'ᠮ'), maxLength: 8 }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(texts, fc.constantFrom('keys' as const, 'whole' as const), (given, kind) => {
        const history = createWordHistory('');
        for (const text of given) history.changed(text, kind);
        const last = given.at(-1) ?? '';
        let text = last;
        for (let step = history.undo(); step !== null; step = history.undo()) {
          text = applied(text, step);
          expect(text.isWellFormed()).toBe(true);
        }
        expect(text).toBe('');
        for (let step = history.redo(); step !== null; step = history.redo()) text = applied(text, step);
        expect(text).toBe(last);
      }),
    );
  });
});

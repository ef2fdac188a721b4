import { describe, expect, it } from 'vitest';
import { fillPhrase } from '../../shared/phrases/fill-phrase.ts';

describe('a phrase in the line', () => {
  it('has its slots filled with what the meeting knows', () => {
    expect(fillPhrase('{发言人}对证据{证据号}没有异议。', { speaker: '赵某', exhibit: '3' })).toEqual({
      text: '赵某对证据3没有异议。',
      open: null,
    });
  });

  it('leaves the first unknown slot to be typed over, and keeps other braces', () => {
    const filled = fillPhrase('{发言人}称{见附件}，证据{证据号}、{证据号}', { speaker: '䶮某' });
    expect(filled.text).toBe('䶮某称{见附件}，证据{证据号}、{证据号}');
    expect(filled.text.slice(filled.open?.from, filled.open?.to)).toBe('{证据号}');
    expect(filled.open?.from).toBe('䶮某称{见附件}，证据'.length);
  });

  it.each(['', '没有空位', '{}', '{{发言人}', '{未完'])('takes “%s” as it is where nothing can be filled', (phrase) => {
    expect(fillPhrase(phrase, {}).text).toBe(phrase);
  });
});

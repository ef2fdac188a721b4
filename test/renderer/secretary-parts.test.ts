import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfText, fenOfYuan, momentOfText, textOfMoment, yuanOfFen } from '../../renderer/windows/acts/typed-values.ts';
import { windowKey } from '../../renderer/windows/secretary/keys.ts';
import { turnedKind, typedKinds, usualKind } from '../../renderer/windows/secretary/usual-kind.ts';
import { instantFromMs } from '../../shared/time/instant.ts';

const key = (name: string, more: object = {}) => ({
  key: name,
  code: name,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...more,
});

describe('amounts and times as they are typed', () => {
  it('turns 元 into 分 exactly, for every amount there is', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 900_000_000_000_000 }), (fen) => fenOfYuan(yuanOfFen(fen)) === fen));
  });

  it.each([
    ['0.1', 10],
    ['1234.5', 123_450],
    ['529,400.50', 52_940_050],
    ['48090元', 4_809_000],
    ['52.94万', 52_940_000],
    ['0.000001万元', 1],
    ['0.0000001万', null],
    ['万', null],
    ['1.005', null],
    ['.5', null],
    ['-1', null],
    ['一万', null],
    ['', null],
    ['99999999999999', null],
  ])('takes %s as %s', (text, fen) => {
    expect(fenOfYuan(text)).toBe(fen);
  });

  it('reads a moment back to the minute it was written with', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_700_000_000, max: 1_900_000_000 }), (seconds) => {
        const minute = instantFromMs(Math.floor(seconds / 60) * 60_000);
        return momentOfText(textOfMoment(minute)) === minute;
      }),
    );
  });

  it.each(['2026-02-29', '2026-3-2', '明天', ''])('takes no day for %s', (text) => {
    expect(dayOfText(text)).toBeNull();
  });

  it.each(['2026-09-29', '2026-09-29 24:00', '2026-09-29 11:60'])('takes no moment for %s', (text) => {
    expect(momentOfText(text)).toBeNull();
  });
});

describe('the keys of the window', () => {
  it('takes Ctrl and a digit of the number row or the numpad for a seat, and 0 for the speaker before', () => {
    for (let digit = 1; digit <= 9; digit += 1) {
      for (const code of [`Digit${digit}`, `Numpad${digit}`]) {
        expect(windowKey(key('!', { code, ctrlKey: true }))).toEqual({ does: 'seat', digit });
      }
    }
    expect(windowKey(key('0', { code: 'Digit0', ctrlKey: true }))).toEqual({ does: 'seat', digit: 0 });
  });

  it('leaves what is typed alone: letters, digits, Enter and arrows by themselves, and keys of the system', () => {
    for (const name of ['a', '1', 'Enter', 'ArrowUp', 'Backspace', 'Tab', 'F5', 'F12']) expect(windowKey(key(name))).toBeNull();
    expect(windowKey(key('1', { code: 'Digit1', metaKey: true }))).toBeNull();
    expect(windowKey(key('1', { code: 'Digit1', ctrlKey: true, altKey: true }))).toBeNull();
    expect(windowKey(key('Enter', { shiftKey: true }))).toBeNull();
  });
});

describe('kinds of entries', () => {
  it('go round in both directions and come back', () => {
    for (const kind of typedKinds) expect(turnedKind(turnedKind(kind, 1), -1)).toBe(kind);
  });

  it('are what somebody in that capacity usually does in that step', () => {
    expect(usualKind('questions-answered', 'obligor')).toBe('question');
    expect(usualKind('questions-answered', 'expert')).toBe('answer');
    expect(usualKind('questions-answered', 'presiding')).toBe('statement');
    expect(usualKind('participants-opinions', 'procuratorate')).toBe('opinion');
    expect(usualKind('participants-opinions', 'agent')).toBe('statement');
    expect(usualKind('consultation', 'obligor')).toBe('statement');
  });
});

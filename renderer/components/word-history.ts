/** One step of undo: at `at`, in UTF-16 units, `removed` gave way to `inserted`. */
type Unit = { readonly at: number; readonly removed: string; readonly inserted: string };

/** What a step leads to: the stretch to replace and what with; the caret goes behind it. */
export type Step = { readonly from: number; readonly to: number; readonly text: string };

/** How a change came about. One `composition` is one step however it was spelt; `keys` join to words; all else is a step of its own. */
export type ChangeKind = 'composition' | 'keys' | 'whole';

export type WordHistory = {
  /** Told after each change what stands now. */
  readonly changed: (text: string, kind: ChangeKind) => void;
  readonly undo: () => Step | null;
  readonly redo: () => Step | null;
  /** Begins anew with this text: what was committed is not called back into the line. */
  readonly reset: (text: string) => void;
};

/** Far more than anybody takes back one by one, and little memory. */
const mostUnits = 500;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Whether these characters are one word: 修复 is, 修复期 is not. Blanks after a word go with it. */
const isOneWord = (text: string): boolean => {
  const spelt = text.trimEnd();
  return !text.includes('\n') && [...words.segment(spelt)].length <= 1;
};

/** Low halves of surrogate pairs: a change never begins or ends inside a character. */
const isLowHalf = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/u.test(text.charAt(at));

const difference = (before: string, after: string): Unit | null => {
  if (before === after) return null;
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  while (start > 0 && (isLowHalf(before, start) || isLowHalf(after, start))) start -= 1;
  let end = 0;
  while (end < shortest - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  while (end > 0 && (isLowHalf(before, before.length - end) || isLowHalf(after, after.length - end))) end -= 1;
  return { at: start, removed: before.slice(start, before.length - end), inserted: after.slice(start, after.length - end) };
};

/** Letters typed or taken back one after another make one step as long as they are one word. */
const joined = (last: Unit, next: Unit): Unit | null => {
  if (last.removed === '' && next.removed === '' && next.at === last.at + last.inserted.length) {
    const inserted = last.inserted + next.inserted;
    return isOneWord(inserted) ? { at: last.at, removed: '', inserted } : null;
  }
  if (last.inserted === '' && next.inserted === '' && (next.at + next.removed.length === last.at || next.at === last.at)) {
    const removed = next.at === last.at ? last.removed + next.removed : next.removed + last.removed;
    return isOneWord(removed) ? { at: next.at, removed, inserted: '' } : null;
  }
  return null;
};

/**
 * Undo by words, kept by ourselves: the browser's own takes back letters of pinyin on one system and the whole line on another,
 * and forgets everything when the line is emptied.
 */
export const createWordHistory = (initial: string): WordHistory => {
  let text = initial;
  let done: Unit[] = [];
  let undone: Unit[] = [];
  let mayJoin = false;
  return {
    changed: (now, kind) => {
      const unit = difference(text, now);
      text = now;
      if (unit === null) return;
      undone = [];
      const last = done.at(-1);
      const one = kind === 'keys' && mayJoin && last !== undefined ? joined(last, unit) : null;
      done = one === null ? [...done.slice(1 - mostUnits), unit] : [...done.slice(0, -1), one];
      mayJoin = kind === 'keys';
    },
    undo: () => {
      const unit = done.pop();
      if (unit === undefined) return null;
      undone.push(unit);
      mayJoin = false;
      const to = unit.at + unit.inserted.length;
      text = text.slice(0, unit.at) + unit.removed + text.slice(to);
      return { from: unit.at, to, text: unit.removed };
    },
    redo: () => {
      const unit = undone.pop();
      if (unit === undefined) return null;
      done.push(unit);
      mayJoin = false;
      const to = unit.at + unit.removed.length;
      text = text.slice(0, unit.at) + unit.inserted + text.slice(to);
      return { from: unit.at, to, text: unit.inserted };
    },
    reset: (now) => {
      text = now;
      done = [];
      undone = [];
      mayJoin = false;
    },
  };
};

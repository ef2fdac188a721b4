/** A label that wants to stand at `x` px: around it, ending at it or starting from it. */
export type LabelWish = {
  readonly id: string;
  readonly x: number;
  readonly text: string;
  readonly anchor: 'middle' | 'end' | 'start';
};

/** Where it came to stand: `left` in px, `row` counted away from the line, 0 next to it. */
export type PlacedLabel = { readonly id: string; readonly left: number; readonly width: number; readonly row: number };

/** How far a label may be pushed along its row before it goes to the next one, and the least room between two, in px. */
const MAX_PUSH = 26;
const GAP = 8;

/** Chinese letters and punctuation, from the first radical on; a label holds no emoji that splitting into code points could break. */
const isWide = (letter: string): boolean => letter > '\u2e80';

/** The width of a label of `size` px, a little generous: wide letters are square, others a good half, and the two stand apart. */
export const labelWidth = (text: string, size = 12): number => {
  const letters = Array.from(text);
  const seams = letters.filter((letter, at) => at > 0 && letter !== ' ' && isWide(letter) !== isWide(letters[at - 1] ?? letter)).length;
  return Math.ceil(letters.reduce((sum, letter) => sum + (isWide(letter) ? size : size * 0.57), seams * size * 0.125) + 2);
};

const wishedLeft = (wish: LabelWish, width: number, room: number): number => {
  const left = { middle: wish.x - width / 2, end: wish.x - width, start: wish.x }[wish.anchor];
  return Math.max(0, Math.min(room - width, left));
};

/** Places labels of one side of a line within `room` px so that none covers another: pushed a little, else a row further out. */
export const layoutLabels = (wishes: readonly LabelWish[], room: number): readonly PlacedLabel[] => {
  const ends: number[] = [];
  const measured = wishes.map((wish) => {
    const width = labelWidth(wish.text);
    return { id: wish.id, width, left: wishedLeft(wish, width, room) };
  });
  return measured
    .toSorted((a, b) => a.left - b.left)
    .map((label) => {
      const pushed = (row: number): number => Math.max(label.left, (ends[row] ?? -GAP) + GAP);
      let row = 0;
      while (pushed(row) - label.left > MAX_PUSH || (pushed(row) > label.left && pushed(row) + label.width > room)) row += 1;
      const left = pushed(row);
      ends[row] = left + label.width;
      return { ...label, left, row };
    });
};

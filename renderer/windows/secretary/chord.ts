import { digitKey } from '../acts/digit-of.ts';

export type KeyPress = {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
};

const named: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Equal: '=',
  NumpadAdd: '+',
  Minus: '-',
  NumpadSubtract: '-',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Semicolon: ';',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Backquote: '`',
};

/** The key itself, by its place on the keyboard: an input method or Shift changes what it writes, never where it is. */
const baseOf = ({ key, code }: KeyPress): string =>
  /^Key([A-Z])$/u.exec(code)?.[1] ??
  digitKey(code)?.toString() ??
  named[code] ??
  named[key] ??
  (key.length === 1 ? key.toUpperCase() : key);

/** A press as the legend writes it: `F2`, `Ctrl+Enter`, `Alt+↓`. null: a modifier alone, or one that belongs to the system. */
export const chordOf = (press: KeyPress): string | null => {
  if (press.metaKey || ['Control', 'Alt', 'Shift', 'AltGraph', 'CapsLock'].includes(press.key)) return null;
  return [...(press.ctrlKey ? ['Ctrl'] : []), ...(press.altKey ? ['Alt'] : []), ...(press.shiftKey ? ['Shift'] : []), baseOf(press)].join(
    '+',
  );
};

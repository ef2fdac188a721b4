import { digitKey } from '../acts/digit-of.ts';

/** What a key of the window does, wherever the focus is in it. */
export type WindowKey =
  | { readonly does: 'seat'; readonly digit: number }
  | { readonly does: 'panel'; readonly panel: PanelName }
  | { readonly does: 'window'; readonly role: 'presiding' | 'display' }
  | {
      readonly does:
        | 'last-speaker'
        | 'next-step'
        | 'next-kind'
        | 'previous-kind'
        | 'next-question'
        | 'mark'
        | 'add-phrase'
        | 'next-mark'
        | 'previous-mark'
        | 'find'
        | 'up'
        | 'down'
        | 'live';
    };

export type PanelName = 'legend' | 'phrases' | 'step' | 'recess' | 'moves' | 'exhibits' | 'correct';

type Key = {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
};

const plain: Readonly<Record<string, WindowKey>> = {
  F1: { does: 'panel', panel: 'legend' },
  F2: { does: 'panel', panel: 'step' },
  F3: { does: 'next-question' },
  F4: { does: 'next-kind' },
  F6: { does: 'panel', panel: 'recess' },
  F7: { does: 'panel', panel: 'moves' },
  F8: { does: 'mark' },
  F9: { does: 'panel', panel: 'exhibits' },
  F10: { does: 'panel', panel: 'correct' },
  Escape: { does: 'live' },
};

const withCtrl: Readonly<Record<string, WindowKey>> = {
  Enter: { does: 'next-step' },
  f: { does: 'find' },
  F: { does: 'find' },
  k: { does: 'panel', panel: 'phrases' },
  K: { does: 'panel', panel: 'phrases' },
  ArrowUp: { does: 'up' },
  ArrowDown: { does: 'down' },
};

const withAlt: Readonly<Record<string, WindowKey>> = { ArrowUp: { does: 'previous-mark' }, ArrowDown: { does: 'next-mark' } };

/** Alt and a digit: the windows beside this one. */
const windowOfDigit: Readonly<Record<number, WindowKey>> = {
  1: { does: 'window', role: 'presiding' },
  2: { does: 'window', role: 'display' },
};

/** The legend as code: which key does what. Whether the key is ours at all (composition) is asked before. */
export const windowKey = (event: Key): WindowKey | null => {
  if (event.metaKey) return null;
  if (event.ctrlKey && !event.altKey && !event.shiftKey) {
    const digit = digitKey(event.code);
    if (digit === 0) return { does: 'last-speaker' };
    if (digit !== null) return { does: 'seat', digit };
    return withCtrl[event.key] ?? null;
  }
  if (event.ctrlKey && event.shiftKey && !event.altKey) return event.code === 'KeyK' ? { does: 'add-phrase' } : null;
  if (event.altKey && !event.ctrlKey && !event.shiftKey) return withAlt[event.key] ?? windowOfDigit[digitKey(event.code) ?? 0] ?? null;
  if (event.shiftKey && !event.ctrlKey && !event.altKey) return event.key === 'F4' ? { does: 'previous-kind' } : null;
  return event.ctrlKey || event.altKey ? null : (plain[event.key] ?? null);
};

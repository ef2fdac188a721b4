import type { keyMeanings } from '../../../shared/text/zh/windows/secretary-keys.ts';
import { digitKey } from '../acts/digit-of.ts';
import { chordOf, type KeyPress } from './chord.ts';

/** What a key of the window does, wherever the focus is in it. */
export type WindowKey =
  /** A digit of a seat's number; 0 by itself goes back to the speaker before. */
  | { readonly does: 'seat'; readonly digit: number }
  | { readonly does: 'panel'; readonly panel: PanelName }
  | { readonly does: 'window'; readonly role: 'presiding' | 'display' }
  | {
      readonly does:
        | 'clock'
        | 'more-time'
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
        | 'live'
        | DisplayDeed;
    };

/** What a key does with the display. */
export type DisplayDeed = 'freeze' | 'blank' | 'exhibit-off' | 'enlarge' | 'page-back' | 'page-forward';

/** `history` has no key of its own: F10 leads to it. */
export type PanelName =
  | 'legend'
  | 'phrases'
  | 'step'
  | 'recess'
  | 'moves'
  | 'exhibits'
  | 'correct'
  | 'history'
  | 'read-back'
  | 'search'
  | 'seats'
  | 'floor'
  | 'line'
  | 'positions'
  | 'undo'
  | 'sentences';

/** A key that can be changed: its name in the preferences, and what the legend says of it. */
export type KeyId = keyof typeof keyMeanings;

/** Every key that can be changed, with what it does and the key it has until somebody changes it. */
export const windowKeys = {
  'next-step': { keys: 'Ctrl+Enter', does: { does: 'next-step' } },
  legend: { keys: 'F1', does: { does: 'panel', panel: 'legend' } },
  step: { keys: 'F2', does: { does: 'panel', panel: 'step' } },
  question: { keys: 'F3', does: { does: 'next-question' } },
  kind: { keys: 'F4', does: { does: 'next-kind' } },
  'kind-back': { keys: 'Shift+F4', does: { does: 'previous-kind' } },
  recess: { keys: 'F6', does: { does: 'panel', panel: 'recess' } },
  moves: { keys: 'F7', does: { does: 'panel', panel: 'moves' } },
  mark: { keys: 'F8', does: { does: 'mark' } },
  exhibits: { keys: 'F9', does: { does: 'panel', panel: 'exhibits' } },
  correct: { keys: 'F10', does: { does: 'panel', panel: 'correct' } },
  positions: { keys: 'Alt+V', does: { does: 'panel', panel: 'positions' } },
  phrases: { keys: 'Ctrl+K', does: { does: 'panel', panel: 'phrases' } },
  'add-phrase': { keys: 'Ctrl+Shift+K', does: { does: 'add-phrase' } },
  'read-back': { keys: 'Alt+R', does: { does: 'panel', panel: 'read-back' } },
  find: { keys: 'Ctrl+F', does: { does: 'find' } },
  seats: { keys: 'Alt+S', does: { does: 'panel', panel: 'seats' } },
  'find-all': { keys: 'Ctrl+Shift+F', does: { does: 'panel', panel: 'search' } },
  up: { keys: 'Ctrl+↑', does: { does: 'up' } },
  down: { keys: 'Ctrl+↓', does: { does: 'down' } },
  'previous-mark': { keys: 'Alt+↑', does: { does: 'previous-mark' } },
  'next-mark': { keys: 'Alt+↓', does: { does: 'next-mark' } },
  clock: { keys: 'Alt+C', does: { does: 'clock' } },
  'more-time': { keys: 'Alt+=', does: { does: 'more-time' } },
  floor: { keys: 'Alt+Q', does: { does: 'panel', panel: 'floor' } },
  undo: { keys: 'Alt+Z', does: { does: 'panel', panel: 'undo' } },
  sentences: { keys: 'Alt+P', does: { does: 'panel', panel: 'sentences' } },
  line: { keys: 'Alt+M', does: { does: 'panel', panel: 'line' } },
  'presiding-window': { keys: 'Alt+1', does: { does: 'window', role: 'presiding' } },
  'display-window': { keys: 'Alt+2', does: { does: 'window', role: 'display' } },
  freeze: { keys: 'Alt+3', does: { does: 'freeze' } },
  blank: { keys: 'Alt+4', does: { does: 'blank' } },
  'exhibit-off': { keys: 'Alt+5', does: { does: 'exhibit-off' } },
  enlarge: { keys: 'Alt+6', does: { does: 'enlarge' } },
  'page-back': { keys: 'PageUp', does: { does: 'page-back' } },
  'page-forward': { keys: 'PageDown', does: { does: 'page-forward' } },
} as const satisfies Readonly<Record<KeyId, { readonly keys: string; readonly does: WindowKey }>>;

/** The keys in force: what somebody changed in place of what is usual. */
export type KeysInForce = Readonly<Record<KeyId, string>>;

export const keysInForce = (changed: Readonly<Partial<Record<KeyId, string>>>): KeysInForce => ({
  ...(Object.fromEntries(Object.entries(windowKeys).map(([id, { keys }]) => [id, keys])) as KeysInForce),
  ...changed,
});

export const usualKeys: KeysInForce = keysInForce({});

/** The legend as code: which key does what. Whether the key is ours at all (composition) is asked before. */
export const windowKey = (press: KeyPress, inForce: KeysInForce = usualKeys): WindowKey | null => {
  const chord = chordOf(press);
  if (chord === null) return null;
  if (chord === 'Esc') return { does: 'live' };
  const digit = digitKey(press.code);
  if (digit !== null && chord === `Ctrl+${digit}`) return { does: 'seat', digit };
  const id = (Object.keys(inForce) as KeyId[]).find((candidate) => inForce[candidate] === chord);
  return id === undefined ? null : windowKeys[id].does;
};

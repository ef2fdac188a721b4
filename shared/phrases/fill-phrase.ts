import { phraseSlots, type PhraseSlot } from '../text/zh/phrases.ts';

/** What the slots of a phrase are filled with at this moment of the meeting; what is not known is left out. */
export type SlotValues = { readonly [S in PhraseSlot]?: string };

/** A phrase as it goes into the line. `open` is where the first slot stands that nothing is known for: it is typed over. */
export type FilledPhrase = { readonly text: string; readonly open: { readonly from: number; readonly to: number } | null };

const slotOf = new Map<string, PhraseSlot>(Object.entries(phraseSlots).map(([slot, word]) => [word, slot as PhraseSlot]));

/** The first slot of a phrase that still stands unfilled in what was typed; null where there is none. */
export const openSlot = (text: string): { readonly word: string; readonly from: number; readonly to: number } | null => {
  const found = [...text.matchAll(/\{([^{}]+)\}/gu)].find(([, word = '']) => slotOf.has(word));
  return found === undefined ? null : { word: found[0], from: found.index, to: found.index + found[0].length };
};

/** Fills the slots that are known. Braces around any other word are the phrase's own and stay as they are. */
export const fillPhrase = (phrase: string, values: SlotValues): FilledPhrase => {
  let open: FilledPhrase['open'] = null;
  let text = '';
  let at = 0;
  for (const found of phrase.matchAll(/\{([^{}]+)\}/gu)) {
    text += phrase.slice(at, found.index);
    at = found.index + found[0].length;
    const slot = slotOf.get(found[1] ?? '');
    const value = slot === undefined ? undefined : values[slot];
    if (value !== undefined && value !== '') text += value;
    else {
      if (slot !== undefined) open ??= { from: text.length, to: text.length + found[0].length };
      text += found[0];
    }
  }
  return { text: text + phrase.slice(at), open };
};

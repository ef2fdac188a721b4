import { clauseEnd, displayText, inNumber, sentenceEnd } from '../../../shared/text/zh/windows/display.ts';

/** How many characters have room at 56 px and at 34 px, with and without an exhibit beside them. */
const room = { latest: { alone: 150, beside: 100 }, earlier: { alone: 92, beside: 64 } } as const;

/** Where the tail that fits can begin: behind a sentence that leaves a third of the room, else behind a clause, else at least in no number. */
const beginning = (characters: readonly string[], from: number): number => {
  const behind = (end: RegExp, upTo: number): number | null => {
    const at = characters.slice(from - 1, upTo).findIndex((character) => end.test(character));
    return at === -1 || from + at >= characters.length ? null : from + at;
  };
  const room = characters.length - from;
  const free = characters.findIndex(
    (character, at) => at >= from && !(inNumber.test(character) && inNumber.test(characters[at - 1] ?? '')),
  );
  return behind(sentenceEnd, from + Math.floor((room * 2) / 3)) ?? behind(clauseEnd, characters.length) ?? (free === -1 ? from : free);
};

/** The end of a long statement, which is what the room has just heard; the cut is marked, and stands where a sentence or clause begins. */
export const lastWords = (text: string, place: keyof typeof room, hasExhibit: boolean): string => {
  const characters = Array.from(text.replaceAll('\n', ' '));
  const most = room[place][hasExhibit ? 'beside' : 'alone'];
  if (characters.length <= most) return characters.join('');
  return `${displayText.cut}${characters.slice(beginning(characters, characters.length - most)).join('')}`;
};

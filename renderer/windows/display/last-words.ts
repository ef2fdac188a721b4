import { displayText } from '../../../shared/text/zh/windows/display.ts';

/** How many characters have room at 56 px and at 34 px, with and without an exhibit beside them. */
const room = { latest: { alone: 150, beside: 100 }, earlier: { alone: 92, beside: 64 } } as const;

/** The end of a long statement, which is what the room has just heard; the cut is marked. Characters are never cut in two. */
export const lastWords = (text: string, place: keyof typeof room, hasExhibit: boolean): string => {
  const characters = Array.from(text.replaceAll('\n', ' '));
  const most = room[place][hasExhibit ? 'beside' : 'alone'];
  return characters.length <= most ? characters.join('') : `${displayText.cut}${characters.slice(-most).join('')}`;
};

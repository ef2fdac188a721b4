import type { HouseStyle } from './house-style.ts';
import type { Border, CellBorders, Faces, RunType, Spacing } from './wordprocessing.ts';

/** Spacing of a line of prose in this style, with what stands before and after it in twentieths of a point. */
export const spaced = ({ line }: HouseStyle, before: number, after = 0): Spacing => ({
  before,
  after,
  line: line.pt * 20,
  lineRule: line.exact ? 'exact' : 'atLeast',
});

/** Width of one character of prose, twentieths of a point. */
export const characterWidth = (style: HouseStyle): number => style.size.body * 20 + style.tracking;

export const halfPoints = (pt: number): number => Math.round(pt * 2);

export const faces = (style: HouseStyle, face: keyof HouseStyle['fonts']): Faces => ({
  ascii: style.fonts.ascii,
  eastAsia: style.fonts[face],
});

export const tight: Spacing = { before: 0, after: 0, line: 240, lineRule: 'auto' };
export const none: Border = { style: 'none', size: 0, color: 'auto' };
export const noBorders: CellBorders = { top: none, bottom: none, left: none, right: none };
export const small = (style: HouseStyle, face: keyof HouseStyle['fonts']): RunType => ({
  size: halfPoints(style.size.small),
  font: faces(style, face),
});

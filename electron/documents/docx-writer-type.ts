import { BorderStyle, LineRuleType, TextRun, type IRunOptions } from 'docx';
import type { HouseStyle } from './house-style.ts';

/** Spacing of a line of prose in this style, with what stands before and after it in twentieths of a point. */
export const spaced = ({ line }: HouseStyle, before: number, after = 0) => ({
  before,
  after,
  line: line.pt * 20,
  lineRule: line.exact ? LineRuleType.EXACT : LineRuleType.AT_LEAST,
});

/** Width of one character of prose, twentieths of a point. */
export const characterWidth = (style: HouseStyle): number => style.size.body * 20 + style.tracking;

export const halfPoints = (pt: number): number => Math.round(pt * 2);

export const faces = (style: HouseStyle, face: keyof HouseStyle['fonts']) => ({
  ascii: style.fonts.ascii,
  hAnsi: style.fonts.ascii,
  cs: style.fonts.ascii,
  eastAsia: style.fonts[face],
});

/** Runs of one text: its line feeds become line breaks. */
export const runs = (text: string, options: IRunOptions): readonly TextRun[] =>
  text.split('\n').map((line, index) => new TextRun({ ...options, text: line, ...(index > 0 && { break: 1 }) }));

export const tight = { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } } as const;
export const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
/** Of titles: 小标宋 is heavy as it is, 宋体 is set bold. */
export const headlineType = (style: HouseStyle): IRunOptions => ({
  font: faces(style, 'headline'),
  ...(style.boldHeadline && { bold: true }),
});
export const noBorders = { top: none, bottom: none, left: none, right: none } as const;
export const small = (style: HouseStyle, face: keyof HouseStyle['fonts']): IRunOptions => ({
  size: halfPoints(style.size.small),
  font: faces(style, face),
});

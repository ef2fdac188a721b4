import { BorderStyle, LineRuleType, TextRun, type IRunOptions } from 'docx';
import type { HouseStyle } from './house-style.ts';

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
export const noBorders = { top: none, bottom: none, left: none, right: none } as const;
export const small = (style: HouseStyle, face: keyof HouseStyle['fonts']): IRunOptions => ({
  size: halfPoints(style.size.small),
  font: faces(style, face),
});

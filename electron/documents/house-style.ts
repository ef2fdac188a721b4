import type { DocumentModel } from '../../shared/documents/document-model.ts';
import { paperFaces } from '../../shared/documents/paper-words.ts';

/** Measures of a paper: mm for the page, pt for type. A 笔录 is bound on its left, so that margin is the wider one. */
export type HouseStyle = {
  readonly page: { readonly width: number; readonly height: number };
  readonly margin: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly fonts: {
    readonly body: string;
    readonly title: string;
    readonly headline: string;
    readonly heading: string;
    readonly procedure: string;
    readonly ascii: string;
  };
  readonly boldHeadline: boolean;
  readonly size: {
    readonly title: number;
    readonly subtitle: number;
    readonly heading: number;
    readonly minor: number;
    readonly body: number;
    readonly table: number;
    readonly small: number;
  };
  /** Distance from line to line in prose: the least, or where lines are counted to the page the exact one. */
  readonly line: { readonly pt: number; readonly exact: boolean };
  /** Between paragraphs of prose, pt. */
  readonly gap: number;
  /** Between prose and the lines of a table below it, pt. */
  readonly aboveTable: number;
  /** Added between characters, twentieths of a point. */
  readonly tracking: number;
};

const record: HouseStyle = {
  page: { width: 210, height: 297 },
  margin: { top: 28, right: 24, bottom: 22, left: 28, header: 15, footer: 12 },
  fonts: { ...paperFaces, headline: paperFaces.title },
  boldHeadline: true,
  size: { title: 20, subtitle: 14, heading: 13, minor: 12, body: 12, table: 10.5, small: 9 },
  line: { pt: 20, exact: false },
  gap: 3,
  aboveTable: 4,
  tracking: 0,
};

/**
 * GB/T 9704-2012: 天头 37, 订口 28, 版心 156×225 mm; 3号仿宋, titles in 2号小标宋. 22 lines to the page and 28 characters to the line, which at
 * 16 pt takes exact lines of 225 mm / 22 and a quarter of a point off each character. The page number's dashes are 7 mm below the text.
 */
const official: HouseStyle = {
  page: { width: 210, height: 297 },
  margin: { top: 37, right: 26, bottom: 35, left: 28, header: 15, footer: 25.5 },
  fonts: { ...paperFaces, headline: paperFaces.officialTitle },
  boldHeadline: false,
  size: { title: 22, subtitle: 16, heading: 16, minor: 16, body: 16, table: 12, small: 14 },
  line: { pt: 28.95, exact: true },
  gap: 0,
  aboveTable: 0,
  tracking: -5,
};

export const houseStyles = { record, official } satisfies Record<DocumentModel['style'], HouseStyle>;

/** Twentieths of a point, the unit of WordprocessingML. */
export const twips = (mm: number): number => Math.round((mm / 25.4) * 1440);

/** Width of the text in twips. */
export const textWidth = (style: HouseStyle): number => twips(style.page.width) - twips(style.margin.left) - twips(style.margin.right);

/** Splits a width by shares of a hundred so that the parts sum to it exactly. */
export const split = (width: number, shares: readonly number[]): readonly number[] => {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const parts = shares.map((share) => Math.floor((width * share) / total));
  const rest = width - parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part, index) => (index === parts.length - 1 ? part + rest : part));
};

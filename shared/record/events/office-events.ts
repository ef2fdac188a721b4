import { z } from 'zod';
import { day, line, optionalLine, optionalProse, prose } from './field.ts';

/** Kind of a paper as the list of papers names it, such as `notice`. */
const kind = line(60);

/**
 * How an office makes its papers. A case holds its own copy, so that its papers never depend on what the office's template says later.
 * Empty lists and texts mean what the program does by itself.
 */
const template = {
  /** The office whose template it is. */
  name: line(100),
  /** GB/T 9704 7.2.4: 发文机关标志; empty: the department of the case. */
  letterhead: optionalLine(100),
  /** GB/T 9704 7.4: who prints, in the 版记; empty: the department of the case. */
  printedBy: optionalLine(100),
  /** Series of 发文字号, each with its 机关代字, counted anew every year from `first`. */
  series: z.array(z.strictObject({ code: line(40), kinds: z.array(kind).min(1).max(60), first: z.int().min(1).max(99_999) })).max(60),
  /** Who gives an opinion on a form of approval, in order; the last one decides. */
  approvals: z.array(line(40)).max(8),
  /** What papers are based on besides the regulation, by the day of the paper: from `since` up to the day before `until`. */
  basis: z.array(z.strictObject({ cited: line(300), since: day, until: day.nullable() })).max(30),
  /** The lawyer of the department who checked the legal basis, and when; empty: it stays marked 待法制审核. */
  basisCheckedBy: optionalLine(60),
  basisCheckedOn: day.nullable(),
  /** Wording of fixed passages, by their names. */
  wording: z.array(z.strictObject({ passage: line(60), text: prose(5_000) })).max(100),
};

/** How the papers of a case are issued: the office's template taken over, numbers given out, passages worded by hand. */
export const officeEvents = {
  OfficeTemplateAdopted: z.strictObject(template),
  /** GB/T 9704 7.2.5: the 发文字号 of one paper. `about` tells it from other papers of its kind. */
  DocumentNumbered: z.strictObject({ kind, about: optionalLine(300), number: line(100), on: day }),
  /** One passage of one paper in other words; `was` is what stood there. It holds only while the record still says that. */
  PassageEdited: z.strictObject({
    kind,
    about: optionalLine(300),
    passage: line(60),
    was: optionalProse(20_000),
    text: optionalProse(20_000),
  }),
} as const;

export type OfficeTemplate = z.infer<typeof officeEvents.OfficeTemplateAdopted>;

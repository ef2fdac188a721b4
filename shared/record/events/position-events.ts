import { z } from 'zod';
import { customIssues, fen, securityKinds } from '../vocabulary.ts';
import { day, id, line, meetingNumber, optionalLine, optionalProse } from './field.ts';

const meeting = meetingNumber;
/** A payment of nothing is none. */
const payment = fen.min(1);

/** The most that one offer can hold of each; more is no offer that a table can consult on. */
export const mostInstalments = 200;
export const mostSecurities = 20;

/** Step 8, besides positions in words (Art. 26(8)): offers as figures, and matters that the parties add to those of the law. */
export const positionEvents = {
  /** A matter of the parties' own, under the next free place of the list; it keeps place and title for the whole case. */
  IssueRaised: z.strictObject({ meeting, issue: z.enum(customIssues), title: line(40), said: optionalProse(4_000) }),
  /**
   * What one side offers as a whole: a sum in 分, when it is paid, and how that is secured. `number` counts the offers of that side
   * through all meetings of the case. `source` is the entry of this meeting in which it was said, or null. No instalment: no day
   * was named; one: all of it by that day. The days ascend, and instalments add up to the sum. There is no place here for what a
   * party would accept at the least: it belongs in no record.
   */
  OfferMade: z.strictObject({
    meeting,
    party: id,
    by: id,
    number: z.int().min(1).max(9_999),
    source: z.int().min(1).nullable(),
    amountFen: payment.nullable(),
    instalments: z.array(z.strictObject({ on: day, amountFen: payment })).max(mostInstalments),
    securities: z
      .array(z.strictObject({ kind: z.enum(securityKinds), amountFen: payment.nullable(), from: optionalLine(100) }))
      .max(mostSecurities),
    words: optionalProse(2_000),
    said: optionalProse(20_000),
  }),
} as const;

import type { InkFault } from './ink.ts';
import type { ArticleRef } from './article-ref.ts';
import type { MinutesPart } from './page-code.ts';
import type { AgreementItem } from './vocabulary.ts';

/** A page as a code or a person names it; page 0: the code does not say. */
export type PageName = { readonly part: MinutesPart; readonly page: number };

/** A refusal that needs no numbers. */
type Nothing = Readonly<Record<string, never>>;

/**
 * Why a command was not carried out: a code, what it is about, and the article. Nothing was recorded.
 * The Chinese sentence (what, where, which article, what to do) is made in text/zh/refusals.ts.
 */
export type RefusalValues = {
  /** A field does not fit its schema. `fields` are JSON paths into the command's input. */
  'input.invalid': { readonly command: string; readonly fields: readonly string[] };
  'case.already-open': Nothing;
  'case.not-open': Nothing;
  'office.same-template': Nothing;
  'document.already-numbered': { readonly number: string; readonly record: number };
  'passage.unknown': { readonly passage: string };
  'passage.incomplete': { readonly passage: string; readonly faults: readonly string[] };
  'document.number-taken': { readonly number: string; readonly record: number };
  'date.in-future': { readonly field: string; readonly date: string; readonly today: string };
  'date.before': { readonly field: string; readonly date: string; readonly other: string; readonly otherDate: string };
  'obligor.unknown': { readonly id: string };
  'party.unknown': { readonly id: string };
  'participant.unknown': { readonly id: string };
  'participant.not-present': { readonly name: string };
  'participant.already': { readonly name: string; readonly status: string };
  'participant.not-of-party': { readonly name: string };
  /** The check on record found the same already. */
  'participant.checked-so': { readonly name: string };
  'designation.missing': Nothing;
  'designation.may-not-sign': Nothing;
  'notice.missing': { readonly obligor: string };
  'notice.reply-by-too-early': { readonly replyBy: string; readonly due: string };
  'service.reason-missing': Nothing;
  'service.leaving-unproved': Nothing;
  'service.address-unconfirmed': Nothing;
  'service.already-served': { readonly obligor: string; readonly on: string };
  'service.missing': { readonly obligor: string };
  'reply.already': { readonly obligor: string; readonly record: number };
  'reply.unknown': { readonly record: number };
  'reply.not-conditional': { readonly record: number };
  'reply.not-late': { readonly record: number };
  'claim.costs-over-damage': Nothing;
  'appraisal.unknown': { readonly id: string };
  'agreement.unknown': { readonly id: string };
  'agreement.draft-unknown': { readonly record: number };
  'agreement.incomplete': { readonly missing: readonly AgreementItem[] };
  'agreement.owed-anyway': Nothing;
  'agreement.already-signed': { readonly record: number };
  'agreement.signer-missing': { readonly obligor: string };
  'agreement.signer-stranger': { readonly obligor: string };
  'agreement.authority': { readonly obligor: string };
  'confirmation.not-applied': { readonly id: string };
  'confirmation.pending': Nothing;
  'confirmation.confirmed': Nothing;
  'confirmation.refused': Nothing;
  'confirmation.already-ruled': Nothing;
  'renegotiation.once': { readonly meeting: number };
  'confirmation.note-missing': { readonly late: boolean };
  'confirmation.reason-missing': Nothing;
  'ruling.not-refused': Nothing;
  'ruling.not-checked': Nothing;
  /** Accepted as a whole and disputed in part. */
  'exhibit.opinion-contradicts': Nothing;
  'exhibit.unknown': { readonly id: string };
  'exhibit.number-taken': { readonly number: number };
  'exhibit.secret': { readonly number: number };
  /** Records: lines of 编页 that 卷内目录 does not have, that were given twice, that were left out. */
  'pagination.unknown': { readonly records: readonly number[] };
  'pagination.twice': { readonly records: readonly number[] };
  'pagination.missing': { readonly records: readonly number[] };
  'pagination.order': Nothing;
  'page.no-code': Nothing;
  'page.unconfirmed': Nothing;
  'page.number': { readonly page: number; readonly of: number };
  'page.other-case': Nothing;
  'page.other-meeting': { readonly found: number; readonly meeting: number };
  'page.other-version': { readonly found: number; readonly version: number };
  'page.other-text': { readonly version: number };
  'page.other-page': { readonly found: PageName; readonly given: PageName };
  'page.bound': { readonly given: PageName; readonly record: number };
  'page.other-print': { readonly of: number; readonly bound: number };
  'page.none-expected': { readonly version: number };
  'exhibit.file-twice': { readonly number: number; readonly record: number };
  'exhibit.not-theirs': { readonly name: string; readonly number: number };
  'exhibit.taken-back': { readonly number: number };
  'failure.not-open': { readonly obligor: string; readonly because: readonly string[] };
  'failure.ground-not-met': { readonly obligor: string; readonly ground: number };
  'failure.no-ground-with-28': Nothing;
  'failure.not-declared': { readonly obligor: string };
  'failure.evidence-missing': Nothing;
  'finding.not-open': { readonly obligor: string; readonly ground: number };
  'record.unknown': { readonly record: number };
  'record.not-withdrawable': { readonly record: number };
  'record.depended-on': { readonly record: number; readonly problems: readonly string[] };
  'record.rested-on': { readonly record: number; readonly by: readonly number[] };
  'record.frozen': { readonly meeting: number };
  'meeting.unknown': { readonly meeting: number };
  'meeting.number': { readonly expected: number };
  'meeting.not-closed': { readonly meeting: number };
  'meeting.limit': { readonly meeting: number; readonly limit: number };
  'meeting.phase': { readonly meeting: number; readonly phase: string };
  'meeting.begun': { readonly meeting: number };
  'meeting.obligor-present': Nothing;
  'absence.too-early': { readonly obligor: string; readonly explainBy: string };
  'absence.not-absent': { readonly obligor: string; readonly meeting: number };
  'seat.taken': { readonly seat: number; readonly name: string };
  'seat.name-twice': { readonly name: string };
  'seat.same-person': { readonly name: string; readonly capacity: string };
  'seat.party-needed': Nothing;
  'step.wrong': { readonly needed: string; readonly now: string };
  'step.missing': { readonly step: string; readonly missing: readonly string[] };
  'step.entry-condition': { readonly step: string; readonly missing: readonly string[] };
  'step.not-earlier': Nothing;
  'step.last': Nothing;
  'entry.unknown': { readonly entry: number };
  'entry.speaker-needed': Nothing;
  'entry.not-a-question': { readonly entry: number };
  'entry.same-text': Nothing;
  'answer.unknown': { readonly record: number };
  'answer.already-decided': { readonly record: number };
  'claim.not-itemised': Nothing;
  'issue.not-raised': Nothing;
  'issue.raised-before': { readonly title: string };
  'issue.none-left': { readonly most: number };
  'issue.amounts-differ': { readonly issue: string; readonly amounts: readonly string[] };
  'offer.empty': Nothing;
  'offer.no-sum': Nothing;
  'offer.sum': { readonly amountFen: number; readonly sumFen: number };
  'offer.order': { readonly instalment: number; readonly on: string; readonly before: string };
  'offer.day-past': { readonly instalment: number; readonly on: string; readonly today: string };
  'offer.same': { readonly number: number };
  'offer.source': { readonly entry: number; readonly name: string };
  'result.authority': { readonly obligor: string };
  'result.issues-open': { readonly issues: readonly string[] };
  'result.missing-obligor': { readonly obligor: string };
  'minutes.not-frozen': Nothing;
  'minutes.already-frozen': { readonly version: number };
  'minutes.old-version': { readonly version: number; readonly current: number };
  'minutes.digest': { readonly version: number };
  'minutes.unread': { readonly name: string };
  'minutes.slip-open': { readonly slip: number };
  'minutes.stands': { readonly record: number };
  'minutes.slip-unknown': { readonly slip: number };
  'minutes.slip-decided': { readonly slip: number };
  'minutes.settled': { readonly name: string; readonly how: string };
  'minutes.sign-last': { readonly name: string; readonly waitingFor: readonly string[] };
  'minutes.departed': { readonly name: string };
  'minutes.still-here': { readonly name: string };
  'minutes.reason-or-silence': Nothing;
  'minutes.no-refusal': { readonly name: string };
  'handover.needed': { readonly name: string };
  'handover.not-officer': { readonly name: string };
  'handover.settled': { readonly name: string };
  'handover.there': { readonly name: string; readonly successor: string; readonly record: number };
  'handover.same': { readonly name: string };
  'handover.both': { readonly name: string };
  'handover.on-paper': { readonly name: string };
  'esign.not-agreed': { readonly name: string };
  'esign.agreed': { readonly name: string };
  'esign.on-paper': { readonly name: string };
  'esign.ink': { readonly fault: InkFault };
  'esign.other-text': Nothing;
  'esign.own-witness': { readonly name: string };
  'esign.not-drawn': { readonly name: string };
  'esign.fingerprint-there': { readonly name: string; readonly record: number };
  'minutes.incomplete': { readonly missing: readonly string[] };
  'result.not-recorded': Nothing;
  'rehearsal.real-volume': Nothing;
  'rehearsal.begun': Nothing;
  'rehearsal.not-this-copy': { readonly copied: number; readonly version: number };
  'clock.backwards': { readonly last: string; readonly now: string };
};

export type RefusalCode = keyof RefusalValues;

export type Refusal = {
  readonly [C in RefusalCode]: { readonly code: C; readonly article: ArticleRef | null; readonly values: RefusalValues[C] };
}[RefusalCode];

export const refuse = <C extends RefusalCode>(code: C, values: RefusalValues[C], article: ArticleRef | null = null): Refusal =>
  ({ code, article, values }) as Refusal;

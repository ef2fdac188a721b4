import { z } from 'zod';

/**
 * The closed lists that events are written in. A value once written to a volume stays readable for ever:
 * lists may grow, no member may be renamed or removed.
 */

/** The nine steps of Art. 26, in the order of its items. */
export const stepIds = [
  'attendance',
  'discipline-and-rights',
  'claimant-statement',
  'appraisal-explained',
  'obligor-statement',
  'questions-answered',
  'participants-opinions',
  'consultation',
  'check-and-sign',
] as const;
export type StepId = (typeof stepIds)[number];

/** Number of a step as Art. 26 counts them, 1 to 9. */
export const stepNumber = (step: StepId): number => stepIds.indexOf(step) + 1;

/** In what capacity somebody sits at the table (Arts. 24, 25; the presiding officer and the secretary of Art. 26). */
export const capacities = [
  'presiding',
  'secretary',
  'claimant',
  'obligor',
  'agent',
  'appraiser',
  'expert',
  'procuratorate',
  'department',
  'justice',
  'lawyer',
  'interpreter',
  'observer',
  'witness',
] as const;
export type Capacity = (typeof capacities)[number];

/** Scope of an agent's authority; settling needs 'special'. A party itself is 'principal'. */
export const authorities = ['principal', 'general', 'special'] as const;
export type Authority = (typeof authorities)[number];

/** Kinds of entry a secretary can type. A private note is an event of its own and never stands among them. */
export const entryKinds = ['statement', 'question', 'answer', 'evidence', 'opinion', 'offer', 'procedure'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** The five heads of compensation of Art. 4 ¶2, in its order. */
export const claimHeads = [
  'interim-loss',
  'permanent-loss',
  'investigation-and-appraisal',
  'clean-up-and-restoration',
  'prevention',
] as const;
export type ClaimHead = (typeof claimHeads)[number];

/** What an obligor answers to in step 5: the damage facts first, then each claimed head. */
export const admissionItems = ['damage-facts', ...claimHeads] as const;
export type AdmissionItem = (typeof admissionItems)[number];

/** Places for matters that the parties of one case add; what each is about is in the record that raised it. */
export const customIssues = ['other-1', 'other-2', 'other-3', 'other-4', 'other-5', 'other-6', 'other-7', 'other-8', 'other-9'] as const;
export type CustomIssue = (typeof customIssues)[number];

/** Matters consulted on in step 8 (Art. 26(8), Art. 8). The first five must each be settled or left in dispute. */
export const issues = [
  'restoration-plan',
  'restoration-start',
  'restoration-period',
  'manner-of-liability',
  'period-of-liability',
  'amount',
  'instalments',
  'security',
  ...customIssues,
] as const;
export type Issue = (typeof issues)[number];
export const requiredIssues = issues.slice(0, 5);

/** How performance can be secured (民法典 388, 586, 681; 独立保函规定 1). */
export const securityKinds = ['letter-of-guarantee', 'mortgage', 'pledge', 'surety', 'deposit', 'other'] as const;
export type SecurityKind = (typeof securityKinds)[number];

/** Acts that Art. 26 or the presiding officer's script asks for and that leave no data but that they were done. */
export const acts = [
  'officers-named',
  'discipline-read',
  'exit-warning-read',
  'rights-read',
  'rights-paper-handed',
  'recording-announced',
  'interpreter-asked',
  'no-statement',
  'no-reply',
  'no-questions',
  'no-opinion',
] as const;
export type Act = (typeof acts)[number];

export const serviceMethods = ['direct', 'leaving', 'electronic', 'entrusted', 'postal', 'forwarding', 'public-notice'] as const;
export type ServiceMethod = (typeof serviceMethods)[number];

/** Which side of the table: the claimant or one obligor by its id. */
export const CLAIMANT = 'claimant';

/** What a file of an exhibit can be, by the ending it is kept under: a scan, or a picture that every window can draw. */
export const fileKinds = ['pdf', 'png', 'jpg'] as const;
export type FileKind = (typeof fileKinds)[number];

/** A number in 分 (1/100 元). Money is never a fraction. */
export const fen = z.int().min(0).max(9_000_000_000_000_000);

/** What an agreement must say, in the order of Art. 28 ¶1; Art. 33 makes the evaluation of restoration part of it. Only the last may be empty. */
export const agreementItems = ['parties', 'facts', 'opinions', 'performance', 'evaluation', 'breach', 'other'] as const;
export type AgreementItem = (typeof agreementItems)[number];
export const requiredAgreementItems = agreementItems.slice(0, 6);

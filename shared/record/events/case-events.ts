import { z } from 'zod';
import { agreementItems, authorities, claimHeads, fen, fileKinds, serviceMethods } from '../vocabulary.ts';
import { attachment, day, id, line, meetingNumber, moment, optionalLine, optionalProse, prose, recordNumber } from './field.ts';

/** What happens to a case outside a meeting room, in the order of the regulation. Every key is always present; null is "not stated". */
export const caseEvents = {
  /** Arts. 5, 15: the case is put on file. */
  CaseOpened: z.strictObject({
    number: line(60),
    title: line(200),
    government: line(100),
    department: line(100),
    departmentHead: optionalLine(60),
    contact: optionalLine(200),
    cause: prose(2_000),
    place: line(300),
    discoveredOn: day.nullable(),
    openedOn: day,
    handler: line(60),
    sample: z.boolean(),
  }),
  /** Art. 5: written designation, whether it authorises signing, why this department has jurisdiction, who leads among several. */
  DesignationRecorded: z.strictObject({
    number: line(100),
    on: day,
    maySign: z.boolean(),
    scope: optionalProse(1_000),
    jurisdiction: optionalProse(1_000).default(''),
    lead: optionalLine(100).default(''),
  }),
  /** Art. 7: who is to compensate. */
  ObligorAdded: z.strictObject({
    id,
    name: line(200),
    kind: z.enum(['organisation', 'person']),
    identityNumber: optionalLine(60),
    representative: optionalLine(60),
    address: optionalLine(300),
    phone: optionalLine(60),
  }),
  /** Art. 7: an obligor claims to be exempt, or to owe less, and on what basis. Recorded, never decided here. */
  ReliefClaimed: z.strictObject({ obligor: id, on: day, kind: z.enum(['exemption', 'reduction']), basis: prose(2_000) }),
  /** Art. 24. `party` is an obligor's id or `claimant`. */
  AgentAppointed: z.strictObject({
    id,
    party: id,
    name: line(60),
    organisation: optionalLine(200),
    lawyer: z.boolean(),
    authority: z.enum(authorities),
    document: optionalLine(200),
    on: day,
  }),
  /** Art. 16: the conclusion of the investigation; Art. 22(1), (3). */
  InvestigationConcluded: z.strictObject({
    on: day,
    number: optionalLine(100),
    damageEstablished: z.boolean(),
    conclusion: prose(10_000),
  }),
  /** Arts. 17–20. `damage` holds all five heads, `costs` the investigation and appraisal costs contained in it. */
  AppraisalRecorded: z.strictObject({
    basis: z.enum(['opinion', 'report', 'expert-opinion', 'administrative-finding']),
    number: optionalLine(100),
    on: day,
    by: line(200),
    damageFen: fen,
    costsFen: fen,
    experts: z.int().min(0).max(99).nullable(),
    factsSimple: z.boolean().nullable(),
    responsibilityUndisputed: z.boolean().nullable(),
    minorEffect: z.boolean().nullable(),
    restorable: z.enum(['yes', 'partly', 'no']).nullable(),
    summary: prose(10_000),
  }),
  /** Art. 4 ¶2: the claim by its five heads. The sum of the items is the claim. */
  ClaimItemised: z.strictObject({
    items: z
      .array(z.strictObject({ head: z.enum(claimHeads), amountFen: fen, basis: optionalLine(500) }))
      .min(1)
      .max(50),
  }),
  /** Arts. 22(2), 23: the notice. `replyBy` only where the notice states a later day than the fifth working day. */
  NoticeIssued: z.strictObject({ number: line(100), on: day, obligors: z.array(id).min(1).max(200), replyBy: day.nullable() }),
  /**
   * Art. 27, 29(4): one attempt at service of the notice on one obligor, by one method, with what the 送达回证 states. `relation`: who
   * signed is to whom it was meant for; `trace`: postal number, confirmed electronic address, or the office that was asked to serve.
   */
  ServiceRecorded: z.strictObject({
    obligor: id,
    method: z.enum(serviceMethods),
    on: day,
    outcome: z.enum(['served', 'failed', 'not-applicable']),
    reason: optionalProse(1_000),
    receivedBy: optionalLine(100),
    servers: optionalLine(100),
    receipt: optionalLine(100),
    place: optionalLine(200).default(''),
    relation: optionalLine(100).default(''),
    witness: optionalLine(100).default(''),
    trace: optionalLine(300).default(''),
    recording: optionalLine(200).default(''),
  }),
  /** Art. 23: the two answers. `postedOn` where it came by post (民诉法85 by analogy). */
  ReplyReceived: z.strictObject({
    obligor: id,
    receivedOn: day,
    postedOn: day.nullable(),
    admitsIdentity: z.boolean().nullable(),
    agrees: z.enum(['yes', 'no', 'conditional']),
    words: optionalProse(5_000),
  }),
  /** Art. 23: a person's reading of a conditional reply; `reply` is its record number. */
  ReplyClassified: z.strictObject({ reply: recordNumber, as: z.enum(['consent', 'refusal']), on: day, by: line(60), reason: prose(2_000) }),
  /** Art. 23 proviso: whether the reason for a late reply is accepted. */
  LateReasonJudged: z.strictObject({ reply: recordNumber, accepted: z.boolean(), on: day, by: line(60), reason: prose(2_000) }),
  /** Art. 29(1): a clear refusal to consult after the reply. */
  ConsultationRefused: z.strictObject({ obligor: id, on: day, words: prose(2_000) }),
  /** Art. 29(5): custody and like states. */
  CustodyRecorded: z.strictObject({
    obligor: id,
    since: day,
    until: day.nullable(),
    channelExists: z.boolean(),
    consultationImpossible: z.boolean().nullable(),
    place: optionalLine(200),
    by: optionalLine(60),
  }),
  /** Art. 22: an entry condition other than consent held to be met by other evidence. Printed. */
  EntryConditionOverridden: z.strictObject({
    item: z.union([z.literal(1), z.literal(3), z.literal(4), z.literal(5)]),
    obligor: id,
    on: day,
    evidence: prose(2_000),
    approver: line(60),
  }),
  /** Art. 27: one approval for one extra meeting. */
  ExtraMeetingApproved: z.strictObject({ meeting: meetingNumber, on: day, approver: line(60), reason: prose(2_000) }),
  /** Art. 27: going on past the 90 days, which has no express route. */
  PeriodOverrunApproved: z.strictObject({ obligor: id, on: day, approver: line(60), reason: prose(2_000) }),
  /** Art. 17: a supplementary or repeated appraisal commissioned during consultation. */
  SupplementaryAppraisalCommissioned: z.strictObject({ id, on: day, to: line(200), subject: prose(1_000) }),
  SupplementaryAppraisalDelivered: z.strictObject({ id, on: day, number: optionalLine(100), summary: optionalProse(5_000) }),
  /** Art. 29(2): whether an absence or a walking-out was without cause (无故). */
  AbsenceJudged: z.strictObject({
    meeting: meetingNumber,
    obligor: id,
    cause: z.enum(['with-cause', 'without-cause']),
    on: day,
    by: line(60),
    reason: prose(2_000),
  }),
  /** Art. 29(3), (7): the finding of the designated department. */
  FindingMade: z.strictObject({
    ground: z.union([z.literal(3), z.literal(7)]),
    obligor: id,
    on: day,
    approver: line(60),
    text: prose(5_000),
  }),
  /**
   * Arts. 28 ¶1, 32, 33: a wording of the agreement put before the parties; a later one for the same obligors takes its place.
   * `owedAnyway`: whether an obligation that the obligor has in any case is counted as compensation, which Art. 32 does not allow.
   */
  AgreementDrafted: z.strictObject({
    obligors: z.array(id).min(1).max(200),
    amountFen: fen.nullable(),
    items: z.record(z.enum(agreementItems), optionalProse(10_000)),
    owedAnyway: z.boolean(),
  }),
  /** Art. 28 ¶1. `draft` is the record of the wording that was signed; `signers` names who signed for each obligor. */
  AgreementSigned: z.strictObject({
    id,
    draft: recordNumber,
    obligors: z.array(id).min(1).max(200),
    on: day,
    number: optionalLine(100),
    amountFen: fen.nullable(),
    signers: z
      .array(z.strictObject({ obligor: id, agent: id.nullable() }))
      .min(1)
      .max(200),
  }),
  /** Art. 28 ¶1. `note`: why later than 30 days after signing, or by one side alone. */
  ConfirmationApplied: z.strictObject({ agreement: id, on: day, court: line(100), jointly: z.boolean(), note: optionalProse(2_000) }),
  ConfirmationRuled: z.strictObject({
    agreement: id,
    on: day,
    result: z.enum(['confirmed', 'refused-on-review', 'not-accepted', 'withdrawn']),
    ruling: optionalLine(100),
    reason: optionalProse(5_000),
  }),
  /** Art. 28 ¶2: the facts were checked against the ruling, before the one renegotiation. */
  RulingChecked: z.strictObject({ agreement: id, on: day, by: line(60), findings: prose(5_000) }),
  /** Art. 29, or Art. 28 ¶2 after a failed renegotiation (then `grounds` is empty). Only ever a person's decision. */
  FailureDeclared: z.strictObject({
    obligor: id,
    basis: z.enum(['29', '28']),
    grounds: z.array(z.int().min(1).max(7)).max(7),
    evidence: z.array(recordNumber).max(200),
    on: day,
    approver: line(60),
    text: prose(5_000),
  }),
  /** Art. 30. */
  SuitFiled: z.strictObject({ obligor: id, on: day, court: line(100), number: optionalLine(100) }),
  /** Art. 30: in writing, at the time of the suit; `support`: asked to support it. */
  ProcuratorateInformed: z.strictObject({
    obligor: id,
    on: day,
    procuratorate: line(100),
    number: optionalLine(100),
    support: z.boolean().default(false),
  }),
  /** Art. 34. */
  BreachRecorded: z.strictObject({ obligor: id, on: day, text: prose(5_000) }),
  /** Art. 15 ¶4: 终止索赔, for one obligor or (null) all. */
  ClaimTerminated: z.strictObject({
    obligor: id.nullable(),
    ground: z.int().min(1).max(6),
    on: day,
    approver: line(60),
    reason: prose(2_000),
  }),
  /** A piece of evidence on the case's list. `party` is an obligor's id or `claimant`. A secret exhibit never leaves the room's list. */
  ExhibitListed: z.strictObject({
    id,
    number: z.int().min(1).max(999),
    party: id,
    title: line(200),
    source: optionalLine(300),
    pages: z.int().min(0).max(99_999),
    purpose: optionalProse(1_000),
    secret: z.boolean(),
  }),
  /** A scan or picture of an exhibit. An exhibit may have several; its pages are counted through them in the order of their records. */
  ExhibitFileAttached: z.strictObject({
    exhibit: id,
    name: line(255),
    digest: attachment,
    extension: z.enum(fileKinds),
    bytes: z.int().min(1),
    pages: z.int().min(1).max(99_999),
  }),
  /**
   * 编页 (Art. 10; GB/T 9705-2008): how many pages each line of 卷内目录 has in the bound volume, in its order, as somebody counted them.
   * `record`: the one that the line stands for; 0 pages: kept elsewhere (另册) or not in the volume. Page numbers are computed from this.
   */
  VolumePaginated: z.strictObject({
    on: day,
    by: line(60),
    lines: z
      .array(z.strictObject({ record: recordNumber, pages: z.int().min(0).max(99_999) }))
      .min(1)
      .max(5_000),
  }),
  /** Nothing is edited: this record takes another out of what stands, with a reason. */
  RecordWithdrawn: z.strictObject({ target: recordNumber, reason: prose(2_000), by: line(60) }),
  /**
   * Recorded by the host itself, before the record it noticed this at: the device's clock was set while the program ran (`steady`:
   * `expected` is where it would have come by itself), or stands before the last record at the first one of a run (`expected` is that
   * record's moment). `shown` is what it showed, `differenceMs` shown − expected.
   */
  ClockJumpNoticed: z.strictObject({ basis: z.enum(['steady', 'last-record']), expected: moment, shown: moment, differenceMs: z.int() }),
  /**
   * 演练: this volume is a copy on which a meeting is rehearsed, and no case. The first record after those copied; `copied` is the number of
   * the last of them, `headDigest` its digest in the chain of the case. A volume that holds this record is refused wherever a case is asked for.
   */
  RehearsalBegun: z.strictObject({ copied: recordNumber, headDigest: z.string().regex(/^[0-9a-f]{64}$/u) }),
} as const;

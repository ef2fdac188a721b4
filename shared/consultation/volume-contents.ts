import { obligorName, partyName } from '../record/case-queries.ts';
import { withSixAngleBrackets } from '../record/document-numbers.ts';
import type { CaseEventType, EventPayload } from '../record/event.ts';
import { participantById, planOf, sittingsOf } from '../record/meeting-queries.ts';
import { signedPages } from '../record/signed-page-queries.ts';
import { filed, held, type CaseState, type Filed, type MeetingState } from '../record/state.ts';
import { terms } from '../text/zh/terms.ts';
import { volumeContentsText as text } from '../text/zh/volume-contents.ts';

/** One line of 卷内目录: a paper or an exhibit of the volume. */
export type ContentsLine = {
  /** The record that it stands for: each has one line at most. */
  readonly record: number;
  readonly number: string;
  /** 责任者. */
  readonly by: string;
  readonly title: string;
  /** Day of the paper; empty where the record names none. */
  readonly on: string;
  /** Pages in this volume as far as the record tells them before anybody counts; 0: kept elsewhere; null: not on record. */
  readonly pages: number | null;
};

/** The kinds of record that are papers in the volume, in the order they are bound: how it ended, how it began, then as it went. */
const before = [
  'AgreementSigned',
  'ConfirmationRuled',
  'RulingChecked',
  'ClaimTerminated',
  'CaseOpened',
  'DesignationRecorded',
  'InvestigationConcluded',
  'AppraisalRecorded',
  'SupplementaryAppraisalCommissioned',
  'SupplementaryAppraisalDelivered',
  'NoticeIssued',
  'ServiceRecorded',
  'ReplyReceived',
  'ReplyClassified',
  'LateReasonJudged',
  'ConsultationRefused',
  'EntryConditionOverridden',
] as const satisfies readonly CaseEventType[];
const after = [
  'AbsenceJudged',
  'ExtraMeetingApproved',
  'PeriodOverrunApproved',
  'FindingMade',
  'FailureDeclared',
  'ConfirmationApplied',
  'SuitFiled',
  'ProcuratorateInformed',
  'BreachRecorded',
] as const satisfies readonly CaseEventType[];

type Listed = (typeof before | typeof after)[number];

/**
 * 卷内目录 (Art. 10; GB/T 9705-2008): every paper of the case and every exhibit, in the order they are bound. What the paper prints, what
 * 编页 is checked against and what its form asks for is this list.
 */
export const contentsLines = (state: CaseState): readonly ContentsLine[] => [
  ...before.flatMap((kind) => linesOf(state, kind)),
  ...state.meetings.flatMap((meeting) => linesOfMeeting(state, meeting)),
  ...linesOfExhibits(state),
  ...after.flatMap((kind) => linesOf(state, kind)),
];

const linesOf = (state: CaseState, kind: Listed): readonly ContentsLine[] =>
  (filed(state, kind) as readonly Filed<CaseEventType>[]).map((item) => ({
    record: item.record,
    number: numberOf(item),
    by: authorOf(state, kind, item),
    title: text.about(titleOf(kind, item), textIn(item, 'obligor') === '' ? '' : partyName(state, textIn(item, 'obligor'))),
    on: textIn(item, 'on') || textIn(item, 'receivedOn') || textIn(item, 'openedOn'),
    pages: null,
  }));

/** What a paper is called; an appraisal and a court's paper by what it is. */
const titleOf = (kind: Listed, item: Filed<CaseEventType>): string => {
  if (kind === 'AppraisalRecorded') return terms.appraisalBasis[(item as Filed<'AppraisalRecorded'>).basis];
  const result = kind === 'ConfirmationRuled' ? (item as Filed<'ConfirmationRuled'>).result : 'confirmed';
  return result === 'confirmed' ? text.ofRecord[kind] : text.ofRuling[result];
};

/** 文号 as its author writes it: the year of a court's number stands in round brackets, an office's in 六角括号. */
const numberOf = (item: EventPayload<CaseEventType>): string =>
  textIn(item, 'ruling') || (textIn(item, 'court') === '' ? withSixAngleBrackets(textIn(item, 'number')) : textIn(item, 'number'));

const textIn = (item: EventPayload<CaseEventType>, key: string): string => {
  const value = Object.hasOwn(item, key) ? (item as Readonly<Record<string, unknown>>)[key] : '';
  return typeof value === 'string' ? value : '';
};

const departmentOf = (state: CaseState): string => filed(state, 'CaseOpened')[0]?.department ?? '';

/** Who made the paper: the court, the obligor, the appraiser, the government; else the department. */
const authorOf = (state: CaseState, kind: CaseEventType, item: EventPayload<CaseEventType>): string => {
  switch (kind) {
    case 'DesignationRecorded':
      return filed(state, 'CaseOpened')[0]?.government ?? '';
    case 'AppraisalRecorded':
      return textIn(item, 'by');
    case 'SupplementaryAppraisalDelivered':
      return filed(state, 'SupplementaryAppraisalCommissioned').find(({ id }) => id === textIn(item, 'id'))?.to ?? '';
    case 'ReplyReceived':
    case 'ConsultationRefused':
      return obligorName(state, textIn(item, 'obligor'));
    case 'ConfirmationRuled':
      return filed(state, 'ConfirmationApplied').findLast(({ agreement }) => agreement === textIn(item, 'agreement'))?.court ?? '';
    default:
      return departmentOf(state);
  }
};

/** A meeting's minutes with what belongs to them. */
const linesOfMeeting = (state: CaseState, meeting: MeetingState): readonly ContentsLine[] => {
  const on = sittingsOf(meeting)[0] ?? planOf(meeting)?.on ?? '';
  const line = (paper: keyof typeof text.ofMeeting, record: number, pages: number | null = null, about = ''): ContentsLine => ({
    record,
    number: '',
    by: departmentOf(state),
    title: text.about(text.meetingPaper(meeting.number, text.ofMeeting[paper]), about),
    on,
    pages,
  });
  const name = (participant: string): string => participantById(meeting, participant)?.name ?? participant;
  return [
    ...held(meeting, 'MeetingScheduled')
      .slice(-1)
      .map(({ record }) => line('notice', record)),
    ...held(meeting, 'MeetingConvened')
      .slice(0, 1)
      .map(({ record }) => line('attendance', record)),
    ...held(meeting, 'MinutesFrozen')
      .slice(-1)
      .map(({ record }) => line('minutes', record, scannedPages(meeting))),
    ...held(meeting, 'CorrectionRequested').map(({ slip, record }) => line('correction', record, null, text.slip(slip))),
    ...held(meeting, 'SignatureRefused').map(({ participant, record }) => line('refusal', record, null, name(participant))),
    // At the table everybody signs on one form; who agreed beforehand brought a paper of their own.
    ...held(meeting, 'ESignatureAgreed')
      .filter(({ way }) => way === 'at-table')
      .slice(0, 1)
      .map(({ record }) => line('eSignature', record)),
    ...held(meeting, 'ESignatureAgreed')
      .filter(({ way }) => way === 'beforehand')
      .map(({ participant, record }) => line('eSignature', record, null, name(participant))),
  ];
};

/** Of minutes whose signed pages are all on file as scans. */
const scannedPages = (meeting: MeetingState): number | null =>
  signedPages(meeting).reduce<number | null>(
    (sum, { of, missing }) => (sum === null || of === null || missing.length > 0 ? null : sum + of),
    0,
  );

/** Exhibits that were listed, by their numbers, with the pages they were listed with; a secret one is kept apart. */
const linesOfExhibits = (state: CaseState): readonly ContentsLine[] =>
  filed(state, 'ExhibitListed')
    .toSorted((one, other) => one.number - other.number)
    .map(({ number, party, title, pages, secret, record }) => ({
      record,
      number: '',
      by: partyName(state, party),
      title: text.exhibit(number, secret ? null : title),
      on: '',
      pages: secret ? 0 : pages,
    }));

import type { CaseEventType, EventPayload } from '../../record/event.ts';
import { obligorName, partyName } from '../../record/case-queries.ts';
import { planOf, sittingsOf } from '../../record/meeting-queries.ts';
import { filed, held, type Filed, type MeetingState } from '../../record/state.ts';
import { signedPages } from '../../record/signed-page-queries.ts';
import { recordNames } from '../../text/zh/record-kinds.ts';
import { paragraph, table } from '../document-model.ts';
import { officialNumber } from '../official.ts';
import { paper, type CaseFile } from '../paper.ts';
import { wholeCase } from '../subjects.ts';

type Row = {
  readonly number: string;
  readonly by: string;
  readonly title: string;
  readonly on: string;
  readonly record: number;
  /** Of its paper in the volume, where the record tells; null: not on record. */
  readonly pages: number | null;
};

/** The kinds of record that are papers in the volume, in the order they are bound: how it ended, how it began, then as it went. */
const before = [
  'AgreementSigned',
  'ConfirmationRuled',
  'FailureDeclared',
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
  'ConfirmationApplied',
  'SuitFiled',
  'ProcuratorateInformed',
  'BreachRecorded',
] as const satisfies readonly CaseEventType[];

/**
 * 卷内目录 (Art. 10; GB/T 9705): every paper with its number, author, day, and every exhibit. Page numbers are written in when the volume
 * is bound: where a paper begins depends on all before it, and what is bound are signed originals and papers of others, of which nobody
 * has counted the pages. On record are only those of exhibits and of signed minutes that were scanned.
 */
export const volumeContents = paper({
  kind: 'volume-contents',
  title: '卷内目录',
  basis: '10',
  style: 'record',
  about: wholeCase,
  needs: {},
  blocks: (file) => {
    const rows = [
      ...before.flatMap((kind) => rowsOf(file, kind)),
      ...meetingRows(file),
      ...exhibitRows(file),
      ...after.flatMap((kind) => rowsOf(file, kind)),
    ];
    return [
      { kind: 'subtitle', text: file.opened.title },
      paragraph(
        '页号在装订、逐页编号后填写，本程序不推算：文书的页数因打印所用的字体和纸张而不同，装订的是签字、盖章的原件和其他单位出具的文书。备注栏所列页数，证据为登记的页数，会议记录为已扫描入卷的签字页数。',
      ),
      table(
        [6, 17, 18, 24, 13, 8, 14],
        [
          ['顺序号', '文号', '责任者', '题名', '日期', '页号', '备注'],
          ...rows.map(({ number, by, title, on, record, pages }, index) => [
            String(index + 1),
            number,
            by,
            title,
            on.replaceAll('-', ''),
            '',
            [...(pages === null ? [] : [`${pages}页`]), `记录${record}号`].join('\n'),
          ]),
        ],
        ['center', 'left', 'left', 'left', 'center', 'center', 'left'],
      ),
    ];
  },
});

const rowsOf = (file: CaseFile, kind: (typeof before | typeof after)[number]): readonly Row[] =>
  (filed(file.state, kind) as readonly Filed<CaseEventType>[]).map((item) => ({
    number: numberOf(item),
    by: authorOf(file, kind, item),
    title: `${recordNames[kind]}${about(file, item)}`,
    on: textIn(item, 'on') || textIn(item, 'receivedOn') || textIn(item, 'openedOn'),
    record: item.record,
    pages: null,
  }));

/** 文号 as its author writes it: the year of a court's number stands in round brackets, an office's in 六角括号. */
const numberOf = (item: EventPayload<CaseEventType>): string => {
  const number = textIn(item, 'number');
  return textIn(item, 'ruling') || (number === '' || textIn(item, 'court') !== '' ? number : officialNumber(number));
};

const textIn = (item: EventPayload<CaseEventType>, key: string): string => {
  const value = Object.hasOwn(item, key) ? (item as Readonly<Record<string, unknown>>)[key] : '';
  return typeof value === 'string' ? value : '';
};

/** Who made the paper: the court, the obligor, the appraiser, the government; else the department. */
const authorOf = ({ state, opened }: CaseFile, kind: CaseEventType, item: EventPayload<CaseEventType>): string => {
  switch (kind) {
    case 'DesignationRecorded':
      return opened.government;
    case 'AppraisalRecorded':
      return textIn(item, 'by');
    case 'ReplyReceived':
    case 'ConsultationRefused':
      return obligorName(state, textIn(item, 'obligor'));
    case 'ConfirmationRuled':
      return filed(state, 'ConfirmationApplied').findLast(({ agreement }) => agreement === textIn(item, 'agreement'))?.court ?? '';
    default:
      return opened.department;
  }
};

const about = ({ state }: CaseFile, item: EventPayload<CaseEventType>): string => {
  const obligor = textIn(item, 'obligor');
  return obligor === '' ? '' : `（${partyName(state, obligor)}）`;
};

/** Each meeting's minutes with what belongs to them. */
const meetingRows = ({ state, opened }: CaseFile): readonly Row[] =>
  state.meetings.flatMap((meeting) => {
    const on = sittingsOf(meeting)[0] ?? planOf(meeting)?.on ?? '';
    const convened = held(meeting, 'MeetingConvened')[0];
    const row = (title: string, record: number, pages: number | null = null): Row => ({
      number: '',
      by: opened.department,
      title: `第${meeting.number}次磋商会议${title}`,
      on,
      record,
      pages,
    });
    return [
      ...held(meeting, 'MeetingScheduled')
        .slice(-1)
        .map(({ record }) => row('通知书、议程', record)),
      ...(convened === undefined ? [] : [row('签到表', convened.record)]),
      ...held(meeting, 'MinutesFrozen')
        .slice(-1)
        .map(({ record }) => row('记录及核对签字页', record, scannedPages(meeting))),
      ...held(meeting, 'SignatureRefused').map(({ record }) => row('拒绝签字情况说明', record)),
    ];
  });

/** Of minutes whose signed pages are all on file as scans. */
const scannedPages = (meeting: MeetingState): number | null =>
  signedPages(meeting).reduce<number | null>(
    (sum, { of, missing }) => (sum === null || of === null || missing.length > 0 ? null : sum + of),
    0,
  );

/** Exhibits that were listed, by their numbers, with the pages they were listed with. */
const exhibitRows = ({ state }: CaseFile): readonly Row[] =>
  filed(state, 'ExhibitListed')
    .toSorted((one, other) => one.number - other.number)
    .map(({ number, party, title, pages, secret, record }) => ({
      number: '',
      by: partyName(state, party),
      title: `证据${number}：${secret ? '涉密，另册' : title}`,
      on: '',
      record,
      pages,
    }));

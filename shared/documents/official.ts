import { withSixAngleBrackets } from '../record/document-numbers.ts';
import { dayInFull } from '../text/zh/terms.ts';
import { blanks } from './blanks.ts';
import { heading, lastParagraph, paragraph, type Block } from './document-model.ts';
import type { CaseFile } from './paper.ts';
import { worded } from './wording.ts';

/** The frame of a paper that goes out under the department's name (GB/T 9704): what is said in it, to whom, from whom. */
type OfficialPaper = {
  /** Who issues it, where that is not the department. */
  readonly by?: string;
  /** Empty where no record says it: then the number given out for the paper, if there is one. */
  readonly number: string;
  readonly title: string;
  readonly to: string;
  readonly text: readonly Block[];
  readonly attachments?: readonly string[];
  /** Day of the paper; null where no record says it: then that of its number, if it has one. */
  readonly on: string | null;
  readonly copies?: string;
};

export const officialPaper = (file: CaseFile, parts: OfficialPaper): readonly Block[] => {
  const { opened, template, numbered } = file;
  const number = parts.number === '' ? (numbered?.number ?? '') : parts.number;
  const on = parts.on ?? numbered?.on ?? null;
  return [
    { kind: 'letterhead', agency: parts.by ?? (template?.letterhead || opened.department), number: officialNumber(number) },
    { kind: 'title', text: parts.title },
    addressee(parts.to),
    ...parts.text,
    ...worded(file, 'more'),
    ...(parts.attachments === undefined || parts.attachments.length === 0
      ? []
      : [{ kind: 'attachments', names: parts.attachments } satisfies Block]),
    closing(parts.by ?? opened.department, on),
    ...(parts.copies === undefined
      ? []
      : [
          {
            kind: 'imprint',
            copies: `${parts.copies}。`,
            office: template?.printedBy || opened.department,
            on: dayOrBlank(on),
          } satisfies Block,
        ]),
  ];
};

/** What is handed in with a paper to a court. */
export const materials = (...names: readonly string[]): readonly Block[] => [
  heading(1, '附：材料清单'),
  ...names.map((name, index) => paragraph(`${index + 1}. ${name}`)),
];

/** 此致, and whom to, as papers to a court end. */
export const submittedTo = (court: string): readonly Block[] => [lastParagraph('此致', true), lastParagraph(court)];

/** 主送: flush left, with a colon. */
export const addressee = (to: string): Block => paragraph(`${to}：`, false);

export const closing = (by: string, on: string | null): Block => ({ kind: 'closing', by, on: dayOrBlank(on) });

export const dayOrBlank = (on: string | null): string => (on === null ? blanks.day : dayInFull(on));

/** 发文字号 as it is printed; where none is on record, the blank to write it in. */
export const officialNumber = (number: string): string => (number === '' ? blanks.number : withSixAngleBrackets(number));

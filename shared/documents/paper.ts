import type { OfficeWording } from '../meeting/office-wording.ts';
import type { ArticleRef } from '../record/article-ref.ts';
import { filed, latest, type CaseState, type Filed } from '../record/state.ts';
import type { PassageId } from '../text/zh/passages.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { CalendarYear } from '../time/working-days.ts';
import type { Block, DocumentModel } from './document-model.ts';
import { markedAsRehearsal, sampleMark } from './paper-mark.ts';

/** What a paper may know besides the record: the day it is made on, and the calendars and the presiding officer's words of this machine. */
export type PaperContext = { readonly today: PlainDate; readonly calendar: readonly CalendarYear[]; readonly wording: OfficeWording };

/** One paper that can be made now. `label` tells it from every other paper of the case and names its file. */
export type PaperInstance = {
  readonly label: string;
  readonly model: DocumentModel;
  /** Which of its kind it is, as records name it; empty where there is one for the case. */
  readonly about: string;
  /** The passages that can be worded in another way. `edited`: a person did. */
  readonly passages: readonly PaperPassage[];
  /** Whether it goes out under a 发文字号 that no other record brings; `number`: the one it was given. */
  readonly numbering: { readonly number: string | null } | null;
};

export type PaperPassage = { readonly passage: PassageId; readonly text: string; readonly edited: boolean };

export type PaperDefinition = {
  /** As the command line names it. */
  readonly kind: string;
  readonly title: string;
  /** Article of the regulation it rests on. */
  readonly basis: ArticleRef;
  /** `official`: goes out under a 发文字号 (GB/T 9704). */
  readonly style: DocumentModel['style'];
  /** What can be made of the record as it stands; what cannot, with what is missing and where it is entered, as sentences. */
  readonly available: (
    state: CaseState,
    context: PaperContext,
  ) => { readonly instances: readonly PaperInstance[]; readonly missing: string | null };
};

/** A case on file, as one paper sees it. */
export type CaseFile = PaperContext & {
  readonly state: CaseState;
  readonly opened: Filed<'CaseOpened'>;
  /** The office's template that the case had taken over when the paper got its number, else has now; null: none. */
  readonly template: Filed<'OfficeTemplateAdopted'> | null;
  readonly numbered: Filed<'DocumentNumbered'> | null;
  readonly edits: readonly Filed<'PassageEdited'>[];
};

/** Something a paper cannot do without: what it is called, where it is entered, and how it is found. Nothing is put in its place. */
export type Need<S, T> = {
  readonly what: string;
  readonly enter: string;
  readonly find: (file: CaseFile, subject: S) => T | null;
};

type Needs<S> = Readonly<Record<string, Need<S, unknown>>>;
type Given<N> = { readonly [K in keyof N]: N[K] extends Need<never, infer T> ? T : never };

/** What papers of one kind are made about: one paper for each. `none` says what has to be on file before there is one. */
export type Subjects<S> = {
  readonly of: (file: CaseFile) => readonly S[];
  readonly none: string;
  readonly label: (file: CaseFile, subject: S) => string;
};

type PaperPlan<S, N extends Needs<S>> = {
  readonly kind: string;
  readonly title: string;
  readonly basis: ArticleRef;
  /** A record or internal form has its title put above its blocks; an official paper has its own below the letterhead. */
  readonly style: DocumentModel['style'];
  readonly about: Subjects<S>;
  readonly needs: N;
  /** `record`: the number of this official paper comes with the record that it is made of. */
  readonly numberedBy?: 'record';
  readonly blocks: (file: CaseFile, subject: S, given: Given<N>) => readonly Block[];
};

/** Binds a kind of paper to what it is made about and what it needs: a paper that lacks something is not made, and says what. */
export const paper = <S, const N extends Needs<S>>(plan: PaperPlan<S, N>): PaperDefinition => ({
  kind: plan.kind,
  title: plan.title,
  basis: plan.basis,
  style: plan.style,
  available: (state, context) => {
    const opened = filed(state, 'CaseOpened')[0];
    if (opened === undefined) return { instances: [], missing: '本案卷尚未立案：请先登记案件基本情况。' };
    const template = latest(filed(state, 'OfficeTemplateAdopted'));
    const file: CaseFile = { ...context, state, opened, template, numbered: null, edits: [] };
    const subjects = plan.about.of(file);
    const made = subjects.map((subject) => make(plan, file, subject));
    const lacking = made.flatMap((one) => ('lacks' in one ? [one.lacks] : []));
    return {
      instances: made.flatMap((one) => ('model' in one ? [one] : [])),
      missing: subjects.length === 0 ? plan.about.none : lacking.length === 0 ? null : lacking.join(''),
    };
  },
});

const make = <S, N extends Needs<S>>(plan: PaperPlan<S, N>, caseFile: CaseFile, subject: S): PaperInstance | { readonly lacks: string } => {
  const about = plan.about.label(caseFile, subject);
  const file = { ...caseFile, ...issued(caseFile, plan.kind, about) };
  const label = about === '' ? plan.title : `${plan.title}·${about}`;
  const found = Object.entries(plan.needs).map(([key, need]) => [key, need, need.find(file, subject)] as const);
  const lacking = found.filter(([, , value]) => value === null || value === '');
  if (lacking.length > 0) return { lacks: `${label}缺少${lacking.map(([, need]) => `${need.what}（${need.enter}）`).join('、')}。` };
  const given = Object.fromEntries(found.map(([key, , value]) => [key, value])) as Given<N>;
  const blocks = plan.blocks(file, subject, given);
  return {
    label,
    about,
    passages: passagesOf(plan.style, blocks, file.edits),
    numbering: plan.style === 'official' && plan.numberedBy !== 'record' ? { number: file.numbered?.number ?? null } : null,
    model: markedAsRehearsal(file.state, {
      kind: plan.kind,
      title: plan.title,
      style: plan.style,
      header: [...(plan.style === 'official' ? [] : [plan.title, file.opened.number]), ...sampleMark(file.state)].join(' · '),
      footer: '',
      pageSignatures: [],
      blocks: [...(plan.style === 'record' ? [{ kind: 'title', text: plan.title } as const] : []), ...blocks],
    }),
  };
};

/** What is on record about the issue of one paper. What it had when it got its number stays its own. */
const issued = ({ state, template }: CaseFile, kind: string, about: string): Pick<CaseFile, 'template' | 'numbered' | 'edits'> => {
  const mine = (item: { readonly kind: string; readonly about: string }): boolean => item.kind === kind && item.about === about;
  const numbered = latest(filed(state, 'DocumentNumbered').filter(mine));
  const before = filed(state, 'OfficeTemplateAdopted').filter(({ record }) => numbered !== null && record < numbered.record);
  return {
    numbered,
    template: numbered === null ? template : latest(before),
    edits: filed(state, 'PassageEdited').filter(mine),
  };
};

/** In the order of the paper; an official paper has room for more at its end. */
const passagesOf = (
  style: DocumentModel['style'],
  blocks: readonly Block[],
  edits: readonly Filed<'PassageEdited'>[],
): readonly PaperPassage[] => {
  const texts = new Map<PassageId, string[]>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.passage === undefined) continue;
    texts.set(block.passage, [...(texts.get(block.passage) ?? []), block.runs.map(({ text }) => text).join('')]);
  }
  if (style === 'official' && !texts.has('more')) texts.set('more', []);
  return [...texts].map(([passage, lines]) => {
    const text = lines.join('\n');
    return { passage, text, edited: edits.findLast((edit) => edit.passage === passage)?.text === text };
  });
};

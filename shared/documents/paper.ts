import type { ArticleRef } from '../record/article-ref.ts';
import { filed, type CaseState, type Filed } from '../record/state.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { CalendarYear } from '../time/working-days.ts';
import type { Block, DocumentModel } from './document-model.ts';

/** What a paper may know besides the record: the day it is made on, and the calendars imported on this machine. */
export type PaperContext = { readonly today: PlainDate; readonly calendar: readonly CalendarYear[] };

/** One paper that can be made now. `label` tells it from every other paper of the case and names its file. */
export type PaperInstance = { readonly label: string; readonly model: DocumentModel };

export type PaperDefinition = {
  /** As the command line names it. */
  readonly kind: string;
  readonly title: string;
  /** Article of the regulation it rests on. */
  readonly basis: ArticleRef;
  /** What can be made of the record as it stands; what cannot, with what is missing and where it is entered, as sentences. */
  readonly available: (
    state: CaseState,
    context: PaperContext,
  ) => { readonly instances: readonly PaperInstance[]; readonly missing: string | null };
};

/** A case on file, as a paper sees it. */
export type CaseFile = PaperContext & { readonly state: CaseState; readonly opened: Filed<'CaseOpened'> };

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
  readonly blocks: (file: CaseFile, subject: S, given: Given<N>) => readonly Block[];
};

/** Binds a kind of paper to what it is made about and what it needs: a paper that lacks something is not made, and says what. */
export const paper = <S, const N extends Needs<S>>(plan: PaperPlan<S, N>): PaperDefinition => ({
  kind: plan.kind,
  title: plan.title,
  basis: plan.basis,
  available: (state, context) => {
    const opened = filed(state, 'CaseOpened')[0];
    if (opened === undefined) return { instances: [], missing: '本案卷尚未立案：请先登记案件基本情况。' };
    const file: CaseFile = { ...context, state, opened };
    const subjects = plan.about.of(file);
    const made = subjects.map((subject) => make(plan, file, subject));
    const lacking = made.flatMap((one) => ('lacks' in one ? [one.lacks] : []));
    return {
      instances: made.flatMap((one) => ('model' in one ? [one] : [])),
      missing: subjects.length === 0 ? plan.about.none : lacking.length === 0 ? null : lacking.join(''),
    };
  },
});

const make = <S, N extends Needs<S>>(plan: PaperPlan<S, N>, file: CaseFile, subject: S): PaperInstance | { readonly lacks: string } => {
  const about = plan.about.label(file, subject);
  const label = about === '' ? plan.title : `${plan.title}·${about}`;
  const found = Object.entries(plan.needs).map(([key, need]) => [key, need, need.find(file, subject)] as const);
  const lacking = found.filter(([, , value]) => value === null || value === '');
  if (lacking.length > 0) return { lacks: `${label}缺少${lacking.map(([, need]) => `${need.what}（${need.enter}）`).join('、')}。` };
  const given = Object.fromEntries(found.map(([key, , value]) => [key, value])) as Given<N>;
  const sample = file.opened.sample ? '模拟案件' : '';
  return {
    label,
    model: {
      kind: plan.kind,
      title: plan.title,
      style: plan.style,
      header: plan.style === 'official' ? sample : [plan.title, file.opened.number, sample].filter((part) => part !== '').join(' · '),
      footer: '',
      pageSignatures: [],
      blocks: [...(plan.style === 'record' ? [{ kind: 'title', text: plan.title } as const] : []), ...plan.blocks(file, subject, given)],
    },
  };
};

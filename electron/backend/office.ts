import type { Problem } from '../../shared/contract.ts';
import { papers } from '../../shared/documents/papers.ts';
import { isSameNumber, numbersInUse, numberTakenBy, type NumberInUse } from '../../shared/record/document-numbers.ts';
import type { OfficeTemplate } from '../../shared/record/events/office-events.ts';
import { filed, type CaseState } from '../../shared/record/state.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { documentNumber } from '../../shared/text/zh/format.ts';
import { officeText } from '../../shared/text/zh/office.ts';
import type { PlainDate } from '../../shared/time/plain-date.ts';
import type { NumberView, OfficeView } from '../../shared/views/office-view.ts';
import { readTemplateFile, templateFile } from '../documents/office-template-file.ts';
import { numberLedger, type LedgerNumber, type LedgerProblem, type NumberLedger } from '../storage/number-ledger.ts';
import { readOfficeTemplate, writeOfficeTemplate } from '../storage/office-template-store.ts';
import { problem } from './problem.ts';

/** A case of this machine, as far as its numbers go. */
export type NumberedCase = { readonly volume: string; readonly state: CaseState };

type PaperAsked = {
  readonly volume: string;
  readonly kind: string;
  readonly about: string;
  readonly operator: string;
  readonly at: string;
  readonly on: PlainDate;
};

/** How this office makes papers: its template, and its ledger of 发文字号. Both lie on this machine, in no volume. */
export type Office = {
  readonly view: (cases: readonly NumberedCase[]) => Result<OfficeView, Problem>;
  /** null: the office has none. */
  readonly template: () => Result<OfficeTemplate | null, Problem>;
  /** Refused whole with every fault by its line. */
  readonly save: (text: string) => Result<null, Problem>;
  /** The next number of the series that a paper belongs to. */
  readonly take: (asked: PaperAsked, cases: readonly NumberedCase[]) => Result<string, Problem>;
  /** The number that `take` would give now; nothing is given out. */
  readonly next: (asked: PaperAsked, cases: readonly NumberedCase[]) => Result<string, Problem>;
  /** Why a number typed by hand cannot stand on this paper: which paper of which case has it, or had it given out. null: it is free. */
  readonly takenBy: (
    number: string,
    paper: Pick<PaperAsked, 'volume' | 'kind' | 'on'>,
    cases: readonly NumberedCase[],
  ) => Result<string | null, Problem>;
  /** Notes why a number stays without a paper. */
  readonly setUnused: (
    given: { readonly code: string; readonly year: number; readonly number: number; readonly reason: string },
    cases: readonly NumberedCase[],
  ) => Result<null, Problem>;
};

const largest = 1_000_000;

const noTemplate: OfficeTemplate = {
  name: '-',
  letterhead: '',
  printedBy: '',
  series: [],
  approvals: [],
  basis: [],
  basisCheckedBy: '',
  basisCheckedOn: null,
  wording: [],
};

export const createOffice = (folder: string): Office => {
  const ledger = numberLedger(folder);
  const ledgerFailed = ({ path, cause }: LedgerProblem): Problem => problem('ledger-failed', officeText.ledgerFailed(path, cause));

  const stored = (): Result<string | null, Problem> => {
    const text = readOfficeTemplate(folder);
    return text.ok ? text : err(problem('template-damaged', officeText.damaged(text.error.path, text.error.cause)));
  };
  const template: Office['template'] = () => {
    const text = stored();
    if (!text.ok) return text;
    if (text.value === null) return ok(null);
    const read = readTemplateFile(text.value);
    return read.ok ? read : err(problem('template-damaged', officeText.damaged('office-template.yaml', read.error.join('')), read.error));
  };

  const fromLedger = (asked: PaperAsked, cases: readonly NumberedCase[], ask: NumberLedger['take']): Result<string, Problem> => {
    const mine = template();
    if (!mine.ok) return mine;
    if (mine.value === null) return err(problem('template-missing', officeText.noTemplate));
    const series = mine.value.series.find(({ kinds }) => kinds.includes(asked.kind));
    if (series === undefined) return err(problem('series-missing', officeText.noSeries(titleOf(asked.kind))));
    const year = Number(asked.on.slice(0, 4));
    const found = ask({
      ...asked,
      code: series.code,
      year,
      first: series.first,
      isUsed: (number) => cases.some(({ state }) => useOf(state, documentNumber(series.code, year, number)) !== null),
      usedByHand: officeText.usedByHand,
    });
    return found.ok ? ok(documentNumber(series.code, year, found.value)) : err(ledgerFailed(found.error));
  };

  return {
    template,
    view: (cases) => {
      const text = stored();
      const given = ledger.list();
      if (!text.ok) return text;
      if (!given.ok) return err(ledgerFailed(given.error));
      return ok({
        text: text.value ?? templateFile(noTemplate),
        isSaved: text.value !== null,
        numbers: given.value.map((number) => numberView(number, cases)),
      });
    },
    save: (text) => {
      if (text.length > largest) return err(problem('template-large', officeText.tooLarge));
      const read = readTemplateFile(text);
      if (!read.ok) return err(problem('template-faulty', officeText.faulty(read.error.length), read.error));
      const written = writeOfficeTemplate(folder, text);
      return written.ok ? ok(null) : err(problem('template-not-written', officeText.notWritten(written.error.path, written.error.cause)));
    },
    take: (asked, cases) => fromLedger(asked, cases, ledger.take),
    next: (asked, cases) => fromLedger(asked, cases, ledger.next),
    takenBy: (number, { volume, kind, on }, cases) => {
      for (const one of cases) {
        const use = one.volume === volume ? numberTakenBy(one.state, { number, kind, on }) : useOf(one.state, number);
        if (use === null) continue;
        return ok(
          officeText.numberOnPaper(number, titleOf(use.kind), caseTitle(one.volume, cases), one.volume === volume ? use.record : null),
        );
      }
      const given = ledger.list();
      if (!given.ok) return err(ledgerFailed(given.error));
      const entry = given.value.find((row) => isSameNumber(documentNumber(row.code, row.year, row.number), number));
      if (entry === undefined) return ok(null);
      if (entry.unused !== null) return ok(officeText.numberUnused(number, entry.unused));
      return ok(
        entry.volume === volume && entry.kind === kind
          ? null
          : officeText.numberGiven(number, titleOf(entry.kind), entry.volume === volume ? null : caseTitle(entry.volume, cases)),
      );
    },
    setUnused: ({ code, year, number, reason }, cases) => {
      const text = documentNumber(code, year, number);
      if (reason.trim() === '') return err(problem('reason-missing', officeText.voidReasonNeeded));
      if (cases.some(({ state }) => useOf(state, text) !== null)) return err(problem('number-used', officeText.numberUsed(text)));
      const noted = ledger.setUnused(code, year, number, reason.trim());
      if (!noted.ok) return err(ledgerFailed(noted.error));
      return noted.value ? ok(null) : err(problem('number-unknown', officeText.numberUnknown));
    },
  };
};

const titleOf = (kind: string): string => papers.find((paper) => paper.kind === kind)?.title ?? kind;

const caseTitle = (volume: string, cases: readonly NumberedCase[]): string => {
  const known = cases.find((one) => one.volume === volume);
  return known === undefined ? officeText.caseElsewhere(volume) : (filed(known.state, 'CaseOpened')[0]?.title ?? volume);
};

const useOf = (state: CaseState, number: string): NumberInUse | null =>
  numbersInUse(state).find((use) => isSameNumber(use.number, number)) ?? null;

const numberView = (given: LedgerNumber, cases: readonly NumberedCase[]): NumberView => {
  const { code, year, number, volume, kind, about, at, operator, unused } = given;
  const text = documentNumber(code, year, number);
  const isUsed = cases.some(({ state }) => useOf(state, text) !== null);
  const title = titleOf(kind);
  return {
    code,
    year,
    number,
    text,
    paper: about === '' ? title : officeText.paperAbout(title, about),
    caseTitle: caseTitle(volume, cases),
    at,
    operator,
    state: isUsed ? 'used' : unused === null ? 'open' : 'unused',
    reason: unused ?? '',
  };
};

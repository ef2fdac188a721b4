import type { Problem } from '../../shared/contract.ts';
import { papers } from '../../shared/documents/papers.ts';
import { documentNumbers } from '../../shared/record/document-numbers.ts';
import type { OfficeTemplate } from '../../shared/record/events/office-events.ts';
import { filed, type CaseState } from '../../shared/record/state.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { documentNumber } from '../../shared/text/zh/format.ts';
import { officeText } from '../../shared/text/zh/office.ts';
import type { PlainDate } from '../../shared/time/plain-date.ts';
import type { NumberView, OfficeView } from '../../shared/views/office-view.ts';
import { readTemplateFile, templateFile } from '../documents/office-template-file.ts';
import { numberLedger, type LedgerNumber, type LedgerProblem } from '../storage/number-ledger.ts';
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
    take: (asked, cases) => {
      const mine = template();
      if (!mine.ok) return mine;
      if (mine.value === null) return err(problem('template-missing', officeText.noTemplate));
      const title = papers.find(({ kind }) => kind === asked.kind)?.title ?? asked.kind;
      const series = mine.value.series.find(({ kinds }) => kinds.includes(asked.kind));
      if (series === undefined) return err(problem('series-missing', officeText.noSeries(title)));
      const year = Number(asked.on.slice(0, 4));
      const used = new Set(cases.flatMap(({ state }) => documentNumbers(state)));
      const taken = ledger.take({
        ...asked,
        code: series.code,
        year,
        first: series.first,
        isUsed: (number) => used.has(documentNumber(series.code, year, number)),
        usedByHand: officeText.usedByHand,
      });
      return taken.ok ? ok(documentNumber(series.code, year, taken.value)) : err(ledgerFailed(taken.error));
    },
    setUnused: ({ code, year, number, reason }, cases) => {
      const text = documentNumber(code, year, number);
      if (reason.trim() === '') return err(problem('reason-missing', officeText.voidReasonNeeded));
      if (cases.some(({ state }) => documentNumbers(state).includes(text))) return err(problem('number-used', officeText.numberUsed(text)));
      const noted = ledger.setUnused(code, year, number, reason.trim());
      if (!noted.ok) return err(ledgerFailed(noted.error));
      return noted.value ? ok(null) : err(problem('number-unknown', officeText.numberUnknown));
    },
  };
};

const numberView = (given: LedgerNumber, cases: readonly NumberedCase[]): NumberView => {
  const { code, year, number, volume, kind, about, at, operator, unused } = given;
  const text = documentNumber(code, year, number);
  const isUsed = cases.some(({ state }) => documentNumbers(state).includes(text));
  const title = papers.find((paper) => paper.kind === kind)?.title ?? kind;
  const known = cases.find((one) => one.volume === volume);
  return {
    code,
    year,
    number,
    text,
    paper: about === '' ? title : officeText.paperAbout(title, about),
    caseTitle: known === undefined ? officeText.caseElsewhere(volume) : (filed(known.state, 'CaseOpened')[0]?.title ?? volume),
    at,
    operator,
    state: isUsed ? 'used' : unused === null ? 'open' : 'unused',
    reason: unused ?? '',
  };
};

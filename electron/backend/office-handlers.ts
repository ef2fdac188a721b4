import type { Problem } from '../../shared/contract.ts';
import type { DecideContext } from '../../shared/record/command.ts';
import type { OfficeTemplate } from '../../shared/record/events/office-events.ts';
import { filed, type CaseState } from '../../shared/record/state.ts';
import { isRehearsal } from '../../shared/rehearsal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { hostText } from '../../shared/text/zh/host.ts';
import { officeText } from '../../shared/text/zh/office.ts';
import { paperOf } from '../../shared/views/papers-view.ts';
import type { CaseService } from './case-service.ts';
import type { NumberedCase, Office } from './office.ts';
import { problem } from './problem.ts';
import type { Handlers } from './serve.ts';

type OnCase = <T>(volume: string, make: (state: CaseState, context: DecideContext) => T) => Result<T, Problem>;

/** A new case begins with the office's template, where there is one that can be read; without it one can take it over later. */
export const adoptTemplate = async (office: Office, service: CaseService, volume: string, operator: string): Promise<void> => {
  const template = office.template();
  if (template.ok && template.value !== null) await service.dispatch(adopting(volume, crypto.randomUUID(), operator, template.value));
};

const adopting = (volume: string, commandId: string, operator: string, input: OfficeTemplate) =>
  ({ volume, commandId, operator, expectedVersion: null, type: 'AdoptOfficeTemplate', input, clearDraft: null }) as const;

/** A number given out stays given out: none is for a rehearsal. */
const noNumber = (): Result<never, Problem> => err(problem('rehearsal-number', hostText.rehearsalNumber()));

/** The cases of this machine that can be read. */
export const numberedCases = (service: CaseService): readonly NumberedCase[] =>
  service.list().flatMap(({ volume, state }) => (state.ok ? [{ volume, state: state.value }] : []));

/** The calls about how papers are issued: template, ledger, and what a case takes over of both. */
export const officeHandlers = (
  office: Office,
  service: CaseService,
  onCase: OnCase,
): Pick<
  Handlers,
  | 'papers.number'
  | 'papers.number-check'
  | 'papers.reserve-number'
  | 'papers.adopt-template'
  | 'office.view'
  | 'office.save-template'
  | 'office.explain-number'
> => {
  const cases = (): readonly NumberedCase[] => numberedCases(service);

  /** Every window that shows what was changed asks for it anew. */
  const told = <T>(done: Result<T, Problem>): Result<T, Problem> => {
    if (done.ok) service.refresh('office-changed');
    return done;
  };

  return {
    'office.view': () => office.view(cases()),
    'office.save-template': ({ text }) => told(office.save(text)),
    'office.explain-number': (given) => told(office.setUnused(given, cases())),
    'papers.adopt-template': ({ volume, commandId, operator }) => {
      const template = office.template();
      if (!template.ok) return template;
      if (template.value === null) return err(problem('template-missing', officeText.noTemplate));
      return service.dispatch(adopting(volume, commandId, operator, template.value));
    },
    'papers.number-check': ({ volume, kind, on, typed }) => {
      if (isRehearsal(volume)) return ok({ next: null, why: hostText.rehearsalNumber(), taken: null });
      const context = onCase(volume, (_state, now) => now);
      if (!context.ok) return context;
      const { today, now } = context.value;
      const asked = { volume, kind, about: '', operator: '', at: now, on: on ?? today };
      const next = office.next(asked, cases());
      const taken = typed.trim() === '' ? ok(null) : office.takenBy(typed.trim(), asked, cases());
      if (!taken.ok) return taken;
      return ok({ next: next.ok ? next.value : null, why: next.ok ? null : next.error.sentence, taken: taken.value });
    },
    'papers.reserve-number': ({ volume, kind, on, operator }) => {
      if (isRehearsal(volume)) return noNumber();
      const context = onCase(volume, (_state, now) => now);
      if (!context.ok) return context;
      const { today, now } = context.value;
      const number = told(office.take({ volume, kind, about: '', operator, at: now, on: on ?? today }, cases()));
      return number.ok ? ok({ number: number.value }) : number;
    },
    'papers.number': ({ volume, kind, at, commandId, operator }) => {
      if (isRehearsal(volume)) return noNumber();
      // Which paper it is does not depend on the words of a script.
      const found = onCase(volume, (state, context) => ({ paper: paperOf(state, { ...context, wording: {} }, kind, at), context, state }));
      if (!found.ok) return found;
      const { paper, context, state } = found.value;
      if (paper === null) return err(problem('paper-unknown', hostText.paperUnknown()));
      if (paper.numbering === null) return err(problem('paper-not-numbered', officeText.notNumbered(paper.label)));
      const { about } = paper;
      // Given again after a lost answer, or pressed twice: the number it has is the answer, and no other is taken for it.
      const known = filed(state, 'DocumentNumbered').find((one) => one.kind === kind && one.about === about)?.number;
      const number =
        known === undefined ? told(office.take({ volume, kind, about, operator, at: context.now, on: context.today }, cases())) : ok(known);
      if (!number.ok) return number;
      return service.dispatch({
        volume,
        commandId,
        operator,
        expectedVersion: null,
        type: 'NumberDocument',
        input: { kind, about, number: number.value, on: context.today },
        clearDraft: null,
      });
    },
  };
};

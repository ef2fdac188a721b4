import { fileCommand, firstRefusal, knownObligor, notBefore, notInFuture } from '../record/command.ts';
import { filed } from '../record/state.ts';
import { declaredFor, failureDeclared } from './failure.ts';
import { numberFree } from './number-free.ts';

/** Arts. 15 ¶4, 30, 34: the suit, the letter to the procuratorate, and the end of a claim. */
export const litigationCommands = {
  /** Art. 30 after failure, Art. 34 ¶2 after the breach of an unconfirmed agreement. */
  FileSuit: fileCommand('SuitFiled', (state, input, context) =>
    firstRefusal(
      knownObligor(state, input.obligor),
      notInFuture('on', input.on, context),
      filed(state, 'BreachRecorded').some((breach) => breach.obligor === input.obligor) ? null : failureDeclared(state, input.obligor),
      declaredFor(state, input.obligor)
        ? notBefore('on', input.on, 'failure', filed(state, 'FailureDeclared').findLast((failure) => failure.obligor === input.obligor)?.on)
        : null,
    ),
  ),
  InformProcuratorate: fileCommand('ProcuratorateInformed', (state, input, context) =>
    firstRefusal(
      knownObligor(state, input.obligor),
      notInFuture('on', input.on, context),
      failureDeclared(state, input.obligor),
      numberFree(state, { ...input, kind: 'procuratorate-letter' }),
    ),
  ),
  TerminateClaim: fileCommand('ClaimTerminated', (state, input, context) =>
    firstRefusal(input.obligor === null ? null : knownObligor(state, input.obligor), notInFuture('on', input.on, context)),
  ),
} as const;

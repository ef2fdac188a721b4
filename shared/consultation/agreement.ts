import { designationOf } from '../record/case-queries.ts';
import { caseEvents } from '../record/events/case-events.ts';
import {
  caseIsOpen,
  defineCommand,
  fileCommand,
  firstRefusal,
  knownObligor,
  nextId,
  notBefore,
  notInFuture,
  recordUnless,
} from '../record/command.ts';
import { refuse } from '../record/refusal.ts';
import { filed, type CaseState, type Filed } from '../record/state.ts';

/** Arts. 28, 34: the agreement, its judicial confirmation, and its breach. */
export const agreementCommands = {
  /** Art. 5 ¶3: only a department authorised to sign signs. */
  SignAgreement: defineCommand(caseEvents.AgreementSigned.omit({ id: true }), (state, input, context) => {
    const designation = designationOf(state);
    return recordUnless(
      { type: 'AgreementSigned', payload: { id: nextId('g', state), ...input } },
      caseIsOpen(state),
      designation === null ? refuse('designation.missing', {}, '5¶3') : null,
      designation?.maySign === false ? refuse('designation.may-not-sign', {}, '5¶3') : null,
      ...input.obligors.map((id) => knownObligor(state, id)),
      notInFuture('on', input.on, context),
    );
  }),
  ApplyConfirmation: fileCommand('ConfirmationApplied', (state, input, context) => {
    const agreement = agreementById(state, input.agreement);
    return firstRefusal(
      agreement === null ? refuse('agreement.unknown', { id: input.agreement }, '28¶1') : null,
      notInFuture('on', input.on, context),
      notBefore('on', input.on, 'agreement', agreement?.on),
    );
  }),
  RuleConfirmation: fileCommand('ConfirmationRuled', (state, input, context) => {
    const application = filed(state, 'ConfirmationApplied').findLast((candidate) => candidate.agreement === input.agreement);
    return firstRefusal(
      application === undefined ? refuse('confirmation.not-applied', { id: input.agreement }, '28') : null,
      notInFuture('on', input.on, context),
      notBefore('on', input.on, 'applied', application?.on),
    );
  }),
  RecordBreach: fileCommand('BreachRecorded', (state, input, context) =>
    firstRefusal(
      knownObligor(state, input.obligor),
      notInFuture('on', input.on, context),
      filed(state, 'AgreementSigned').some((agreement) => agreement.obligors.includes(input.obligor))
        ? null
        : refuse('agreement.unknown', { id: input.obligor }, '34'),
    ),
  ),
} as const;

const agreementById = (state: CaseState, id: string): Filed<'AgreementSigned'> | null =>
  filed(state, 'AgreementSigned').find((agreement) => agreement.id === id) ?? null;

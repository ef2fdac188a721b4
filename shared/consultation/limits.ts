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
import { filed } from '../record/state.ts';

/** Arts. 17, 22, 27: approvals that go past a limit, and appraisals that stop the net clock. */
export const limitCommands = {
  ApproveExtraMeeting: fileCommand('ExtraMeetingApproved', (_state, input, context) => notInFuture('on', input.on, context)),
  ApprovePeriodOverrun: fileCommand('PeriodOverrunApproved', (state, input, context) =>
    firstRefusal(knownObligor(state, input.obligor), notInFuture('on', input.on, context)),
  ),
  OverrideEntryCondition: fileCommand('EntryConditionOverridden', (state, input, context) =>
    firstRefusal(knownObligor(state, input.obligor), notInFuture('on', input.on, context)),
  ),
  CommissionSupplementaryAppraisal: defineCommand(
    caseEvents.SupplementaryAppraisalCommissioned.omit({ id: true }),
    (state, input, context) =>
      recordUnless(
        { type: 'SupplementaryAppraisalCommissioned', payload: { id: nextId('s', state), ...input } },
        caseIsOpen(state),
        notInFuture('on', input.on, context),
      ),
  ),
  DeliverSupplementaryAppraisal: fileCommand('SupplementaryAppraisalDelivered', (state, input, context) => {
    const commission = filed(state, 'SupplementaryAppraisalCommissioned').find((candidate) => candidate.id === input.id);
    return firstRefusal(
      commission === undefined ? refuse('appraisal.unknown', { id: input.id }, '17') : null,
      notInFuture('on', input.on, context),
      notBefore('on', input.on, 'commissioned', commission?.on),
    );
  }),
} as const;

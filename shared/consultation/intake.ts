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
import { obligorsOf } from '../record/case-queries.ts';
import { refuse } from '../record/refusal.ts';
import { CLAIMANT } from '../record/vocabulary.ts';
import { filed } from '../record/state.ts';

/** Arts. 4, 5, 7, 14–20, 24: what stands on file before anyone is invited to consult. */
export const intakeCommands = {
  OpenCase: defineCommand(caseEvents.CaseOpened, (state, payload, context) =>
    recordUnless(
      { type: 'CaseOpened', payload },
      filed(state, 'CaseOpened').length > 0 ? refuse('case.already-open', {}, '10') : null,
      notInFuture('openedOn', payload.openedOn, context),
      payload.discoveredOn === null ? null : notBefore('openedOn', payload.openedOn, 'discoveredOn', payload.discoveredOn),
    ),
  ),
  RecordDesignation: fileCommand('DesignationRecorded', (_state, input, context) => notInFuture('on', input.on, context)),
  AddObligor: defineCommand(caseEvents.ObligorAdded.omit({ id: true }), (state, input) =>
    recordUnless({ type: 'ObligorAdded', payload: { id: nextId('o', state), ...input } }, caseIsOpen(state)),
  ),
  /** Art. 7: recorded as claimed; whether it is so is for people to consult on. */
  ClaimRelief: fileCommand('ReliefClaimed', (state, input, context) =>
    firstRefusal(knownObligor(state, input.obligor), notInFuture('on', input.on, context)),
  ),
  AppointAgent: defineCommand(caseEvents.AgentAppointed.omit({ id: true }), (state, input, context) =>
    recordUnless(
      { type: 'AgentAppointed', payload: { id: nextId('a', state), ...input } },
      caseIsOpen(state),
      input.party === CLAIMANT || obligorsOf(state).some((obligor) => obligor.id === input.party)
        ? null
        : refuse('party.unknown', { id: input.party }, '24'),
      notInFuture('on', input.on, context),
    ),
  ),
  ConcludeInvestigation: fileCommand('InvestigationConcluded', (_state, input, context) => notInFuture('on', input.on, context)),
  RecordAppraisal: fileCommand('AppraisalRecorded', (_state, input, context) =>
    firstRefusal(
      notInFuture('on', input.on, context),
      input.costsFen > input.damageFen ? refuse('claim.costs-over-damage', {}, '20') : null,
    ),
  ),
  ItemiseClaim: fileCommand('ClaimItemised', () => null),
  ListExhibit: defineCommand(caseEvents.ExhibitListed.omit({ id: true }), (state, input) =>
    recordUnless(
      { type: 'ExhibitListed', payload: { id: nextId('x', state), ...input } },
      caseIsOpen(state),
      input.party === CLAIMANT || obligorsOf(state).some((obligor) => obligor.id === input.party)
        ? null
        : refuse('party.unknown', { id: input.party }),
      filed(state, 'ExhibitListed').some((exhibit) => exhibit.number === input.number)
        ? refuse('exhibit.number-taken', { number: input.number })
        : null,
    ),
  ),
} as const;

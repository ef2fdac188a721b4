import { parameterOn } from '../law/parameters.ts';
import { designationOf, obligorName } from '../record/case-queries.ts';
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
import { refuse, type Refusal } from '../record/refusal.ts';
import { phaseOf, planOf } from '../record/meeting-queries.ts';
import { filed, latest, type CaseState, type Filed, type MeetingState } from '../record/state.ts';
import { requiredAgreementItems } from '../record/vocabulary.ts';
import { addDays } from '../time/plain-date.ts';

/** Arts. 28, 32–34: the wording of the agreement, its signing, its judicial confirmation and its breach. */
export const agreementCommands = {
  /** A wording may be incomplete; only a complete one can be signed. */
  DraftAgreement: fileCommand('AgreementDrafted', (state, input) => firstRefusal(...input.obligors.map((id) => knownObligor(state, id)))),
  /** Who is bound and for how much is copied from the wording, so that what was signed and what was drafted cannot differ. */
  SignAgreement: defineCommand(caseEvents.AgreementSigned.omit({ id: true, obligors: true, amountFen: true }), (state, input, context) => {
    const draft = filed(state, 'AgreementDrafted').find(({ record }) => record === input.draft);
    const designation = designationOf(state);
    return recordUnless(
      {
        type: 'AgreementSigned',
        payload: { id: nextId('g', state), ...input, obligors: draft?.obligors ?? [], amountFen: draft?.amountFen ?? null },
      },
      caseIsOpen(state),
      designation === null ? refuse('designation.missing', {}, '5¶3') : null,
      designation?.maySign === false ? refuse('designation.may-not-sign', {}, '5¶3') : null,
      draft === undefined ? refuse('agreement.draft-unknown', { record: input.draft }, '28¶1') : signable(state, draft, input.signers),
      notInFuture('on', input.on, context),
    );
  }),
  /** Both sides together and within 30 days of signing; alone or later only with a note of why. */
  ApplyConfirmation: fileCommand('ConfirmationApplied', (state, input, context) => {
    const agreement = agreementById(state, input.agreement);
    const late = agreement !== null && input.on > addDays(agreement.on, parameterOn('confirmationAlarmDays', agreement.on));
    return firstRefusal(
      agreement === null ? refuse('agreement.unknown', { id: input.agreement }, '28¶1') : null,
      mayApply(state, input.agreement),
      notInFuture('on', input.on, context),
      notBefore('on', input.on, 'agreement', agreement?.on),
      (late || !input.jointly) && input.note.trim() === '' ? refuse('confirmation.note-missing', { late }, '28¶1') : null,
    );
  }),
  RuleConfirmation: fileCommand('ConfirmationRuled', (state, input, context) => {
    const application = filed(state, 'ConfirmationApplied').findLast((candidate) => candidate.agreement === input.agreement);
    return firstRefusal(
      application === undefined ? refuse('confirmation.not-applied', { id: input.agreement }, '28') : null,
      pendingApplication(state, input.agreement) === null ? refuse('confirmation.already-ruled', {}, '28¶2') : null,
      notInFuture('on', input.on, context),
      notBefore('on', input.on, 'applied', application?.on),
      input.result !== 'confirmed' && input.reason.trim() === '' ? refuse('confirmation.reason-missing', {}, '28¶2') : null,
    );
  }),
  /** Art. 28 ¶2: before the one renegotiation, and only after the court reviewed and did not confirm. */
  CheckRuling: fileCommand('RulingChecked', (state, input, context) => {
    const ruling = rulingOn(state, input.agreement);
    return firstRefusal(
      ruling?.result === 'refused-on-review' ? null : refuse('ruling.not-refused', {}, '28¶2'),
      notInFuture('on', input.on, context),
      notBefore('on', input.on, 'ruled', ruling?.on),
    );
  }),
  RecordBreach: fileCommand('BreachRecorded', (state, input, context) => {
    const agreement = filed(state, 'AgreementSigned').find(({ obligors }) => obligors.includes(input.obligor));
    return firstRefusal(
      knownObligor(state, input.obligor),
      agreement === undefined ? refuse('agreement.unknown', { id: input.obligor }, '34') : null,
      notInFuture('on', input.on, context),
      notBefore('on', input.on, 'agreement', agreement?.on),
    );
  }),
} as const;

/** Art. 28 ¶1: nothing it asks for is left out; Art. 32 ¶3; and who signs for each obligor can bind it (Art. 24). */
const signable = (
  state: CaseState,
  draft: Filed<'AgreementDrafted'>,
  signers: readonly { readonly obligor: string; readonly agent: string | null }[],
): Refusal | null => {
  const missing = requiredAgreementItems.filter((item) => draft.items[item].trim() === '');
  const unsigned = draft.obligors.find((id) => !signers.some(({ obligor }) => obligor === id));
  const stranger = signers.find(({ obligor }) => !draft.obligors.includes(obligor));
  return firstRefusal(
    missing.length === 0 ? null : refuse('agreement.incomplete', { missing }, '28¶1'),
    draft.owedAnyway ? refuse('agreement.owed-anyway', {}, '32¶3') : null,
    filed(state, 'AgreementSigned').some((agreement) => agreement.draft === draft.record)
      ? refuse('agreement.already-signed', { record: draft.record }, '28¶1')
      : null,
    unsigned === undefined ? null : refuse('agreement.signer-missing', { obligor: obligorName(state, unsigned) }, '28¶1'),
    stranger === undefined ? null : refuse('agreement.signer-stranger', { obligor: obligorName(state, stranger.obligor) }, '28¶1'),
    ...signers.map(({ obligor, agent }) => (agent === null ? null : mayBind(state, obligor, agent))),
  );
};

const mayBind = (state: CaseState, obligor: string, agent: string): Refusal | null => {
  const appointed = filed(state, 'AgentAppointed').find(({ id, party }) => id === agent && party === obligor);
  return appointed?.authority === 'special' ? null : refuse('agreement.authority', { obligor: obligorName(state, obligor) }, '24');
};

const agreementById = (state: CaseState, id: string): Filed<'AgreementSigned'> | null =>
  filed(state, 'AgreementSigned').find((agreement) => agreement.id === id) ?? null;

/** The application that the court has not ruled on yet. */
const pendingApplication = (state: CaseState, agreement: string): Filed<'ConfirmationApplied'> | null => {
  const application = latest(filed(state, 'ConfirmationApplied').filter((candidate) => candidate.agreement === agreement));
  const ruling = rulingOn(state, agreement);
  return application === null || (ruling !== undefined && ruling.record > application.record) ? null : application;
};

/** One application at a time; again only where the court did not take it up or it was withdrawn. */
const mayApply = (state: CaseState, agreement: string): Refusal | null => {
  if (pendingApplication(state, agreement) !== null) return refuse('confirmation.pending', {}, '28¶1');
  const result = rulingOn(state, agreement)?.result;
  if (result === 'confirmed') return refuse('confirmation.confirmed', {}, '28¶1');
  return result === 'refused-on-review' ? refuse('confirmation.refused', {}, '28¶2') : null;
};

const rulingOn = (state: CaseState, agreement: string): Filed<'ConfirmationRuled'> | undefined =>
  filed(state, 'ConfirmationRuled').findLast((candidate) => candidate.agreement === agreement);

const isRenegotiation = (meeting: MeetingState): boolean => planOf(meeting)?.kind === 'renegotiation';

/** Art. 28 ¶2: a renegotiation waits for the facts to be checked against the ruling that refused, and there is one for each such ruling. */
export const renegotiationRefusal = (state: CaseState, meeting: number): Refusal | null => {
  const refused = filed(state, 'AgreementSigned').filter(({ id }) => rulingOn(state, id)?.result === 'refused-on-review');
  if (refused.length === 0) return refuse('ruling.not-refused', {}, '28¶2');
  const checked = refused.some(({ id }) => filed(state, 'RulingChecked').some(({ agreement }) => agreement === id));
  const held = state.meetings.filter((other) => other.number !== meeting && isRenegotiation(other) && phaseOf(other) !== 'collapsed');
  return firstRefusal(
    checked ? null : refuse('ruling.not-checked', {}, '28¶2'),
    held.length >= refused.length ? refuse('renegotiation.once', { meeting: held.at(-1)?.number ?? 0 }, '28¶2') : null,
  );
};

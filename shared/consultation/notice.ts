import { designationOf, noticeFor, obligorName, obligorsOf, servedOn } from '../record/case-queries.ts';
import { fileCommand, firstRefusal, knownObligor, notBefore, notInFuture } from '../record/command.ts';
import type { EventPayload } from '../record/event.ts';
import { numberFree } from './number-free.ts';
import { refuse, type Refusal } from '../record/refusal.ts';

/** Arts. 22(2), 23, 27, 29(4), 29(5): the notice and its service, by whatever method, on each obligor. */
export const noticeCommands = {
  /** Art. 5 ¶3: no notice without a written designation. */
  IssueNotice: fileCommand('NoticeIssued', (state, input, context) =>
    firstRefusal(
      designationOf(state) === null ? refuse('designation.missing', {}, '5¶3') : null,
      ...input.obligors.map((id) => knownObligor(state, id)),
      obligorsOf(state).length === 0 ? refuse('obligor.unknown', { id: '' }, '7') : null,
      notInFuture('on', input.on, context),
      input.replyBy === null ? null : notBefore('replyBy', input.replyBy, 'on', input.on),
      numberFree(state, { ...input, kind: 'notice' }),
    ),
  ),
  RecordService: fileCommand('ServiceRecorded', (state, input, context) => {
    const notice = noticeFor(state, input.obligor);
    const served = servedOn(state, input.obligor);
    return firstRefusal(
      knownObligor(state, input.obligor),
      notice === null ? refuse('notice.missing', { obligor: obligorName(state, input.obligor) }, '22(2)') : null,
      notInFuture('on', input.on, context),
      notBefore('on', input.on, 'notice', notice?.on),
      input.outcome !== 'served' && input.reason.trim() === '' ? refuse('service.reason-missing', {}, '29(4)') : null,
      input.outcome === 'served' ? unproved(input) : null,
      input.outcome === 'served' && served !== null
        ? refuse('service.already-served', { obligor: obligorName(state, input.obligor), on: served }, '27')
        : null,
    );
  }),
  RecordCustody: fileCommand('CustodyRecorded', (state, input, context) =>
    firstRefusal(
      knownObligor(state, input.obligor),
      notInFuture('since', input.since, context),
      input.until === null ? null : notBefore('until', input.until, 'since', input.since),
    ),
  ),
} as const;

/** 民诉法89, 90 by analogy: leaving needs a witness or a recording; electronic service the address that the recipient confirmed. */
const unproved = ({ method, witness, recording, trace }: EventPayload<'ServiceRecorded'>): Refusal | null => {
  if (method === 'leaving' && witness.trim() === '' && recording.trim() === '') return refuse('service.leaving-unproved', {}, '27');
  return method === 'electronic' && trace.trim() === '' ? refuse('service.address-unconfirmed', {}, '27') : null;
};

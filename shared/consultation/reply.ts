import { obligorName, replyOf, servedOn } from '../record/case-queries.ts';
import { fileCommand, firstRefusal, knownObligor, notBefore, notInFuture, type DecideContext } from '../record/command.ts';
import { refuse, type Refusal } from '../record/refusal.ts';
import { filed, type CaseState } from '../record/state.ts';
import type { PlainDate } from '../time/plain-date.ts';

/** Art. 23: the reply, a person's reading of it, and the reason for a late one. */
export const replyCommands = {
  ReceiveReply: fileCommand('ReplyReceived', (state, input, context) => {
    const earlier = replyOf(state, input.obligor);
    return firstRefusal(
      afterService(state, input.obligor, 'receivedOn', input.receivedOn, context),
      earlier === null ? null : refuse('reply.already', { obligor: obligorName(state, input.obligor), record: earlier.record }, '23'),
      input.postedOn === null ? null : notBefore('receivedOn', input.receivedOn, 'postedOn', input.postedOn),
      input.postedOn === null ? null : notBefore('postedOn', input.postedOn, 'service', servedOn(state, input.obligor)),
    );
  }),
  ClassifyReply: fileCommand('ReplyClassified', (state, input, context) => {
    const reply = filed(state, 'ReplyReceived').find((candidate) => candidate.record === input.reply);
    if (reply === undefined) return refuse('reply.unknown', { record: input.reply }, '23');
    return firstRefusal(
      reply.agrees === 'conditional' ? null : refuse('reply.not-conditional', { record: input.reply }, '23'),
      notInFuture('on', input.on, context),
      notBefore('on', input.on, 'receivedOn', reply.receivedOn),
    );
  }),
  JudgeLateReason: fileCommand('LateReasonJudged', (state, input, context) => {
    const reply = filed(state, 'ReplyReceived').find((candidate) => candidate.record === input.reply);
    if (reply === undefined) return refuse('reply.unknown', { record: input.reply }, '23');
    return firstRefusal(notInFuture('on', input.on, context), notBefore('on', input.on, 'receivedOn', reply.receivedOn));
  }),
  RefuseConsultation: fileCommand('ConsultationRefused', (state, input, context) =>
    afterService(state, input.obligor, 'on', input.on, context),
  ),
} as const;

const afterService = (state: CaseState, obligor: string, field: string, date: PlainDate, context: DecideContext): Refusal | null => {
  const served = servedOn(state, obligor);
  return firstRefusal(
    knownObligor(state, obligor),
    served === null ? refuse('service.missing', { obligor: obligorName(state, obligor) }, '23') : null,
    notInFuture(field, date, context),
    notBefore(field, date, 'service', served),
  );
};

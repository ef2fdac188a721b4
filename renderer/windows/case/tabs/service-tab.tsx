import type { ReactNode } from 'react';
import { articleCited } from '../../../../shared/text/zh/citation.ts';
import { dueShown } from '../../../../shared/text/zh/format.ts';
import { terms } from '../../../../shared/text/zh/terms.ts';
import { caseText } from '../../../../shared/text/zh/windows/case.ts';
import { Button } from '../../../components/button.tsx';
import { QuestionBox } from '../../../components/question-box.tsx';
import { WorkSection } from '../../../components/work-section.tsx';
import { lateReasonForm, noticeForm, readingForm, refusedForm, replyForm, serviceForm } from '../forms/service-forms.ts';
import { OfficeTable } from '../office-table.tsx';
import { Part } from '../part.tsx';
import type { TabProps } from '../tab-props.ts';

const text = caseText.service;
const { columns } = text;

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('　');

/** 送达与答复: the notice, each attempt at its service, the replies and what a person made of them. */
export const ServiceTab = ({ view, operator, onForm }: TabProps): ReactNode => {
  const nameOf = (id: string): string => view.obligors.find((obligor) => obligor.id === id)?.name ?? id;
  const outcomes = { served: text.served, failed: text.failed, 'not-applicable': text.notApplicable };
  const judgement = (reply: number): string =>
    [
      ...view.readings.filter((item) => item.reply === reply).map((item) => `${text.readAs[item.as]}　${item.on} ${item.by}`),
      ...view.lateReasons
        .filter((item) => item.reply === reply)
        .map((item) => `${item.accepted ? text.lateAccepted : text.lateRejected}　${item.on} ${item.by}`),
    ].at(-1) ?? caseText.none;
  const unread = view.replies.filter(
    (reply) => reply.agrees === 'conditional' && !view.readings.some((item) => item.reply === reply.record),
  );
  const late = view.replies.filter((reply) =>
    view.limits.obligors.some((obligor) => obligor.id === reply.obligor && obligor.reply.status === 'late-pending'),
  );
  return (
    <>
      <Part
        title={text.notices}
        note={articleCited('23')}
        acts={<Button label={text.noticeAdd} size="small" onPress={() => onForm(noticeForm(view))} />}
        nothing={view.notices.length === 0 && text.noticesNone}
      >
        <OfficeTable
          label={text.notices}
          columns={[columns.document, columns.to, columns.reply]}
          rows={view.notices.map((item) => ({
            id: String(item.record),
            cells: [
              { main: item.number, support: item.on },
              { main: item.obligors.map(nameOf).join('、') },
              { main: item.replyBy === null ? text.replyByLaw : text.replyBy(item.replyBy) },
            ],
          }))}
        />
      </Part>
      <Part
        title={text.services}
        note={articleCited('27')}
        acts={<Button label={text.serviceAdd} size="small" onPress={() => onForm(serviceForm(view))} />}
        nothing={view.services.length === 0 && text.servicesNone}
      >
        <OfficeTable
          label={text.services}
          columns={[columns.obligor, columns.method, columns.day, columns.outcome]}
          rows={view.services.map((item) => ({
            id: String(item.record),
            cells: [
              { main: nameOf(item.obligor) },
              { main: terms.service[item.method], support: joined(item.place, item.servers, item.trace) },
              { main: item.on },
              {
                main: outcomes[item.outcome],
                support: joined(item.reason, item.receivedBy, item.relation, item.witness, item.recording, item.receipt),
              },
            ],
          }))}
        />
      </Part>
      <Part
        title={text.replies}
        note={view.limits.obligors
          .flatMap((obligor) =>
            obligor.reply.due === null || obligor.reply.status !== 'awaited' ? [] : [text.due(obligor.name, dueShown(obligor.reply.due))],
          )
          .join('　')}
        acts={
          <>
            <Button label={text.refuse} size="small" look="quiet" onPress={() => onForm(refusedForm(view))} />
            <Button label={text.replyAdd} size="small" onPress={() => onForm(replyForm(view))} />
          </>
        }
        nothing={view.replies.length === 0 && view.refusals.length === 0 && text.repliesNone}
      >
        <OfficeTable
          label={text.replies}
          columns={[columns.obligor, columns.day, columns.answer, columns.judged]}
          rows={[
            ...view.replies.map((item) => ({
              id: String(item.record),
              cells: [
                { main: nameOf(item.obligor) },
                { main: item.receivedOn, ...(item.postedOn === null ? {} : { support: text.posted(item.postedOn) }) },
                {
                  main: text.agrees[item.agrees],
                  support: [text.identity[item.admitsIdentity === null ? 'unstated' : item.admitsIdentity ? 'yes' : 'no'], item.words]
                    .filter((part) => part !== '')
                    .join('　'),
                },
                { main: judgement(item.record) },
              ],
            })),
            ...view.refusals.map((item) => ({
              id: String(item.record),
              cells: [
                { main: nameOf(item.obligor) },
                { main: item.on },
                { main: text.refusedOn('', item.on), support: item.words },
                { main: caseText.none },
              ],
            })),
          ]}
        />
      </Part>
      {unread.map((reply) => (
        <WorkSection key={reply.record} edge="list">
          <QuestionBox title={text.classifyQuestion(nameOf(reply.obligor))} law={reply.words} note={text.judgeNote}>
            <Button label={text.classify} onPress={() => onForm(readingForm(view, reply.record, operator))} />
          </QuestionBox>
        </WorkSection>
      ))}
      {late.map((reply) => (
        <WorkSection key={reply.record} edge="list">
          <QuestionBox title={text.judgeLateQuestion(nameOf(reply.obligor))} note={text.judgeNote}>
            <Button label={text.judgeLate} onPress={() => onForm(lateReasonForm(view, reply.record, operator))} />
          </QuestionBox>
        </WorkSection>
      ))}
    </>
  );
};

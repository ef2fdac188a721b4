import type { ReactNode } from 'react';
import { articleCited } from '../../../../shared/text/zh/citation.ts';
import { terms } from '../../../../shared/text/zh/terms.ts';
import { caseText } from '../../../../shared/text/zh/windows/case.ts';
import { weekdayName } from '../../../../shared/text/zh/windows/registry.ts';
import { preflightWindowText } from '../../../../shared/text/zh/windows/preflight.ts';
import { rehearsalText } from '../../../../shared/text/zh/windows/rehearsal.ts';
import { isPlainDate, weekday } from '../../../../shared/time/plain-date.ts';
import type { CaseMeeting, CaseView } from '../../../../shared/views/case-view.ts';
import { Button } from '../../../components/button.tsx';
import { classesOf } from '../../../components/classes.ts';
import { Facts, type Fact } from '../../../components/facts.tsx';
import css from '../case.module.css';
import { extraMeetingForm, inviteForm, notifyForm, scheduleForm } from '../forms/meeting-forms.ts';
import { namesOf } from '../forms/office-form.ts';
import { Judgements } from './judgements.tsx';
import { OfficeTable } from '../office-table.tsx';
import { Part } from '../part.tsx';
import type { MeetingsTabProps } from '../tab-props.ts';

const c = classesOf(css);
const text = caseText.meetings;

const notices = (view: CaseView, meeting: CaseMeeting): ReactNode =>
  view.obligors.map((obligor) => {
    const notified = meeting.notified.find((item) => item.obligor === obligor.id);
    return (
      <div key={obligor.id}>{notified === undefined ? text.notNotified(obligor.name) : text.notifiedOn(obligor.name, notified.on)}</div>
    );
  });

const minutesOf = (meeting: CaseMeeting): string =>
  meeting.minutesVersion === null ? text.noMinutes : text.version(meeting.minutesVersion);

/** What was announced for each obligor; the name only where there are several. */
const resultsOf = (view: CaseView, { results }: CaseMeeting): readonly string[] =>
  results.map(({ obligor, outcome }) =>
    view.obligors.length > 1 ? text.resultOf(namesOf(view, [obligor]), terms.result[outcome]) : terms.result[outcome],
  );

/** Who conducts the meeting, how and about what, and who sits at the table. */
const planFacts = ({ plan, seats, invited }: CaseMeeting): readonly Fact[] => [
  ...(plan === null
    ? []
    : [
        { label: text.columns.people, value: `${plan.presiding}、${plan.secretary}` },
        { label: text.mode, value: terms.mode[plan.mode] },
        { label: text.cause, value: plan.cause },
      ]),
  ...(invited.length === 0
    ? []
    : [{ label: text.invited, value: invited.map(({ invitee, on }) => text.invitedTo(invitee, on)).join('　') }]),
  {
    label: text.columns.seats,
    value:
      seats.length === 0 ? text.notSeated : seats.map((seat) => `${seat.seat} ${seat.name}（${terms.capacity[seat.capacity]}）`).join('　'),
  },
];

/** 磋商会议: calling meetings, notifying, seating; holding one is done in the secretary's window. */
export const MeetingsTab = ({ view, operator, onForm, onEnter, onSeats, onPreflight, onRehearse }: MeetingsTabProps): ReactNode => {
  const live = view.meetings.find((meeting) => meeting.phase !== 'archived');
  return (
    <>
      <Part
        title={text.title}
        note={[
          text.held(view.meetings.filter((meeting) => meeting.phase !== 'planned' && meeting.phase !== 'collapsed').length),
          ...view.approvals.map((item) => text.approved(item.meeting, item.on, item.approver)),
        ].join('　')}
        acts={
          <>
            <Button label={text.approve} size="small" look="quiet" onPress={() => onForm(extraMeetingForm(view))} />
            <Button label={text.schedule} size="small" onPress={() => onForm(scheduleForm(view, null, operator))} />
          </>
        }
        nothing={view.meetings.length === 0 && `${text.none}（${articleCited('27')}）`}
      >
        <OfficeTable
          label={text.title}
          columns={[
            text.columns.meeting,
            text.columns.time,
            text.columns.notified,
            text.columns.seats,
            text.columns.minutes,
            text.columns.acts,
          ]}
          rows={view.meetings.map((meeting) => ({
            id: String(meeting.number),
            isSelected: meeting === live,
            cells: [
              {
                main: <b>{text.number(meeting.number)}</b>,
                support: meeting.kind === 'renegotiation' ? text.kindOf.renegotiation : terms.phase[meeting.phase],
              },
              {
                main: isPlainDate(meeting.on) ? `${meeting.on} ${weekdayName(weekday(meeting.on))} ${meeting.time}` : caseText.none,
                support: [meeting.place, meeting.sittings.length > 1 ? text.sittings(meeting.sittings.slice(1)) : '']
                  .filter((part) => part !== '')
                  .join('　'),
              },
              { main: notices(view, meeting) },
              { main: meeting.participants === 0 ? text.notSeated : text.seated(meeting.participants) },
              {
                main: minutesOf(meeting),
                support: [meeting.refusals === 0 ? '' : text.refusals(meeting.refusals), ...resultsOf(view, meeting)]
                  .filter((part) => part !== '')
                  .join('　'),
              },
              {
                main: (
                  <Button
                    label={meeting.phase === 'archived' ? text.look : text.enter}
                    name={meeting.phase === 'archived' ? text.lookOf(meeting.number) : text.enterOf(meeting.number)}
                    size="small"
                    look={meeting === live ? 'filled' : 'plain'}
                    onPress={() => onEnter(meeting.number)}
                  />
                ),
              },
            ],
          }))}
        />
      </Part>
      {live !== undefined && live.phase !== 'frozen' && (
        <Part
          title={text.prepare(live.number)}
          acts={
            <>
              {live.phase === 'planned' && (
                <>
                  <Button label={text.invite} size="small" look="quiet" onPress={() => onForm(inviteForm(view, live.number))} />
                  <Button label={text.reschedule} size="small" onPress={() => onForm(scheduleForm(view, live, operator))} />
                  <Button label={text.notify} size="small" onPress={() => onForm(notifyForm(view, live.number))} />
                </>
              )}
              <Button label={text.seats} size="small" onPress={() => onSeats(live.number)} />
              {onPreflight !== null && (
                <Button
                  label={preflightWindowText.open}
                  name={preflightWindowText.openOf(live.number)}
                  size="small"
                  onPress={() => onPreflight(live.number)}
                />
              )}
              {onRehearse !== null && (
                <Button
                  label={rehearsalText.begin}
                  name={rehearsalText.beginOf(live.number)}
                  size="small"
                  onPress={() => onRehearse(live.number)}
                />
              )}
            </>
          }
        >
          <div className={c('body')}>
            <Facts spacing="wide" facts={planFacts(live)} />
          </div>
        </Part>
      )}
      <Judgements view={view} operator={operator} onForm={onForm} />
    </>
  );
};

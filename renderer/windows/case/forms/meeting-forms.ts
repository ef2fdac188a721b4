import { capacities } from '../../../../shared/record/vocabulary.ts';
import { terms } from '../../../../shared/text/zh/terms.ts';
import { caseForms } from '../../../../shared/text/zh/windows/case-forms.ts';
import type { CaseMeeting, CaseView } from '../../../../shared/views/case-view.ts';
import { answered } from '../form/form-spec.ts';
import { choicesOf, dayOf, lineOf, memberOf, obligorField, onField, type OfficeForm } from './office-form.ts';

const kinds = ['consultation', 'renegotiation'] as const;
const modes = ['in-person', 'video', 'mixed'] as const;

/** The next meeting, or a new plan for one that has not begun. */
export const scheduleForm = (
  view: CaseView,
  meeting: CaseMeeting | null,
  operator: string,
  kind: (typeof kinds)[number] = 'consultation',
): OfficeForm => {
  const words = caseForms.schedule;
  const number = meeting?.number ?? view.nextMeeting;
  const plan = meeting?.plan ?? null;
  return {
    title: words.title(number),
    basis: words.basis,
    fields: [
      {
        kind: 'choice',
        id: 'kind',
        label: words.kind,
        choices: choicesOf(terms.meetingKind, kinds),
        initial: plan?.kind ?? kind,
      },
      { kind: 'day', id: 'on', label: words.on, initial: plan?.on ?? '' },
      { kind: 'time', id: 'time', label: words.time, initial: plan?.time ?? '09:30' },
      { kind: 'choice', id: 'mode', label: words.mode, choices: choicesOf(terms.mode, modes), initial: plan?.mode ?? 'in-person' },
      { kind: 'line', id: 'place', label: words.place, max: 200, initial: plan?.place ?? view.meetings.at(-1)?.place ?? '' },
      {
        kind: 'line',
        id: 'presiding',
        label: words.presiding,
        max: 60,
        initial: plan?.presiding ?? view.meetings.at(-1)?.plan?.presiding ?? '',
      },
      { kind: 'line', id: 'secretary', label: words.secretary, max: 60, initial: plan?.secretary ?? operator },
      { kind: 'prose', id: 'cause', label: words.cause, max: 1_000, initial: plan?.cause ?? view.opened?.title ?? '' },
    ],
    toCommand: (values) => ({
      type: 'ScheduleMeeting',
      input: {
        meeting: number,
        kind: memberOf(values, 'kind', kinds),
        on: dayOf(values, 'on'),
        time: lineOf(values, 'time'),
        mode: memberOf(values, 'mode', modes),
        place: lineOf(values, 'place'),
        presiding: lineOf(values, 'presiding'),
        secretary: lineOf(values, 'secretary'),
        cause: lineOf(values, 'cause'),
      },
    }),
  };
};

export const notifyForm = (view: CaseView, meeting: number): OfficeForm => {
  const words = caseForms.notify;
  return {
    title: words.title(meeting),
    basis: words.basis,
    fields: [obligorField(view), onField(view, words.on), { kind: 'line', id: 'how', label: words.how, isOptional: true, max: 200 }],
    toCommand: (values) => ({
      type: 'NotifyMeeting',
      input: { meeting, obligor: answered(values, 'obligor'), on: dayOf(values, 'on'), how: lineOf(values, 'how') },
    }),
  };
};

/** Parties are notified; whoever else is asked to come is invited (Art. 25). */
const invited = capacities.filter((capacity) => !['presiding', 'secretary', 'claimant', 'obligor', 'agent'].includes(capacity));

export const inviteForm = (view: CaseView, meeting: number): OfficeForm => {
  const words = caseForms.invite;
  return {
    title: words.title(meeting),
    basis: words.basis,
    fields: [
      { kind: 'line', id: 'invitee', label: words.invitee, max: 200 },
      { kind: 'choice', id: 'capacity', label: words.capacity, choices: choicesOf(terms.capacity, invited) },
      onField(view),
      { kind: 'line', id: 'how', label: words.how, isOptional: true, max: 200 },
    ],
    toCommand: (values) => ({
      type: 'InviteParticipant',
      input: {
        meeting,
        invitee: lineOf(values, 'invitee'),
        capacity: memberOf(values, 'capacity', invited),
        on: dayOf(values, 'on'),
        how: lineOf(values, 'how'),
      },
    }),
  };
};

export const extraMeetingForm = (view: CaseView): OfficeForm => {
  const words = caseForms.approve;
  const meeting = view.meetings.find((candidate) => candidate.phase === 'planned')?.number ?? view.nextMeeting;
  return {
    title: words.title(meeting),
    basis: words.basis,
    fields: [
      onField(view),
      { kind: 'line', id: 'approver', label: caseForms.approver, max: 60, initial: view.opened?.departmentHead ?? '' },
      { kind: 'prose', id: 'reason', label: words.reason, max: 2_000 },
    ],
    toCommand: (values) => ({
      type: 'ApproveExtraMeeting',
      input: { meeting, on: dayOf(values, 'on'), approver: lineOf(values, 'approver'), reason: lineOf(values, 'reason') },
    }),
  };
};

export const withdrawForm = (target: number, name: string, operator: string): OfficeForm => {
  const words = caseForms.withdraw;
  return {
    title: words.title(target, name),
    basis: words.basis,
    fields: [
      { kind: 'line', id: 'by', label: words.by, initial: operator, max: 60 },
      { kind: 'prose', id: 'reason', label: caseForms.reason, max: 2_000 },
    ],
    toCommand: (values) => ({ type: 'WithdrawRecord', input: { target, by: lineOf(values, 'by'), reason: lineOf(values, 'reason') } }),
  };
};

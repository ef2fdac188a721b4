import type { NextAction } from '../../../../shared/law/assessment.ts';
import type { CaseView } from '../../../../shared/views/case-view.ts';
import { confirmationForm, draftForm, rulingCheckForm, rulingToCheck, signForm, unsignedDrafts } from './agreement-forms.ts';
import { declareForm, findingForm } from './judgement-forms.ts';
import { letterForm, suitForm } from './litigation-forms.ts';
import { extraMeetingForm, scheduleForm } from './meeting-forms.ts';
import type { OfficeForm } from './office-form.ts';
import { lateReasonForm, noticeForm, readingForm, replyForm, serviceForm } from './service-forms.ts';

/** Where what is to be done next is recorded; null: outside this window (enforcement, 节假日表). */
export const formForAction = (view: CaseView, { code, obligor }: NextAction, operator: string): OfficeForm | null => {
  const reply = view.replies.findLast((item) => item.obligor === obligor)?.record ?? null;
  switch (code) {
    case 'serve-notice':
      return view.notices.some(({ obligors }) => obligor !== undefined && obligors.includes(obligor))
        ? serviceForm(view, obligor)
        : noticeForm(view);
    case 'await-reply':
      return replyForm(view, obligor);
    case 'judge-late-reply':
      return reply === null ? null : lateReasonForm(view, reply, operator);
    case 'classify-reply':
      return reply === null ? null : readingForm(view, reply, operator);
    case 'hold-meeting':
      return planned(view) ? null : scheduleForm(view, null, operator);
    case 'approve-extra-meeting':
      return extraMeetingForm(view);
    case 'judge-hopeless':
      return findingForm(view, 3, obligor);
    case 'declare-failure':
      return obligor === undefined ? null : declareForm(view, obligor);
    case 'sign-agreement':
      return unsignedDrafts(view).length > 0 ? signForm(view) : draftForm(view);
    case 'apply-confirmation':
      return confirmationForm(view);
    case 'hold-renegotiation':
      if (rulingToCheck(view) !== null) return rulingCheckForm(view, operator);
      return planned(view) ? null : scheduleForm(view, null, operator, 'renegotiation');
    case 'sue':
    case 'sue-on-agreement':
      return suitForm(view, obligor);
    case 'inform-procuratorate':
      return letterForm(view, obligor);
    case 'enforce':
    case 'import-calendar':
      return null;
  }
};

/** A meeting that is already called and not yet closed is held in its own window. */
const planned = (view: CaseView): boolean => view.meetings.some(({ phase }) => phase !== 'archived');

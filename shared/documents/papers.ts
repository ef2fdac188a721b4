import { agendaPaper } from './kinds/agenda.ts';
import { exhibitList } from './kinds/exhibit-list.ts';
import { extraMeetingApproval } from './kinds/extra-meeting-approval.ts';
import { failureApproval } from './kinds/failure-approval.ts';
import { failureNotice } from './kinds/failure-notice.ts';
import { invitation } from './kinds/invitation.ts';
import { limitsStatement } from './kinds/limits-statement.ts';
import { meetingNotice } from './kinds/meeting-notice.ts';
import { minutes } from './kinds/minutes.ts';
import { notice } from './kinds/notice.ts';
import { procuratorateLetter } from './kinds/procuratorate-letter.ts';
import { script } from './kinds/script.ts';
import { serviceReceipt } from './kinds/service-receipt.ts';
import { signIn } from './kinds/sign-in.ts';
import type { PaperDefinition } from './paper.ts';

/** Every kind of paper, in the order of a case. */
export const papers: readonly PaperDefinition[] = [
  notice,
  serviceReceipt,
  meetingNotice,
  invitation,
  agendaPaper,
  script,
  signIn,
  exhibitList,
  minutes,
  limitsStatement,
  extraMeetingApproval,
  failureApproval,
  failureNotice,
  procuratorateLetter,
];

export const paperKinds: readonly string[] = papers.map(({ kind }) => kind);

import { absenceRecord } from './kinds/absence-record.ts';
import { adjournmentRecord } from './kinds/adjournment-record.ts';
import { agendaPaper } from './kinds/agenda.ts';
import { agreement } from './kinds/agreement.ts';
import { appraisalCommission } from './kinds/appraisal-commission.ts';
import { closingApproval } from './kinds/closing-approval.ts';
import { complaint } from './kinds/complaint.ts';
import { confidentiality } from './kinds/confidentiality.ts';
import { confirmationApplication } from './kinds/confirmation-application.ts';
import { correctionRequest } from './kinds/correction-request.ts';
import { damageFactsConfirmation } from './kinds/damage-facts-confirmation.ts';
import { designationLetter } from './kinds/designation-letter.ts';
import { disciplineAndRightsPaper } from './kinds/discipline-and-rights.ts';
import { eSignatureAgreement } from './kinds/e-signature-agreement.ts';
import { enforcementApplication } from './kinds/enforcement-application.ts';
import { exhibitList } from './kinds/exhibit-list.ts';
import { expertOpinion } from './kinds/expert-opinion.ts';
import { extraMeetingApproval } from './kinds/extra-meeting-approval.ts';
import { failureApproval } from './kinds/failure-approval.ts';
import { failureNotice } from './kinds/failure-notice.ts';
import { filingApproval } from './kinds/filing-approval.ts';
import { investigationConclusion } from './kinds/investigation-conclusion.ts';
import { invitation } from './kinds/invitation.ts';
import { lateReplyReview } from './kinds/late-reply-review.ts';
import { limitsStatement } from './kinds/limits-statement.ts';
import { meetingNotice } from './kinds/meeting-notice.ts';
import { minutes } from './kinds/minutes.ts';
import { notice } from './kinds/notice.ts';
import { objectionDecision } from './kinds/objection-decision.ts';
import { overrunApproval } from './kinds/overrun-approval.ts';
import { partialConsensus } from './kinds/partial-consensus.ts';
import { performanceNote } from './kinds/performance-note.ts';
import { powerOfAttorney } from './kinds/power-of-attorney.ts';
import { preliminaryCheckReport } from './kinds/preliminary-check-report.ts';
import { procuratorateLetter } from './kinds/procuratorate-letter.ts';
import { replyForm } from './kinds/reply-form.ts';
import { representativeCertificate } from './kinds/representative-certificate.ts';
import { restorationEvaluation } from './kinds/restoration-evaluation.ts';
import { rulingCheck } from './kinds/ruling-check.ts';
import { script } from './kinds/script.ts';
import { serviceAddress } from './kinds/service-address.ts';
import { serviceReceipt } from './kinds/service-receipt.ts';
import { signIn } from './kinds/sign-in.ts';
import { signatureRefusal } from './kinds/signature-refusal.ts';
import { supportRequest } from './kinds/support-request.ts';
import { terminationApproval } from './kinds/termination-approval.ts';
import { volumeContents } from './kinds/volume-contents.ts';
import { volumeCover } from './kinds/volume-cover.ts';
import { volumeNotes } from './kinds/volume-notes.ts';
import type { PaperDefinition } from './paper.ts';

/** Every kind of paper, in the order of a case. */
export const papers: readonly PaperDefinition[] = [
  preliminaryCheckReport,
  filingApproval,
  terminationApproval,
  designationLetter,
  investigationConclusion,
  appraisalCommission,
  expertOpinion,
  damageFactsConfirmation,
  notice,
  serviceReceipt,
  serviceAddress,
  replyForm,
  lateReplyReview,
  powerOfAttorney,
  representativeCertificate,
  meetingNotice,
  invitation,
  agendaPaper,
  script,
  signIn,
  disciplineAndRightsPaper,
  confidentiality,
  exhibitList,
  minutes,
  correctionRequest,
  signatureRefusal,
  absenceRecord,
  adjournmentRecord,
  objectionDecision,
  eSignatureAgreement,
  partialConsensus,
  limitsStatement,
  extraMeetingApproval,
  overrunApproval,
  agreement,
  confirmationApplication,
  rulingCheck,
  failureApproval,
  failureNotice,
  complaint,
  procuratorateLetter,
  supportRequest,
  performanceNote,
  restorationEvaluation,
  enforcementApplication,
  closingApproval,
  volumeCover,
  volumeContents,
  volumeNotes,
];

export const paperKinds: readonly string[] = papers.map(({ kind }) => kind);

import { participantById } from '../../record/meeting-queries.ts';
import { held, type Filed, type MeetingState } from '../../record/state.ts';
import { terms } from '../../text/zh/terms.ts';
import { orBlank } from '../blanks.ts';
import { caseRows, form, pairs, wide } from '../form.ts';
import { handoversTold, officerPlace } from '../minutes/officers.ts';
import { meetingTitle, momentInFull, personById } from '../minutes/wording.ts';
import { paper } from '../paper.ts';
import { signedBy } from '../signature-places.ts';
import { eachAtMeeting } from '../subjects.ts';

const eachRefusal = eachAtMeeting(
  (meeting) => held(meeting, 'SignatureRefused'),
  '没有拒绝签字的记录。',
  ({ participant, version }, meeting) => `${participantById(meeting, participant)?.name ?? participant}·第${version}版`,
);

/** 拒绝签字情况说明 (Art. 26(9)): the presiding officer writes down how it went. */
export const signatureRefusal = paper({
  kind: 'signature-refusal',
  title: '拒绝签字情况说明',
  basis: '26(9)',
  style: 'record',
  about: eachRefusal,
  needs: {},
  blocks: ({ opened }, { meeting, item: refusal }) => [
    form(
      ...caseRows(opened),
      ...pairs(
        ['会议', meetingTitle(meeting)],
        ['记录版本', `第${refusal.version}版`],
        ['拒绝签字人', personById(meeting, refusal.participant)],
        ['要求签字时间', momentInFull(refusal.askedAt)],
        ['核对方式', terms.readHow[refusal.how]],
        ['见证人', orBlank(refusal.witness)],
      ),
      wide('所据记录的SM3摘要', refusal.digest.toUpperCase().replaceAll(/(.{8})(?=.)/gu, '$1 ')),
      wide('拒绝签字的理由', refusal.silent ? '未说明理由，沉默' : refusal.reason),
      wide('录音录像', orBlank(refusal.recording), 'line'),
      wide('主持人写明', noteTold(meeting, refusal), 'tall'),
      ...handoversTold(meeting).map((line) => wide('签字移交', line)),
    ),
    signedBy(officerPlace(meeting, 'presiding'), officerPlace(meeting, 'secretary'), ['见证人', refusal.witness]),
  ],
});

/** Whose words they are is said where somebody else signs below. */
const noteTold = (meeting: MeetingState, { note, notedBy }: Filed<'SignatureRefused'>): string =>
  notedBy === '' || notedBy === officerPlace(meeting, 'presiding')[1] ? note : `${note}\n（${notedBy}写明）`;

import { nameIn } from '../../meeting/name-in.ts';
import { held, type Filed } from '../../record/state.ts';
import { blanks, choices } from '../blanks.ts';
import { caseRows, form, opinion, pairs, wide } from '../form.ts';
import { momentInFull, personById, meetingTitle } from '../minutes/wording.ts';
import { paper } from '../paper.ts';
import { signedBy } from '../signature-places.ts';
import { eachAtMeeting } from '../subjects.ts';

/** The slips of a meeting whose minutes are with the people to check, with one empty form more. */
const eachSlip = eachAtMeeting<Filed<'CorrectionRequested'> | null>(
  (meeting) => (held(meeting, 'MinutesFrozen').length === 0 ? [] : [...held(meeting, 'CorrectionRequested'), null]),
  '会议记录还没有定稿，没有可以申请更正的版本。',
  (slip) => (slip === null ? '空白' : `第${slip.slip}号`),
);

/** 会议记录更正申请表 (Art. 26(9)): what is wrong, the words proposed, and the decision with its reason. */
export const correctionRequest = paper({
  kind: 'correction-request',
  title: '会议记录更正申请表',
  basis: '26(9)',
  style: 'record',
  about: eachSlip,
  needs: {},
  blocks: ({ opened }, { meeting, item: slip }) => {
    const decision = held(meeting, 'CorrectionDecided').find((one) => one.slip === slip?.slip);
    return [
      form(
        ...caseRows(opened),
        ...pairs(
          ['会议', meetingTitle(meeting)],
          ['记录版本和位置', slip === null ? `第＿＿版第＿＿条` : `第${slip.version}版${slip.entry === null ? '' : `第${slip.entry}条`}`],
          ['申请人', slip === null ? blanks.word : personById(meeting, slip.participant)],
          ['申请时间', slip === null ? blanks.day : momentInFull(slip.at)],
        ),
        wide('记录的差错或者遗漏', slip?.what ?? blanks.line, 'tall'),
        wide('建议的文字', slip === null || slip.proposed === '' ? blanks.line : slip.proposed, 'tall'),
        opinion(
          '决定和理由',
          decision === undefined
            ? choices('准予更正', '不予更正，申请附卷')
            : `${decision.granted ? '准予更正' : '不予更正，申请附卷'}（${decision.by}，${momentInFull(decision.at)}）：${decision.reason}`,
        ),
      ),
      signedBy(['申请人', slip === null ? '' : nameIn(meeting, slip.participant)]),
    ];
  },
});

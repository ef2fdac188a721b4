import { sentence } from '../text/zh/stops.ts';
import { claimTotalFen, noticeFor, obligorName, replyOf, servedOn } from '../record/case-queries.ts';
import { planOf, sideOf, sittingsOf, wasOpened, wasPresent } from '../record/meeting-queries.ts';
import { filed, held, latest, type Filed, type MeetingState } from '../record/state.ts';
import { dayInFull, money, terms } from '../text/zh/terms.ts';
import { paragraph, table, type Block } from './document-model.ts';
import { moneyInFull } from './money-words.ts';
import { officialNumber } from './official.ts';
import type { CaseFile } from './paper.ts';

/** What happened, by the clue and the investigation (Arts. 14, 16): the same sentences in every paper that tells it. */
export const damageFacts = ({ opened }: CaseFile, investigation: Filed<'InvestigationConcluded'>): readonly Block[] => [
  paragraph(`${sentence(opened.cause)}损害发生地点：${sentence(opened.place)}`),
  paragraph(
    `经调查（${dayInFull(investigation.on)}调查终结${investigation.number === '' ? '' : `，${officialNumber(investigation.number)}`}）：${sentence(investigation.conclusion)}`,
  ),
];

export const appraisalName = ({ basis }: Filed<'AppraisalRecorded'>): string => terms.appraisalBasis[basis];

/** The damage, and what of it the investigation and appraisal cost, where they cost anything. */
export const damageInFull = ({ damageFen, costsFen }: Filed<'AppraisalRecorded'>): string =>
  `${moneyInFull(damageFen)}${costsFen === 0 ? '' : `，其中调查、鉴定评估等费用${money(costsFen)}`}`;

/** Arts. 17–20: what the appraisal found, and in what amount. */
export const appraisalFacts = (appraisal: Filed<'AppraisalRecorded'>): Block =>
  paragraph(
    [
      `${appraisal.by}于${dayInFull(appraisal.on)}出具${appraisalName(appraisal)}${appraisal.number === '' ? '' : `（${officialNumber(appraisal.number)}）`}：${sentence(appraisal.summary)}`,
      `生态环境损害数额为${damageInFull(appraisal)}。`,
      appraisal.restorable === null ? '' : `受损生态环境${terms.restorable[appraisal.restorable]}。`,
    ].join(''),
  );

/** Art. 4 ¶2: the claim by its heads, in figures, with its sum in figures and words. */
export const claimItems = (claim: Filed<'ClaimItemised'>): readonly Block[] => [
  table(
    [8, 47, 22, 23],
    [
      ['序号', '赔偿范围（第四条）', '金额', '依据'],
      ...claim.items.map((item, index) => [String(index + 1), terms.claimHead[item.head], money(item.amountFen), item.basis]),
      ['', '合计', money(claimTotalFen(claim)), ''],
    ],
    ['center', 'left', 'right', 'left'],
  ),
  paragraph(`以上合计${moneyInFull(claimTotalFen(claim))}。`),
];

/** How the consultation with one obligor went, from the notice to the last meeting (Arts. 22–29): what a court is told (SPC 规定 5). */
export const consultationStory = (file: CaseFile, obligor: string): readonly Block[] => {
  const { state } = file;
  const notice = noticeFor(state, obligor);
  const served = servedOn(state, obligor);
  const attempt = filed(state, 'ServiceRecorded').find(
    ({ obligor: id, outcome, on }) => id === obligor && outcome === 'served' && on === served,
  );
  const reply = replyOf(state, obligor);
  const said = [
    notice === null ? '' : `${dayInFull(notice.on)}制作《生态环境损害索赔磋商告知书》（${officialNumber(notice.number)}）。`,
    attempt === undefined ? '告知书没有送达。' : `告知书于${dayInFull(attempt.on)}${terms.service[attempt.method]}。`,
    reply === null ? '没有收到答复意见。' : replySentence(reply),
  ].join('');
  return [
    paragraph(said),
    ...state.meetings
      .filter((meeting) => sittingsOf(meeting).length > 0 && wasCalled(meeting, obligor))
      .map((meeting) => paragraph(meetingSentence(meeting, obligor))),
  ];
};

const answers = { yes: '同意磋商', no: '不同意磋商', conditional: '对是否同意磋商附有条件' } as const;

/** What a reply answers to the two questions of Art. 23. */
export const replyAnswers = ({ admitsIdentity, agrees }: Filed<'ReplyReceived'>): string => {
  const identity = admitsIdentity === null ? '未答复是否承认赔偿义务人身份' : `${admitsIdentity ? '承认' : '不承认'}赔偿义务人身份`;
  return `${identity}，${answers[agrees]}。`;
};

const replySentence = (reply: Filed<'ReplyReceived'>): string => `${dayInFull(reply.receivedOn)}收到答复意见：${replyAnswers(reply)}`;

/** A meeting concerns the obligors who had a seat at it or were notified of it. */
const wasCalled = (meeting: MeetingState, obligor: string): boolean =>
  sideOf(meeting, obligor).length > 0 || held(meeting, 'MeetingNotified').some((notice) => notice.obligor === obligor);

/** One meeting as it went for one obligor: days, whether it came, and the recorded result. */
const meetingSentence = (meeting: MeetingState, obligor: string): string => {
  const days = sittingsOf(meeting).map(dayInFull).join('、');
  const name = `${days}召开第${meeting.number}次磋商会议${planOf(meeting)?.kind === 'renegotiation' ? '（重新磋商）' : ''}`;
  const came = sideOf(meeting, obligor).some((person) => wasPresent(meeting, person.id));
  if (!wasOpened(meeting)) return `${name}，流会。`;
  if (!came) return `${name}，该赔偿义务人未到会。`;
  const result = latest(held(meeting, 'ResultRecorded'))?.results.find((one) => one.obligor === obligor);
  return `${name}，${result === undefined ? '没有记录磋商结果' : terms.result[result.outcome]}。`;
};

/** Art. 29 (or 28 ¶2) as declared: by whom, when, on what. */
export const failureSentence = (file: CaseFile, failure: Filed<'FailureDeclared'>): string =>
  `${dayInFull(failure.on)}，经${failure.approver}批准，认定与${obligorName(file.state, failure.obligor)}磋商不成：${sentence(failure.text)}`;

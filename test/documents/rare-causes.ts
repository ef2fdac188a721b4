import { forestLand } from '../../electron/samples/forest-land.ts';
import { glassworks } from '../../electron/samples/glassworks.ts';
import { solventPlant } from '../../electron/samples/solvent-plant.ts';
import type { DomainEvent, RecordedEvent } from '../../shared/record/event.ts';
import { replay } from '../../shared/record/evolve.ts';
import { sideOf } from '../../shared/record/meeting-queries.ts';
import { emptyCase, type CaseState } from '../../shared/record/state.ts';
import type { PlainDate } from '../../shared/time/plain-date.ts';
import { GivenRecord } from './given-record.ts';

const day = (value: string): PlainDate => value as PlainDate;

/** A sample case as it stood before one of its events, so that it can go on in another way. */
const before = (events: readonly RecordedEvent[], moment: string, isFirst: (event: DomainEvent) => boolean): GivenRecord => {
  const at = events.findIndex(isFirst);
  if (at < 0) throw new Error(`no such event before ${moment}`);
  return new GivenRecord(moment, replay(events.slice(0, at), emptyCase));
};

/** The cases in which papers have cause that no sample case gives cause for: samples that took another course, by the number of the case. */
export const rareCauses = (eventsOf: (number: string) => readonly RecordedEvent[]): readonly CaseState[] => {
  const [forest, glass, solvent] = [forestLand, glassworks, solventPlant].map(({ number }) => eventsOf(number));
  if (forest === undefined || glass === undefined || solvent === undefined) throw new Error('no sample cases');
  return [
    lateReply(forest),
    lateReplyJudged(forest),
    nobodyCame(glass),
    walkedOut(glass),
    objection(solvent),
    objectionDecided(solvent),
    threeMeetings(solvent),
    pastBothLimits(solvent),
    rulingRefused(glass),
    breach(glass),
  ].map(({ state }) => state);
};

const lateReply = (events: readonly RecordedEvent[]): GivenRecord => {
  const given = before(events, '2026-03-27T10:00', ({ type }) => type === 'ReplyReceived');
  given.record('ReplyReceived', {
    obligor: obligorOf(given.state),
    receivedOn: day('2026-03-27'),
    postedOn: day('2026-03-25'),
    admitsIdentity: true,
    agrees: 'yes',
    words: '同意磋商。公司负责人3月17日至3月25日住院，公司无人能够签署答复，出院后即行答复。',
  });
  return given;
};

const lateReplyJudged = (events: readonly RecordedEvent[]): GivenRecord => {
  const given = lateReply(events);
  given.at('2026-03-30T09:00').record('LateReasonJudged', {
    reply: given.state.version,
    accepted: true,
    on: day('2026-03-30'),
    by: '局长周某',
    reason: '住院证明、出院记录与所述日期一致，期间确无人可以签署答复，出院当日即交邮',
  });
  return given;
};

const nobodyCame = (events: readonly RecordedEvent[]): GivenRecord => {
  const given = before(events, '2026-06-18T09:00', ({ type }) => type === 'AttendanceChecked');
  const obligor = obligorOf(given.state);
  given.record('MeetingNotified', { meeting: 1, obligor, on: day('2026-06-09'), how: '邮寄送达，收发室签收' });
  for (const { id, name } of sideOf(first(given.state), obligor)) {
    given.record('AttendanceChecked', {
      ...{ meeting: 1, participant: id, present: false, identity: 'unchecked', authorityChecked: null, notified: true },
      ...{ cause: '', said: `某玻璃公司${name}未到会，已通知，未说明原因。` },
    });
  }
  given.record('AbsentObligorAwaited', {
    ...{ meeting: 1, obligor, minutes: 30, call: '9时12分、9时25分两次拨打登记的电话，均无人接听' },
    said: '赔偿义务人某玻璃公司未到会，等候30分钟；两次拨打登记的电话，均无人接听。',
  });
  given.record('MeetingCollapsed', {
    ...{ meeting: 1, reason: '赔偿义务人未到会', said: '主持人宣布本次磋商会议流会，原因：赔偿义务人未到会。' },
  });
  return given;
};

const walkedOut = (events: readonly RecordedEvent[]): GivenRecord => {
  const given = before(events, '2026-06-18T09:20', (event) => event.type === 'StepEntered' && event.payload.step === 'questions-answered');
  const obligor = obligorOf(given.state);
  given.record('MeetingNotified', { meeting: 1, obligor, on: day('2026-06-09'), how: '邮寄送达，收发室签收' });
  for (const { id, name } of sideOf(first(given.state), obligor)) {
    given.record('ParticipantWalkedOut', {
      ...{ meeting: 1, participant: id, warned: true, minutes: 10, words: '不认可鉴定评估报告' },
      said: `某玻璃公司${name}称不认可鉴定评估报告，经主持人告知无故退出的后果后仍离开会场。`,
    });
  }
  given.at('2026-06-25T10:00').record('AbsenceJudged', {
    ...{ meeting: 1, obligor, cause: 'without-cause', on: day('2026-06-25'), by: '局长周某' },
    reason: '三个工作日内没有说明理由；对鉴定评估报告有异议，可以在会上提出，不是退出的理由',
  });
  return given;
};

const objection = (events: readonly RecordedEvent[]): GivenRecord => {
  const answers = (event: DomainEvent): boolean => event.type === 'PartyAnswered' && event.payload.party !== 'claimant';
  const given = before(events, '2026-07-22T09:38', answers);
  const obligor = obligorOf(given.state);
  const by = sideOf(first(given.state), obligor)[0]?.id ?? '';
  given.record('PartyAnswered', {
    ...{ meeting: 1, party: obligor, by, heard: true, objection: '主持人王某参加过本案的现场检查，申请其回避。' },
    said: '某律师事务所委托代理人郑某答复：听清了；申请主持人王某回避。',
  });
  return given;
};

const objectionDecided = (events: readonly RecordedEvent[]): GivenRecord => {
  const given = objection(events);
  given.record('ObjectionDecided', {
    ...{ meeting: 1, answer: given.state.version, upheld: false, decidedBy: '局长周某' },
    reason: '王某没有参加本案的现场检查和调查，检查笔录上的检查人员为李某、刘某；没有应当回避的情形。',
    said: '局长周某决定：异议不成立。',
  });
  return given;
};

const threeMeetings = (events: readonly RecordedEvent[]): GivenRecord =>
  before(events, '2026-09-21T10:00', ({ type }) => type === 'FindingMade');

const pastBothLimits = (events: readonly RecordedEvent[]): GivenRecord => {
  const given = threeMeetings(events);
  const obligor = obligorOf(given.state);
  const approver = '局长周某';
  given.record('ExtraMeetingApproved', {
    ...{ meeting: 4, on: day('2026-09-21'), approver },
    reason: '受损草原分属两个苏木，修复分区分期进行，双方对修复期限的差距已由二十四个月缩小到十二个月，再开一次会议有望一致',
  });
  given.at('2026-10-09T10:00').record('PeriodOverrunApproved', {
    ...{ obligor, on: day('2026-10-09'), approver },
    reason: '第4次会议因公司更换代理人推迟，公司书面承诺2026年10月20日前到会，继续磋商有利于尽早修复',
  });
  return given;
};

const rulingRefused = (events: readonly RecordedEvent[]): GivenRecord => {
  const given = before(events, '2026-09-11T10:00', ({ type }) => type === 'ConfirmationRuled');
  const agreement = `g${given.state.file.AgreementSigned?.[0]?.record ?? 0}`;
  given.record('ConfirmationRuled', {
    ...{ agreement, on: day('2026-09-11'), result: 'refused-on-review', ruling: '（2026）某民特5号' },
    reason: '协议第四条约定的修复方案未附入协议，修复范围和修复目标不明确，无法强制执行',
  });
  given.at('2026-09-18T10:00').record('RulingChecked', {
    ...{ agreement, on: day('2026-09-18'), by: '刘某' },
    findings: '协议所称附件一修复方案在签署时没有装订，双方存有同一文本；修复范围为收集池外420平方米，深度2米，修复目标为基线水平',
  });
  return given;
};

const breach = (events: readonly RecordedEvent[]): GivenRecord => {
  const given = new GivenRecord('2026-11-10T10:00', replay(events, emptyCase));
  given.record('BreachRecorded', {
    obligor: obligorOf(given.state),
    on: day('2026-11-10'),
    text: '第一期费用应于2026年8月31日以前支付，至今没有支付；修复没有开工',
  });
  return given;
};

const obligorOf = (state: CaseState): string => state.file.ObligorAdded?.[0]?.id ?? '';

const first = (state: CaseState): CaseState['meetings'][number] => {
  const meeting = state.meetings[0];
  if (meeting === undefined) throw new Error('no meeting');
  return meeting;
};

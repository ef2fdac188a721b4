import { describe, expect, it } from 'vitest';
import type { DocumentModel } from '../../shared/documents/document-model.ts';
import { limitsStatement } from '../../shared/documents/kinds/limits-statement.ts';
import { eventSchemas } from '../../shared/record/event.ts';
import { assessCase } from '../../shared/record/facts-of-state.ts';
import { recordsOfFact } from '../../shared/record/records-of-facts.ts';
import type { CaseState } from '../../shared/record/state.ts';
import type { PlainDate } from '../../shared/time/plain-date.ts';
import type { CalendarYear } from '../../shared/time/working-days.ts';
import type { GivenRecord } from './given-record.ts';
import { calledMeeting, consultedMeeting } from './sample-meeting.ts';
import { modelText } from './texts.ts';

const day = (value: string): PlainDate => value as PlainDate;

const made = (state: CaseState, today: string, calendar: readonly CalendarYear[] = []): DocumentModel => {
  const { instances } = limitsStatement.available(state, { today: day(today), calendar, wording: {} });
  const model = instances[0]?.model;
  if (model === undefined) throw new Error('not made');
  return model;
};

/** The tables below the heading of one obligor, in order. */
const tablesOf = (model: DocumentModel, obligor: string): readonly (readonly (readonly string[])[])[] => {
  const from = model.blocks.findIndex((block) => block.kind === 'heading' && block.level === 1 && block.text.endsWith(obligor));
  const rest = model.blocks.slice(from + 1);
  const to = rest.findIndex((block) => block.kind === 'heading' && block.level === 1);
  return rest.slice(0, to).flatMap((block) => (block.kind === 'table' || block.kind === 'fields' ? [block.rows] : []));
};

const notice = (given: GivenRecord): void => {
  given.record('NoticeIssued', { number: '某环磋告〔2026〕19号', on: day('2026-05-21'), obligors: ['o1', 'o2'], replyBy: null });
};

const served = (given: GivenRecord, obligor: string, on: string): number =>
  given.record(
    'ServiceRecorded',
    eventSchemas.ServiceRecorded.parse({
      obligor,
      method: 'direct',
      on: day(on),
      outcome: 'served',
      reason: '',
      receivedBy: '',
      servers: '',
      receipt: '',
    }),
  );

/** One obligor served and met, the other not served: the meeting counts for the first alone. */
const servedCase = (): { readonly given: GivenRecord; readonly service: number; readonly reply: number } => {
  const given = consultedMeeting();
  notice(given);
  const service = served(given, 'o1', '2026-05-22');
  const reply = given.record('ReplyReceived', {
    obligor: 'o1',
    receivedOn: day('2026-05-26'),
    postedOn: null,
    admitsIdentity: true,
    agrees: 'yes',
    words: '',
  });
  given.record('ExtraMeetingApproved', { meeting: 4, on: day('2026-06-30'), approver: '局长周某', reason: '案情重大复杂，涉及两个旗县' });
  given.record('PeriodOverrunApproved', { obligor: 'o1', on: day('2026-06-30'), approver: '局长周某', reason: '补充鉴定未完成' });
  return { given, service, reply };
};

describe('the statement of limits', () => {
  it('says for each obligor what runs until when, with the records it rests on', () => {
    const { given, service } = servedCase();

    const model = made(given.state, '2026-07-01');

    expect(modelText(model)).toContain('截至2026年7月1日');
    expect(tablesOf(model, '某食品公司')[0]).toEqual([
      ['送达', `2026年5月22日直接送达（记录${service}号）`],
      ['答复', '期限2026年5月29日；已按期答复（第二十三条）'],
      ['磋商期限', '送达次日起算，截止日为第40日；第90日为2026年8月20日，届满日为2026年8月20日，尚余50日（第二十七条、第四十九条）'],
      ['净日', '没有可以扣除的补充、重新鉴定期间'],
      ['会议次数', '计入1次，可开3次（第二十七条）'],
      ['所处阶段', '磋商中'],
    ]);
    expect(tablesOf(model, '某运输公司')[0]?.[0]).toEqual(['送达', '告知书尚未送达，期限没有起算']);
  });

  it('tells why each meeting counts or does not, and agrees with the assessment', () => {
    const { given } = servedCase();
    const model = made(given.state, '2026-07-01');

    const counted = assessCase(given.state, day('2026-07-01'), []).obligors.map(({ meetings }) => meetings.counted);
    const rows = ['某食品公司', '某运输公司'].map((name) => tablesOf(model, name)[1]?.slice(1) ?? []);
    expect(rows.map((of) => of.filter((row) => row[2] === '计入').length)).toEqual(counted);
    expect(rows[0]?.[0]?.[3]).toContain('送达以后召开，该义务人本人或者代理人参加');
    expect(rows[1]?.[0]?.[3]).toContain('早于告知书送达，不计');
  });

  it('lists the seven grounds with status, article and record numbers, and what a person has to decide', () => {
    const { given, reply } = servedCase();

    const grounds = tablesOf(made(given.state, '2026-10-01'), '某食品公司')[2]?.slice(1) ?? [];

    expect(grounds.map((row) => row[0])).toEqual(['一', '二', '三', '四', '五', '六', '七']);
    expect(grounds[0]?.[2]).toBe('不具备');
    expect(grounds[0]?.[3]).toContain(`记录${reply}号`);
    expect(grounds[5]?.[2]).toBe('具备·待认定');
  });

  it('prints approvals past a limit with their reason and approver', () => {
    const { given } = servedCase();

    const rows = tablesOf(made(given.state, '2026-07-01'), '某食品公司')[3]?.flat().join('');
    expect(rows).toContain('增加第4次会议（第二十七条）2026年6月30日局长周某案情重大复杂，涉及两个旗县');
    expect(rows).toContain('超过磋商期限继续磋商（第二十七条没有规定途径）2026年6月30日局长周某补充鉴定未完成');
  });

  it('names the notices its days come from, and marks an estimate where a year has none', () => {
    const given = calledMeeting();
    notice(given);
    served(given, 'o1', '2026-12-01');

    const estimated = modelText(made(given.state, '2026-12-02'));
    expect(estimated).toContain('国办发明电〔2025〕7号');
    expect(estimated).toContain('估算的2027年3月1日');
    expect(estimated).toContain('2027年：没有节假日安排，按周一至周五估算');

    const imported = modelText(made(given.state, '2026-12-02', [{ year: 2027, off: [], work: [], source: '国办发明电〔2026〕1号' }]));
    expect(imported).toContain('2027年：国办发明电〔2026〕1号');
    expect(imported).not.toContain('估算');
  });

  it('needs an obligor', () => {
    const given = calledMeeting();
    const withdrawn = given.state.file.ObligorAdded ?? [];
    for (const { record } of withdrawn) given.record('RecordWithdrawn', { target: record, reason: '登记有误', by: '刘某' });

    expect(limitsStatement.available(given.state, { today: day('2026-06-30'), calendar: [], wording: {} })).toEqual({
      instances: [],
      missing: '还没有登记赔偿义务人：请在案卷“当事人”中登记。',
    });
  });
});

describe('the records a reason rests on', () => {
  it('are found for every place in the facts that a ground points at', () => {
    const { given } = servedCase();
    const { obligors } = assessCase(given.state, day('2026-10-01'), []);
    const paths = obligors.flatMap(({ grounds }) => grounds.flatMap((ground) => ground.because.flatMap(({ facts }) => facts)));

    const missing = paths.filter((path) => !/^\/obligors\/\d+$/u.test(path) && recordsOfFact(given.state, path).length === 0);
    expect(missing).toEqual([]);
  });
});

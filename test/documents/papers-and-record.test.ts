import { describe, expect, it } from 'vitest';
import { contentsLines } from '../../shared/consultation/volume-contents.ts';
import { paperKinds, papers } from '../../shared/documents/papers.ts';
import { eventSchemas, type EventPayload } from '../../shared/record/event.ts';
import type { PlainDate } from '../../shared/time/plain-date.ts';
import { GivenRecord } from './given-record.ts';
import { calledMeeting, collapsedMeeting, consultedMeeting, convenedMeeting } from './sample-meeting.ts';
import { current, signThrough } from './signing.ts';
import { modelText } from './texts.ts';

const day = (value: string): PlainDate => value as PlainDate;

const available = (given: GivenRecord, kind: string, today = '2026-07-01') => {
  const definition = papers.find((paper) => paper.kind === kind);
  if (definition === undefined) throw new Error(kind);
  return definition.available(given.state, { today: day(today), calendar: [], wording: {} });
};

const textOf = (given: GivenRecord, kind: string, today?: string): string =>
  available(given, kind, today)
    .instances.map(({ model }) => modelText(model))
    .join('\n');

const service = (obligor: string, on: string): EventPayload<'ServiceRecorded'> =>
  eventSchemas.ServiceRecorded.parse({
    obligor,
    method: 'leaving',
    on,
    outcome: 'served',
    reason: '拒收',
    receivedBy: '',
    servers: '李某、刘某',
    receipt: '',
  });

const intake = (given: GivenRecord): GivenRecord => {
  given.record(
    'DesignationRecorded',
    eventSchemas.DesignationRecorded.parse({ number: '某政函[2026]3号', on: '2026-05-19', maySign: true, scope: '' }),
  );
  given.record('InvestigationConcluded', { on: day('2026-05-20'), number: '', damageEstablished: true, conclusion: '渗坑废水损害土壤。' });
  given.record('AppraisalRecorded', {
    basis: 'report',
    number: '某司鉴9号',
    on: day('2026-05-20'),
    by: '某司法鉴定所',
    damageFen: 52_940_050,
    costsFen: 4_940_050,
    experts: null,
    factsSimple: null,
    responsibilityUndisputed: null,
    minorEffect: null,
    restorable: 'yes',
    summary: '可以修复。',
  });
  given.record('ClaimItemised', {
    items: [
      { head: 'clean-up-and-restoration', amountFen: 48_000_000, basis: '' },
      { head: 'investigation-and-appraisal', amountFen: 4_940_050, basis: '' },
    ],
  });
  return given;
};

const notice = (given: GivenRecord): void => {
  given.record('NoticeIssued', { number: '某环磋告[2026]19号', on: day('2026-05-21'), obligors: ['o1', 'o2'], replyBy: null });
};

/** The case of `calledMeeting`, with the department's contact put in. */
const withContact = (): GivenRecord => {
  const given = new GivenRecord('2026-05-20T08:00');
  given.record('CaseOpened', {
    number: '某环损案〔2026〕19号',
    title: '䶮𠮷食品公司损害土壤案',
    government: '某市人民政府',
    department: '某市生态环境局',
    departmentHead: '周某',
    contact: '某市某街1号，0470-1234567',
    cause: '渗坑排放废水。',
    place: '某旗某镇',
    discoveredOn: null,
    openedOn: day('2026-05-20'),
    handler: '刘某',
    sample: false,
  });
  given.record('ObligorAdded', {
    id: 'o1',
    name: '䶮𠮷食品公司',
    kind: 'organisation',
    identityNumber: '',
    representative: '',
    address: '',
    phone: '',
  });
  return given;
};

describe('a paper that lacks something', () => {
  it('names every field with the place where it is entered, and keeps nothing else back', () => {
    const { instances, missing } = available(calledMeeting(), 'notice');

    expect(instances).toEqual([]);
    expect(missing).toContain('生态环境损害索赔磋商告知书·某食品公司·草稿缺少');
    for (const part of [
      '书面指定文书（在案卷“概况”登记指定文书）',
      '损害调查结论（在案卷“概况”登记调查结论）',
      '鉴定评估（在案卷“概况”登记鉴定评估）',
      '分项赔偿请求（在案卷“概况”登记分项请求）',
      '指定部门的联系方式（立案时登记联系方式）',
    ])
      expect(missing).toContain(part);
    expect(available(calledMeeting(), 'sign-in').instances).toHaveLength(1);
  });

  it('needs a case on file', () => {
    const empty = new GivenRecord('2026-05-20T09:00');
    for (const { kind } of papers) {
      const { instances, missing } = available(empty, kind);
      expect({ kind, instances }).toEqual({ kind, instances: [] });
      expect(missing).toMatch(/。$/u);
    }
  });

  it('says in one sentence or more what is missing, for every kind that is not available', () => {
    for (const kind of paperKinds) {
      const { instances, missing } = available(calledMeeting(), kind);
      if (instances.length === 0) expect(missing, kind).toMatch(/^.+。$/su);
    }
  });
});

describe('the notice', () => {
  it('asks the two questions, gives the amount in figures and words, and leaves blanks where nothing is on record', () => {
    const given = intake(withContact());

    const draft = textOf(given, 'notice');
    expect(draft).toContain('＿＿＿〔＿＿＿＿〕＿＿号');
    expect(draft).toContain('是否承认赔偿义务人身份');
    expect(draft).toContain('是否同意磋商');
    expect(draft).toContain('529,400.50元（人民币伍拾贰万玖仟肆佰元伍角整）');
    expect(draft).toContain('统一社会信用代码：＿＿＿＿');
    expect(draft).toContain('䶮𠮷食品公司');
    expect(draft).toContain('某政函〔2026〕3号');
  });

  it('bears the number and day on record, and the basis in force on that day', () => {
    const given = intake(withContact());
    given.record('NoticeIssued', { number: '某环磋告[2026]19号', on: day('2026-05-21'), obligors: ['o1'], replyBy: day('2026-06-05') });

    const text = textOf(given, 'notice', '2026-09-01');
    expect(text).toContain('某环磋告〔2026〕19号');
    expect(text).toContain('2026年6月5日以前');
    expect(text).toContain('环境保护法');
    expect(text).not.toContain('生态环境法典');
  });

  it('refuses a claim whose stated sum its items do not make up (Art. 4)', () => {
    const given = intake(withContact());
    given.record('MeetingScheduled', {
      meeting: 1,
      kind: 'consultation',
      on: day('2026-06-01'),
      time: '09:00',
      place: '某地',
      mode: 'in-person',
      presiding: '王某',
      secretary: '刘某',
      cause: '磋商',
    });
    given.record('ClaimStated', { meeting: 1, items: [{ head: 'prevention', amountFen: 100 }], totalFen: 101, said: '' });

    expect(available(given, 'notice').missing).toContain('各项相加等于合计');
    expect(available(given, 'agenda').instances).toHaveLength(1);
  });
});

describe('papers of a meeting', () => {
  it('invite each office once and tell what it is asked for', () => {
    const { instances } = available(intake(calledMeeting()), 'invitation');
    // The case of this meeting has no contact on file: both letters wait for it.
    expect(instances).toEqual([]);
    expect(available(calledMeeting(), 'invitation').missing).toContain('邀请函·第1次·某市人民检察院缺少');
  });

  it('carry the words of the presiding officer for all nine steps, as if everybody had come', () => {
    const text = textOf(calledMeeting(), 'script');
    for (const part of ['一、核对到会', '九、核对签字', '请某运输公司陈述', '请问某食品公司赔偿义务人赵某']) expect(text).toContain(part);
  });

  it('list no secret exhibit by its name', () => {
    const given = calledMeeting();
    given.record('ExhibitListed', {
      id: 'x5',
      number: 5,
      party: 'claimant',
      title: '涉密监测数据',
      source: '',
      pages: 3,
      purpose: '',
      secret: true,
    });

    expect(textOf(given, 'exhibit-list')).toContain('另有涉密证据1件');
    for (const { kind } of papers) expect(textOf(given, kind), kind).not.toContain('涉密监测数据');
  });

  it('never hold a private note of the secretary', () => {
    for (const { kind } of papers) expect(textOf(consultedMeeting(), kind), kind).not.toContain('内部底线');
  });

  it('record an absence with wait, call and notice, and leave 无故 to a person', () => {
    const given = collapsedMeeting();
    const open = textOf(given, 'absence-record');
    expect(open).toContain('等候30分钟；电话联系情况：电话无人接听');
    expect(open).toContain('□有正当理由　□无故');

    given.record('AbsenceJudged', {
      meeting: 1,
      obligor: 'o2',
      cause: 'without-cause',
      on: day('2026-07-03'),
      by: '局长周某',
      reason: '三个工作日内没有说明',
    });
    expect(textOf(given, 'absence-record')).toContain('无故：三个工作日内没有说明');
  });

  it('decide an objection raised at the table', () => {
    const given = convenedMeeting();
    given.record('StepEntered', { meeting: 1, step: 'discipline-and-rights', said: '' });
    const answer = given.record('PartyAnswered', { meeting: 1, party: 'o1', by: 'p4', heard: true, objection: '申请记录人回避', said: '' });
    expect(textOf(given, 'objection-decision')).toContain('□异议成立');
    given.record('ObjectionDecided', { meeting: 1, answer, upheld: false, decidedBy: '局长周某', reason: '没有回避的事由', said: '' });

    expect(textOf(given, 'objection-decision')).toContain('异议不成立');
    expect(textOf(given, 'objection-decision')).toContain('没有回避的事由');
  });
});

describe('papers past a limit', () => {
  it('review a late reply until a person has judged its reason', () => {
    const given = calledMeeting();
    notice(given);
    given.record('ServiceRecorded', service('o1', '2026-05-22'));
    const reply = given.record('ReplyReceived', {
      obligor: 'o1',
      receivedOn: day('2026-06-10'),
      postedOn: null,
      admitsIdentity: true,
      agrees: 'yes',
      words: '负责人住院，迟延答复。',
    });

    expect(textOf(given, 'late-reply-review')).toContain('□理由合理合法，按期答复论');
    given.record('LateReasonJudged', { reply, accepted: true, on: day('2026-06-11'), by: '局长周某', reason: '住院证明属实' });
    expect(textOf(given, 'late-reply-review')).toContain('住院证明属实');
  });

  it('approve what goes past the 90 days with reason and approver, and say that no route is given', () => {
    const given = consultedMeeting();
    notice(given);
    given.record('ServiceRecorded', service('o1', '2026-05-22'));
    given.record('ReplyReceived', {
      obligor: 'o1',
      receivedOn: day('2026-05-25'),
      postedOn: null,
      admitsIdentity: true,
      agrees: 'yes',
      words: '',
    });

    expect(available(given, 'overrun-approval', '2026-07-01').instances).toEqual([]);
    expect(textOf(given, 'overrun-approval', '2026-09-01')).toContain('条文没有规定延长的途径');
    given.record('ExtraMeetingApproved', { meeting: 4, on: day('2026-07-01'), approver: '局长周某', reason: '涉及两个旗县' });
    expect(textOf(given, 'extra-meeting-approval')).toContain('涉及两个旗县');
  });

  it('propose failure only where the assessment allows it, and declare nothing themselves', () => {
    const given = intake(calledMeeting());
    notice(given);
    given.record('ServiceRecorded', service('o1', '2026-05-22'));

    expect(available(given, 'failure-approval', '2026-05-28').instances).toEqual([]);
    const proposed = textOf(given, 'failure-approval', '2026-06-10');
    expect(proposed).toContain('拒绝磋商或逾期未答复');
    expect(proposed).toContain('□第二十九条第（＿＿）项');
    expect(proposed).toContain('民法典》第一百八十八条规定的三年');
    expect(available(given, 'failure-notice', '2026-06-10').instances).toEqual([]);
  });
});

describe('the list of what is in the volume', () => {
  const contents = (given: GivenRecord): readonly (readonly string[])[] => {
    const model = available(given, 'volume-contents').instances[0]?.model;
    return model?.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])) ?? [];
  };
  const minutesRow = (given: GivenRecord): readonly string[] | undefined =>
    contents(given).find((row) => row.some((cell) => cell.includes('记录及核对签字页')));

  it('tells the pages of signed minutes once every page is on file, and guesses no page number', () => {
    const given = consultedMeeting();
    signThrough(given);
    const { version, digest } = current(given);
    const bind = (part: 'body' | 'sign-off', page: number, of: number): void => {
      given.record('SignedPageBound', {
        ...{ meeting: 1, version, digest, part, page, of, file: 'a'.repeat(64), extension: 'png', bytes: 9, filePage: 1, name: '' },
        ...{ readAs: '', confirmedBy: '刘某' },
      });
    };

    bind('body', 1, 2);
    bind('body', 2, 2);
    expect(minutesRow(given)?.at(-1)).toMatch(/^记录\d+$/u);
    bind('sign-off', 1, 1);
    expect(minutesRow(given)?.at(-1)).toMatch(/^3页\n记录\d+$/u);
    expect(
      new Set(
        contents(given)
          .slice(1)
          .map((row) => row[5]),
      ),
    ).toEqual(new Set(['']));
  });

  it('has the first page of each paper and both of the last one once the pages were counted, and says what came and went since', () => {
    const given = intake(calledMeeting());
    notice(given);
    expect(textOf(given, 'volume-contents')).toContain('尚未编页，页号空白');
    expect(textOf(given, 'volume-notes')).toContain('尚未编页');
    const lines = contentsLines(given.state).map(({ record }, at) => ({ record, pages: at === 1 ? 0 : 3 }));
    const record = given.record('VolumePaginated', { on: day('2026-06-30'), by: '李某', lines });
    const last = (lines.length - 1) * 3;

    const numbered = contents(given).slice(1);
    expect(numbered.map((row) => row[5])).toEqual(
      lines.map((_line, at) => (at === 0 ? '1' : at === 1 ? '—' : at === lines.length - 1 ? `${last - 2}—${last}` : String(at * 3 - 2))),
    );
    expect(numbered[1]?.at(-1)).toContain('另册或者未入卷');
    expect(textOf(given, 'volume-notes')).toContain(`全卷共${last}页，页号见卷内目录（李某于2026年6月30日编页，记录${record}号）`);
    expect(textOf(given, 'volume-cover')).toContain(`页数${last}`);

    given.record('SuitFiled', { obligor: 'o1', on: day('2026-06-20'), court: '某市中级人民法院', number: '' });
    given.record('RecordWithdrawn', { target: lines.at(-1)?.record ?? 0, reason: '登记有误', by: '李某' });
    expect(contents(given).at(-1)?.[5]).toBe('');
    const text = textOf(given, 'volume-contents');
    expect(text).toContain(`记录${record}号编页以后，又有1件列入本目录，尚未编页`);
    expect(text).toContain('有1件已经撤回或者由新的一件代替');
    expect(textOf(given, 'volume-notes')).toContain('编页以后新增1件、撤回或者代替1件，应当重新编页');
    expect(textOf(given, 'volume-cover')).not.toContain(String(last));
  });

  it('writes the number of a court as courts do, and of an office with 六角括号', () => {
    const given = intake(calledMeeting());
    given.record('SuitFiled', { obligor: 'o1', on: day('2026-06-20'), court: '某市中级人民法院', number: '（2026）某民初7号' });

    const numbers = contents(given).map((row) => row[1]);
    expect(numbers).toContain('（2026）某民初7号');
    expect(numbers).toContain('某政函〔2026〕3号');
  });
});

describe('the service receipt', () => {
  it('tells who served, how, and what happened, with blanks for what is not on record', () => {
    const given = calledMeeting();
    notice(given);
    given.record('ServiceRecorded', service('o1', '2026-05-22'));

    const text = textOf(given, 'service-receipt');
    expect(text).toContain('留置送达');
    expect(text).toContain('李某、刘某');
    expect(text).toContain('（某环磋告〔2026〕19号）');
    expect(available(given, 'service-receipt').instances.map(({ label }) => label)).toEqual([
      '送达回证·某食品公司·留置送达20260522',
      '送达回证·某运输公司·空白',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { papers } from '../../shared/documents/papers.ts';
import { eventSchemas, type EventPayload } from '../../shared/record/event.ts';
import type { PlainDate } from '../../shared/time/plain-date.ts';
import type { GivenRecord } from './given-record.ts';
import { calledMeeting } from './sample-meeting.ts';
import { modelText } from './texts.ts';

const day = (value: string): PlainDate => value as PlainDate;

const available = (given: GivenRecord, kind: string) => {
  const definition = papers.find((paper) => paper.kind === kind);
  if (definition === undefined) throw new Error(kind);
  return definition.available(given.state, { today: day('2026-09-01'), calendar: [], wording: {} });
};

const textOf = (given: GivenRecord, kind: string): string =>
  available(given, kind)
    .instances.map(({ model }) => modelText(model))
    .join('\n');

const draft: EventPayload<'AgreementDrafted'> = {
  obligors: ['o1'],
  amountFen: 52_940_050,
  items: {
    parties: '甲方某市生态环境局，乙方某食品公司。',
    facts: '渗坑废水损害土壤。',
    opinions: '双方对鉴定评估结论无异议。',
    performance: '乙方于2026年12月31日前缴清。\n逾期按日计付违约金。',
    evaluation: '修复完成后三个月内评估。',
    breach: '逾期按日万分之五计付。',
    other: '',
  },
  owedAnyway: false,
};

/** A case with the written designation, and one wording of the agreement. */
const drafted = (changes: Partial<EventPayload<'AgreementDrafted'>> = {}): { readonly given: GivenRecord; readonly record: number } => {
  const given = calledMeeting();
  given.record(
    'DesignationRecorded',
    eventSchemas.DesignationRecorded.parse({ number: '某政函〔2026〕3号', on: '2026-05-19', maySign: true, scope: '' }),
  );
  return { given, record: given.record('AgreementDrafted', { ...draft, ...changes }) };
};

/** Signed, applied for, and ruled on. */
const ruled = (result: EventPayload<'ConfirmationRuled'>['result']): GivenRecord => {
  const { given, record } = drafted();
  given.record('AgreementSigned', {
    id: 'g1',
    draft: record,
    obligors: ['o1'],
    on: day('2026-07-20'),
    number: '某环赔协〔2026〕19号',
    amountFen: draft.amountFen,
    signers: [{ obligor: 'o1', agent: null }],
  });
  given.record('ConfirmationApplied', { agreement: 'g1', on: day('2026-07-25'), court: '某市中级人民法院', jointly: true, note: '' });
  given.record('ConfirmationRuled', {
    agreement: 'g1',
    on: day('2026-08-28'),
    result,
    ruling: '（2026）某民特8号',
    reason: '修复方案的内容不明确',
  });
  return given;
};

describe('the agreement', () => {
  it('has every item of Art. 28 in its order, in the words of the draft, with the amount in figures and words', () => {
    const { given } = drafted();

    const text = textOf(given, 'agreement');
    const titles = [
      '一、协议双方基本信息',
      '二、生态环境损害事实、相关证据和法律依据',
      '三、对鉴定评估结论、修复目标、修复方案等的意见',
      '四、履行赔偿责任的承担方式及期限',
      '五、修复效果评估的方式及期限',
      '六、违约责任的承担',
    ];
    const places = titles.map((title) => text.indexOf(title));
    expect(places.every((at, index) => at > (places[index - 1] ?? -1))).toBe(true);
    expect(text).toContain('529,400.50元（人民币伍拾贰万玖仟肆佰元伍角整）');
    expect(text).not.toContain('七、其他');
    expect(available(given, 'agreement').instances.map(({ label }) => label)).toEqual(['生态环境损害赔偿协议·某食品公司·待签']);
  });

  it.each([
    ['an item of Art. 28 is empty', { items: { ...draft.items, evaluation: ' ' } }, '第二十八条规定的各项内容'],
    ['what is owed anyway is counted as compensation', { owedAnyway: true }, '第三十二条第三款'],
  ])('is not made where %s', (_what, changes, missing) => {
    const { instances, missing: said } = available(drafted(changes).given, 'agreement');

    expect(instances).toEqual([]);
    expect(said).toContain(missing);
  });

  it('is the wording that was signed, whatever was drafted after it', () => {
    const given = ruled('confirmed');
    given.record('AgreementDrafted', { ...draft, items: { ...draft.items, breach: '另一种写法。' } });

    expect(textOf(given, 'agreement')).toContain('某环赔协〔2026〕19号');
    expect(textOf(given, 'agreement')).not.toContain('另一种写法');
  });
});

describe('after a ruling', () => {
  it('that refuses, the facts are checked and one renegotiation is called', () => {
    const given = ruled('refused-on-review');
    expect(available(given, 'ruling-check').missing).toContain('联系方式');
    expect(available(ruled('confirmed'), 'ruling-check').missing).toContain('没有经人民法院审查未予司法确认的协议');
  });

  it('that confirms, a breach can be enforced', () => {
    const given = ruled('confirmed');
    expect(available(given, 'enforcement-application').instances).toEqual([]);
    given.record('BreachRecorded', { obligor: 'o1', on: day('2027-01-05'), text: '逾期没有缴清第二期。' });

    const text = textOf(given, 'enforcement-application');
    expect(text).toContain('被执行人：某食品公司');
    expect(text).toContain('逾期没有缴清第二期');
    expect(text).toContain('某市中级人民法院');
  });

  it('the application names both sides, the agreement and the court', () => {
    const text = textOf(ruled('confirmed'), 'confirmation-application');
    expect(text).toContain('申请人：某市人民政府（赔偿权利人）');
    expect(text).toContain('申请人：某食品公司');
    expect(text).toContain('（某环赔协〔2026〕19号）');
  });
});

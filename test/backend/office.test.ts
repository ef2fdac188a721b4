import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Transport } from '../../shared/contract.ts';
import type { PlainDate } from '../../shared/time/plain-date.ts';
import { paperOf } from '../../shared/views/papers-view.ts';
import type { CaseState } from '../../shared/record/state.ts';
import { modelText } from '../documents/texts.ts';
import {
  caseWindow,
  memoryTransport,
  must,
  openCaseWithMeeting,
  registryWindow,
  startMemoryHost,
  testId,
  type MemoryHost,
} from '../support/memory-host.ts';

const day = (date: string): PlainDate => date as PlainDate;
const template = `单位名称: 某市生态环境局
发文机关标志: 某市生态环境局文件
文号:
  - 机关代字: 某环函
    文书: [邀请函, 履行情况说明, 磋商会议通知书]
  - 机关代字: 某环赔告
    文书: [生态环境损害索赔磋商告知书]
审批栏: [承办人意见, 主要负责人意见]
用语:
  邀请函·参会要求: 请提前十五分钟到会。
`;

let host: MemoryHost;
let volume: string;
let office: Transport;
let window: Transport;
beforeEach(async () => {
  host = startMemoryHost();
  volume = await openCaseWithMeeting(host.service);
  for (const name of ['某公司', '某厂']) {
    await must(host.service, volume, 'AddObligor', {
      name,
      kind: 'organisation',
      identityNumber: '',
      representative: '赵某',
      address: '',
      phone: '',
    });
  }
  await must(host.service, volume, 'RecordDesignation', { number: '某政函〔2026〕1号', on: day('2026-03-01'), maySign: true, scope: '' });
  await must(host.service, volume, 'SeatParticipant', {
    meeting: 1,
    seat: 5,
    name: '何某',
    organisation: '某市人民检察院',
    capacity: 'procuratorate',
    party: null,
    authority: null,
    identityNumber: '',
  });
  office = memoryTransport(host.backend, registryWindow);
  window = memoryTransport(host.backend, caseWindow(volume));
});
afterEach(() => {
  host.stop();
});

const state = (): CaseState => {
  const found = host.service.state(volume);
  if (!found.ok) throw new Error(found.error.sentence);
  return found.value;
};
const words = (kind: string, at = 0): string => {
  const paper = paperOf(state(), { today: day('2026-03-10'), calendar: [], wording: {} }, kind, at);
  return paper === null ? '' : modelText(paper.model);
};
const made = async (kind: string) => {
  const listed = await window.call('papers.list', { volume });
  if (!listed.ok) throw new Error(listed.error.sentence);
  return listed.value.kinds.find((one) => one.kind === kind)?.made ?? [];
};
const number = (kind: string, at = 0) => window.call('papers.number', { volume, kind, at, commandId: testId(), operator: '刘某' });
const adopt = () => window.call('papers.adopt-template', { volume, commandId: testId(), operator: '刘某' });

describe('the office’s template', () => {
  it('changes the papers of a case only once the case has taken it over, and later changes do not reach it', async () => {
    expect(await office.call('office.save-template', { text: template })).toEqual({ ok: true, value: null });
    expect(words('invitation')).not.toContain('请提前十五分钟到会。');
    expect(await window.call('papers.list', { volume })).toMatchObject({ ok: true, value: { template: null, isTemplateNew: true } });

    expect((await adopt()).ok).toBe(true);
    expect(words('invitation')).toContain('请提前十五分钟到会。');
    expect(words('invitation')).toContain('某市生态环境局文件');
    expect(words('filing-approval')).toMatch(/承办人意见[\s\S]*主要负责人意见/u);
    expect(words('filing-approval')).not.toContain('法制审核意见');

    await office.call('office.save-template', { text: template.replace('十五', '三十') });
    expect(words('invitation')).toContain('请提前十五分钟到会。');
    expect(await window.call('papers.list', { volume })).toMatchObject({ ok: true, value: { isTemplateNew: true } });
  });

  it('is taken over by every case opened from then on, and not twice by the same', async () => {
    await office.call('office.save-template', { text: template });
    const input = {
      number: '某环损案〔2026〕9号',
      title: '某案',
      government: '某市人民政府',
      department: '某局',
      departmentHead: '',
      contact: '',
      cause: '某事',
      place: '某地',
      discoveredOn: null,
      openedOn: '2026-03-10',
      handler: '刘某',
      sample: false,
    };
    const opened = await office.call('registry.open-case', { commandId: testId(), operator: '刘某', input });
    if (!opened.ok) throw new Error(opened.error.sentence);
    expect(host.service.state(opened.value.volume)).toMatchObject({
      ok: true,
      value: { version: 2, file: { OfficeTemplateAdopted: [{ name: '某市生态环境局' }] } },
    });

    expect((await adopt()).ok).toBe(true);
    expect(await adopt()).toMatchObject({ ok: false, error: { code: 'office.same-template' } });
  });

  it('is refused with every fault by its line, and what was saved before stands', async () => {
    await office.call('office.save-template', { text: template });
    const refused = await office.call('office.save-template', { text: template.replace('邀请函,', '邀请信,') });
    expect(refused).toMatchObject({ ok: false, error: { code: 'template-faulty', details: ['第5行：没有名为“邀请信”的公文。'] } });
    expect(await office.call('office.view', {})).toMatchObject({ ok: true, value: { text: template, isSaved: true } });
  });
});

describe('发文字号', () => {
  it('are given to papers in turn, stand on them and in the ledger, and a paper keeps its own', async () => {
    await office.call('office.save-template', { text: template });
    expect((await number('meeting-notice', 0)).ok).toBe(true);
    expect((await number('meeting-notice', 1)).ok).toBe(true);
    expect(words('meeting-notice', 0)).toContain('某环函〔2026〕1号');
    expect(words('meeting-notice', 0)).toContain('2026年3月10日');
    expect((await made('meeting-notice')).map(({ numbering }) => numbering?.number)).toEqual(['某环函〔2026〕1号', '某环函〔2026〕2号']);
    // Pressed again in another window: refused, and no number is lost by it.
    expect(await number('meeting-notice', 0)).toMatchObject({ ok: false, error: { code: 'document.already-numbered' } });
    expect((await number('invitation')).ok).toBe(true);
    expect(words('invitation')).toContain('某环函〔2026〕3号');
    const view = await office.call('office.view', {});
    expect(view.ok && view.value.numbers.map(({ text, state: how }) => [text, how])).toEqual([
      ['某环函〔2026〕3号', 'used'],
      ['某环函〔2026〕2号', 'used'],
      ['某环函〔2026〕1号', 'used'],
    ]);
  });

  it('keep the template that stood when they were given', async () => {
    await office.call('office.save-template', { text: template });
    await adopt();
    await number('invitation');
    await office.call('office.save-template', { text: template.replace('十五', '三十') });
    await adopt();
    expect(words('invitation')).toContain('请提前十五分钟到会。');
  });

  it('reserved for a record still to come are the same until it is made, and are explained where it never is', async () => {
    await office.call('office.save-template', { text: template });
    const reserve = () => window.call('papers.reserve-number', { volume, kind: 'notice', on: null, operator: '刘某' });
    expect(await reserve()).toEqual({ ok: true, value: { number: '某环赔告〔2026〕1号' } });
    expect(await reserve()).toEqual({ ok: true, value: { number: '某环赔告〔2026〕1号' } });
    await must(host.service, volume, 'IssueNotice', {
      number: '某环赔告〔2026〕1号',
      on: day('2026-03-10'),
      obligors: ['o3'],
      replyBy: null,
    });
    expect(await reserve()).toEqual({ ok: true, value: { number: '某环赔告〔2026〕2号' } });
    const explain = (at: number, reason: string) =>
      office.call('office.explain-number', { code: '某环赔告', year: 2026, number: at, reason });
    expect(await explain(1, '作废')).toMatchObject({ ok: false, error: { code: 'number-used' } });
    expect(await explain(2, '  ')).toMatchObject({ ok: false, error: { code: 'reason-missing' } });
    expect(await explain(2, '没有发出')).toEqual({ ok: true, value: null });
    expect(await office.call('office.view', {})).toMatchObject({
      ok: true,
      value: {
        numbers: [
          { number: 2, state: 'unused', reason: '没有发出' },
          { number: 1, state: 'used' },
        ],
      },
    });
  });

  it('typed by hand and standing elsewhere are told with their paper, and refused', async () => {
    await office.call('office.save-template', { text: template });
    const check = async (typed: string, kind = 'notice') => {
      const answer = await window.call('papers.number-check', { volume, kind, on: day('2026-03-10'), typed });
      if (!answer.ok) throw new Error(answer.error.sentence);
      return answer.value;
    };
    const issue = (number: string, commandId = testId()) =>
      window.call('case.command', {
        volume,
        commandId,
        operator: '刘某',
        expectedVersion: null,
        type: 'IssueNotice',
        input: { number, on: day('2026-03-10'), obligors: ['o3'], replyBy: null },
        clearDraft: null,
      });
    // Only offered: nothing is given out by looking.
    expect(await check('')).toEqual({ next: '某环赔告〔2026〕1号', why: null, taken: null });
    expect(await office.call('office.view', {})).toMatchObject({ ok: true, value: { numbers: [] } });
    const id = testId();
    expect((await issue('某环赔告〔2026〕1号', id)).ok).toBe(true);
    // The answer was lost: given again it is the record it became, not a number used twice.
    expect(await issue('某环赔告〔2026〕1号', id)).toMatchObject({ ok: true, value: { repeated: true } });
    expect(await check('某环赔告[2026] 1号')).toMatchObject({
      next: '某环赔告〔2026〕2号',
      taken: expect.stringContaining('已用于本案生态环境损害索赔磋商告知书（记录第') as string,
    });
    expect(await issue('某环赔告（２０２６）1号')).toMatchObject({ ok: false, error: { code: 'document.number-taken' } });

    const other = await openCaseWithMeeting(host.service);
    expect(await window.call('papers.reserve-number', { volume, kind: 'notice', on: null, operator: '刘某' })).toMatchObject({ ok: true });
    const there = memoryTransport(host.backend, caseWindow(other));
    const elsewhere = async (typed: string) => {
      const answer = await there.call('papers.number-check', { volume: other, kind: 'notice', on: day('2026-03-10'), typed });
      return answer.ok ? answer.value.taken : answer.error.sentence;
    };
    expect(await elsewhere('某环赔告〔2026〕1号')).toMatch(/已用于“.*”的生态环境损害索赔磋商告知书，不能重复/u);
    expect(await elsewhere('某环赔告〔2026〕2号')).toContain('还没有使用');
    expect(await elsewhere('某环赔告〔2026〕3号')).toBeNull();
    for (const [typed, code] of [
      ['某环赔告〔2026〕1号', 'number-taken'],
      ['某环赔告〔2026〕2号', 'number-taken'],
    ] as const)
      expect(
        await there.call('case.command', {
          volume: other,
          commandId: testId(),
          operator: '刘某',
          expectedVersion: null,
          type: 'IssueNotice',
          input: { number: typed, on: day('2026-03-10'), obligors: ['o3'], replyBy: null },
          clearDraft: null,
        }),
      ).toMatchObject({ ok: false, error: { code } });
  });

  it('are refused with what to do where the office has no template, no series, or the paper takes none', async () => {
    expect(await number('invitation')).toMatchObject({ ok: false, error: { code: 'template-missing' } });
    await office.call('office.save-template', { text: '单位名称: 某局\n' });
    expect(await number('invitation')).toMatchObject({ ok: false, error: { code: 'series-missing' } });
    expect(await number('filing-approval')).toMatchObject({ ok: false, error: { code: 'paper-not-numbered' } });
    expect(await number('invitation', 9)).toMatchObject({ ok: false, error: { code: 'paper-unknown' } });
  });
});

describe('a passage worded by hand', () => {
  const edit = (passage: string, was: string, text: string) => ({ kind: 'invitation', about: about(), passage, was, text });
  const about = (): string => paperOf(state(), { today: day('2026-03-10'), calendar: [], wording: {} }, 'invitation', 0)?.about ?? '';

  it('stands in its paper and in no other, with what stood there on record', async () => {
    const usual = (await made('invitation'))[0]?.passages.find(({ passage }) => passage === 'invitation.bring')?.text ?? '';
    await must(host.service, volume, 'EditPassage', edit('invitation.bring', usual, '请携带工作证件，\n并请签到。'));
    expect(words('invitation')).toContain('并请签到。');
    await must(host.service, volume, 'EditPassage', edit('more', '', '本函附会议议程。'));
    expect(words('invitation')).toContain('本函附会议议程。');
    expect(words('meeting-notice')).not.toContain('本函附会议议程。');
    expect((await made('invitation'))[0]?.passages.every(({ edited }) => edited)).toBe(true);
  });

  it('gives way when the passage itself has changed since', async () => {
    const usual = (await made('invitation'))[0]?.passages.find(({ passage }) => passage === 'invitation.bring')?.text ?? '';
    await must(host.service, volume, 'EditPassage', edit('invitation.bring', usual, '请签到。'));
    await office.call('office.save-template', { text: template });
    await adopt();
    expect(words('invitation')).toContain('请提前十五分钟到会。');
    expect(words('invitation')).not.toContain('请签到。');
  });

  it('cannot lose what the regulation asks for', async () => {
    const refused = await host.service.dispatch({
      volume,
      commandId: testId(),
      operator: '刘某',
      expectedVersion: null,
      clearDraft: null,
      type: 'EditPassage',
      input: { kind: 'notice', about: '', passage: 'notice.silence', was: '原文', text: '请答复。' },
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'passage.incomplete' } });
    if (!refused.ok) expect(refused.error.sentence).toContain('缺少“第二十九条第（一）项”');
  });
});

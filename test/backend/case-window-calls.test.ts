import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Transport } from '../../shared/contract.ts';
import type { PlainDate } from '../../shared/time/plain-date.ts';
import { caseWindow, memoryTransport, must, openCaseWithMeeting, startMemoryHost, type MemoryHost } from '../support/memory-host.ts';

const company = { name: '某公司', kind: 'organisation', identityNumber: '', representative: '赵某', address: '', phone: '' } as const;
const day = (date: string): PlainDate => date as PlainDate;

let host: MemoryHost;
let volume: string;
let window: Transport;
beforeEach(async () => {
  host = startMemoryHost();
  volume = await openCaseWithMeeting(host.service);
  await must(host.service, volume, 'AddObligor', company);
  window = memoryTransport(host.backend, caseWindow(volume));
});
afterEach(() => {
  host.stop();
});

describe('case.limits', () => {
  it('answers for a day to come and records nothing', async () => {
    const answer = await window.call('case.limits', { volume, on: day('2026-12-01') });
    expect(answer).toMatchObject({ ok: true, value: { today: '2026-12-01', obligors: [{ name: '某公司', stage: 'notice' }] } });
    expect(host.service.state(volume)).toMatchObject({ ok: true, value: { version: 3 } });
  });

  it('refuses days before the case and more than five years ahead, naming the days between which one can look', async () => {
    for (const on of ['2026-03-09', '2031-03-10']) {
      const answer = await window.call('case.limits', { volume, on: day(on) });
      expect(answer, on).toMatchObject({ ok: false, error: { code: 'day-out-of-range' } });
      if (!answer.ok) expect(answer.error.sentence).toBe('只能查看2026-03-10（立案之日）至2031-03-09的情况。请核对日期。');
    }
  });

  it('refuses what is no day', async () => {
    expect(await window.call('case.limits', { volume, on: day('2026-02-30') })).toMatchObject({ ok: false, error: { code: 'call-input' } });
  });
});

describe('case.record', () => {
  it('shows a record as it was written, also after it was withdrawn', async () => {
    const given = await must(host.service, volume, 'ClaimRelief', {
      obligor: 'o3',
      on: day('2026-03-10'),
      kind: 'exemption',
      basis: '不可抗力。',
    });
    await must(host.service, volume, 'WithdrawRecord', { target: given.record, reason: '登记有误。', by: '刘某' });
    expect(await window.call('case.record', { volume, record: given.record })).toEqual({
      ok: true,
      value: {
        record: 4,
        at: '2026-03-10T09:00:00.000+08:00',
        operator: '刘某',
        name: '免除、减轻责任的主张',
        fields: [
          ['赔偿义务人', '某公司'],
          ['日期', '2026-03-10'],
          ['类别', '主张不承担责任'],
          ['依据', '不可抗力。'],
        ],
        withdrawn: { record: 5, at: '2026-03-10T09:00:00.000+08:00', by: '刘某', reason: '登记有误。' },
      },
    });
  });

  it('shows records of a meeting with their own names', async () => {
    expect(await window.call('case.record', { volume, record: 2 })).toMatchObject({
      ok: true,
      value: {
        name: '会议安排',
        fields: expect.arrayContaining([
          ['会议次数', '第1次'],
          ['会议方式', '现场'],
        ]) as unknown,
      },
    });
  });

  it('never shows a private note', async () => {
    await must(host.service, volume, 'WriteNote', { meeting: 1, text: '对方可能让步。' });
    const answer = await window.call('case.record', { volume, record: 4 });
    expect(answer).toMatchObject({ ok: false, error: { code: 'record-private' } });
    expect(JSON.stringify(answer)).not.toContain('让步');
  });

  it('says so where there is no such record', async () => {
    expect(await window.call('case.record', { volume, record: 99 })).toMatchObject({ ok: false, error: { code: 'record-unknown' } });
  });
});

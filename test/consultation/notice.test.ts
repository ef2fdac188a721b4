import { describe, expect, it } from 'vitest';
import type { CommandInput } from '../../shared/decide.ts';
import { day } from '../support/first-meeting.ts';
import { openRoom, type Room } from '../support/room.ts';

/** A case with one obligor and, where given, the designation and the notice of 2026-03-16. */
const office = (): Room & { readonly obligor: string } => {
  const room = openRoom();
  room.run('OpenCase', {
    number: '某环损案〔2026〕1号',
    title: '某案',
    government: '某市人民政府',
    department: '某市生态环境局',
    departmentHead: '周某',
    contact: '',
    cause: '排污',
    place: '某镇',
    discoveredOn: day('2026-03-01'),
    openedOn: day('2026-03-10'),
    handler: '刘某',
    sample: false,
  });
  const obligor = `o${room.run('AddObligor', { name: '某公司', kind: 'organisation', identityNumber: '', representative: '', address: '', phone: '' })}`;
  return { ...room, obligor };
};
const notified = () => {
  const room = office();
  room.run('RecordDesignation', { number: '某政函1号', on: day('2026-03-11'), maySign: true, scope: '' });
  room.run('IssueNotice', { number: '某磋告1号', on: day('2026-03-16'), obligors: [room.obligor], replyBy: null });
  return room;
};
const attempt = (obligor: string, changed: Partial<CommandInput<'RecordService'>> = {}): CommandInput<'RecordService'> => ({
  obligor,
  method: 'direct',
  on: day('2026-03-17'),
  outcome: 'served',
  reason: '',
  receivedBy: '',
  servers: '',
  receipt: '',
  ...changed,
});

describe('the notice', () => {
  it('waits for the written designation (Art. 5 ¶3) and for known obligors', () => {
    const room = office();
    const notice = { number: '某磋告1号', on: day('2026-03-16'), obligors: [room.obligor], replyBy: null };
    expect(room.refused('IssueNotice', notice)).toMatchObject({ code: 'designation.missing', article: '5¶3' });
    room.run('RecordDesignation', { number: '某政函1号', on: day('2026-03-11'), maySign: true, scope: '' });
    expect(room.refused('IssueNotice', { ...notice, obligors: ['o99'] }).code).toBe('obligor.unknown');
    expect(room.refused('IssueNotice', { ...notice, on: day('2026-03-31') }).code).toBe('date.in-future');
    expect(room.refused('IssueNotice', { ...notice, replyBy: day('2026-03-15') }).code).toBe('date.before');
    room.run('IssueNotice', notice);
  });
});

describe('service of the notice', () => {
  it('comes after the notice, and not twice', () => {
    expect(office().refused('RecordService', attempt('o2')).code).toBe('notice.missing');
    const room = notified();
    expect(room.refused('RecordService', attempt(room.obligor, { on: day('2026-03-15') })).code).toBe('date.before');
    expect(room.refused('RecordService', attempt(room.obligor, { outcome: 'failed' })).code).toBe('service.reason-missing');
    room.run('RecordService', attempt(room.obligor, { outcome: 'failed', reason: '查无此人' }));
    room.run('RecordService', attempt(room.obligor));
    expect(room.refused('RecordService', attempt(room.obligor)).code).toBe('service.already-served');
  });

  it.each([
    ['leaving', 'service.leaving-unproved', { witness: '何某' }],
    ['leaving', 'service.leaving-unproved', { recording: '录像一份' }],
    ['electronic', 'service.address-unconfirmed', { trace: 'mail@example.invalid' }],
  ] as const)('by %s is proved by more than a word (%s)', (method, code, proof) => {
    const room = notified();
    expect(room.refused('RecordService', attempt(room.obligor, { method })).code).toBe(code);
    room.run('RecordService', attempt(room.obligor, { method, outcome: 'failed', reason: '没有人在' }));
    room.run('RecordService', attempt(room.obligor, { method, ...proof }));
  });
});

describe('what is recorded of an obligor', () => {
  it('is of a known one and never from the future: a claim of relief, custody', () => {
    const room = notified();
    const relief = { obligor: room.obligor, on: day('2026-03-20'), kind: 'reduction' as const, basis: '已自行清理' };
    expect(room.refused('ClaimRelief', { ...relief, obligor: 'o99' }).code).toBe('obligor.unknown');
    expect(room.refused('ClaimRelief', { ...relief, on: day('2026-04-20') }).code).toBe('date.in-future');
    room.run('ClaimRelief', relief);
    const custody = {
      obligor: room.obligor,
      since: day('2026-03-20'),
      until: null,
      channelExists: false,
      consultationImpossible: null,
      place: '',
      by: '',
    };
    expect(room.refused('RecordCustody', { ...custody, until: day('2026-03-19') }).code).toBe('date.before');
    room.run('RecordCustody', custody);
  });
});

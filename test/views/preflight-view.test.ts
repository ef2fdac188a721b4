import { describe, expect, it } from 'vitest';
import { preflightText } from '../../shared/text/zh/preflight.ts';
import { instantAt, instantFromMs, msOfInstant, type Instant } from '../../shared/time/instant.ts';
import {
  preflightChecks,
  preflightIds,
  type MachineFacts,
  type PreflightCheck,
  type PreflightId,
} from '../../shared/views/preflight-view.ts';
import type { Capacity } from '../../shared/record/vocabulary.ts';
import { meetingOf, type CaseState } from '../../shared/record/state.ts';
import { openRoom, type Room } from '../support/room.ts';
import { day, firstMeeting } from '../support/first-meeting.ts';

const ready = firstMeeting();
const shown = instantAt(day('2026-03-30'), 9 * 3_600);
const good: MachineFacts = {
  clock: { shown, setByMs: null, zone: 'Asia/Shanghai', offsetMinutes: 480 },
  clockConfirmed: true,
  freeBytes: 80_000_000_000,
  fonts: { window: 'Microsoft YaHei', missing: [] },
  printers: ['一楼打印机'],
  screens: 2,
  backup: { is: 'current', place: '/media/备份', records: 30, head: 'a'.repeat(64), files: 2 },
};

const checksOf = (machine: Partial<MachineFacts>, state: CaseState = ready.state(), on = '2026-03-30'): readonly PreflightCheck[] => {
  const meeting = meetingOf(state, 1);
  if (meeting === null) throw new Error('no meeting');
  return preflightChecks({ ...good, ...machine }, state, meeting, { today: day(on), calendar: [] });
};
const check = (id: PreflightId, machine: Partial<MachineFacts>, state?: CaseState, on?: string): PreflightCheck => {
  const found = checksOf(machine, state, on).find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const clock = (given: Partial<MachineFacts['clock']>) => ({ clock: { ...good.clock, ...given } });
const after = (instant: Instant | null, ms: number): Instant => instantFromMs(msOfInstant(instant ?? shown) + ms);

describe('the check before a meeting', () => {
  it('answers every question once, in one order, each with a sentence, and says what to do wherever something is to be done', () => {
    for (const machine of [
      good,
      {
        ...good,
        freeBytes: null,
        fonts: { window: null, missing: [] },
        printers: null,
        screens: null,
        backup: { is: 'no-place' },
      } as const,
    ]) {
      const checks = checksOf(machine);
      expect(checks.map(({ id }) => id)).toEqual(preflightIds);
      for (const { id, level, says, todo } of checks) {
        expect(says, id).toMatch(/。$/u);
        if (level !== 'ok') expect(todo, id).toMatch(/。$/u);
      }
    }
  });

  it.each<readonly [PreflightId, Partial<MachineFacts>, PreflightCheck['level'], RegExp]>([
    ['clock', {}, 'ok', /2026-03-30 09:00:00，已与标准时间核对/u],
    ['clock', { clockConfirmed: false }, 'warn', /2026-03-30 09:00:00。/u],
    ['clock', { ...clock({ setByMs: 3_600_000 }), clockConfirmed: false }, 'warn', /被拨快了60分/u],
    ['clock', clock({ setByMs: -7_200_000 }), 'ok', /被拨慢了2小时/u],
    ['clock', { ...clock({ zone: 'America/Bogota', offsetMinutes: -300 }), clockConfirmed: false }, 'warn', /America\/Bogota（UTC-5）/u],
    ['clock', clock({ zone: 'Asia/Kathmandu', offsetMinutes: 345 }), 'ok', /UTC\+5:45/u],
    ['clock', clock({ shown: after(ready.state().lastAt, -2_000) }), 'ok', /已与标准时间核对/u],
    ['clock', clock({ shown: after(ready.state().lastAt, -2_001) }), 'bad', /早于案卷最后一条记录/u],
    ['disk', { freeBytes: 2_000_000_000 }, 'ok', /2 GB/u],
    ['disk', { freeBytes: 1_999_999_999 }, 'warn', /1\.9 GB/u],
    ['disk', { freeBytes: 200_000_000 }, 'warn', /200 MB/u],
    ['disk', { freeBytes: 199_999_999 }, 'bad', /199 MB/u],
    ['disk', { freeBytes: null }, 'warn', /查不到/u],
    ['fonts', {}, 'ok', /Microsoft YaHei；文书用的字体都有/u],
    [
      'fonts',
      {
        fonts: {
          window: 'Microsoft YaHei',
          missing: [
            { role: 'body', face: '仿宋', here: 'Noto Serif CJK SC' },
            { role: 'heading', face: '黑体', here: null },
            { role: 'procedure', face: '楷体', here: 'Noto Serif CJK SC' },
          ],
        },
      },
      'warn',
      /缺少文书用的3种字体，本窗口显示和打印时，仿宋、楷体以Noto Serif CJK SC代替，黑体以系统默认的中文字体代替。/u,
    ],
    ['fonts', { fonts: { window: null, missing: [] } }, 'warn', /没有找到常用的中文字体/u],
    ['printer', {}, 'ok', /一楼打印机/u],
    ['printer', { printers: ['甲', '乙', '丙', '丁'] }, 'ok', /甲、乙、丙等4台/u],
    ['printer', { printers: [] }, 'bad', /没有找到打印机/u],
    ['printer', { printers: null }, 'warn', /由浏览器打印/u],
    ['screen', { screens: 1 }, 'warn', /只接了一块/u],
    ['screen', { screens: 3 }, 'ok', /3块/u],
    ['screen', { screens: null }, 'warn', /查不到/u],
    ['backup', {}, 'ok', /共30条记录，链尾 AAAAAAAA…AAAA/u],
    ['backup', { backup: { is: 'no-place' } }, 'warn', /只有本机一份/u],
    ['backup', { backup: { is: 'away', place: '/media/备份' } }, 'bad', /打不开/u],
    ['backup', { backup: { is: 'none', place: '/media/备份' } }, 'warn', /还没有本案的备份/u],
    ['backup', { backup: { is: 'behind', place: '/media/备份', records: 20, of: 30 } }, 'warn', /只到第20号记录，案卷已有30号/u],
    ['backup', { backup: { is: 'other', place: '/media/备份', name: '一号' } }, 'bad', /不是本案的备份/u],
  ])('%s, given %o: %s', (id, machine, level, says) => {
    expect(check(id, machine)).toMatchObject({ level, says: expect.stringMatching(says) as string });
  });

  it('the calendar is that of every year the 90 days or the meeting can end in', () => {
    expect(check('calendar', {})).toMatchObject({ level: 'ok', says: '2026-03-30至2026-06-14用到的年份都有节假日表。' });
    const late = openRoom();
    late.setClock(instantAt(day('2026-11-02'), 9 * 3_600));
    openCase(late);
    const obligor = addObligor(late, '某公司');
    issueNotice(late, obligor);
    serve(late, obligor, '2026-11-02');
    schedule(late, '2026-11-20');
    expect(check('calendar', {}, late.state(), '2026-11-03')).toMatchObject({
      level: 'warn',
      says: expect.stringContaining('2027年') as string,
    });
  });

  it('the notice counts to the day of the meeting: 7 days are in time, 6 are not, none is said by name', () => {
    const told = (on: string | null): PreflightCheck => {
      const room = openRoom();
      room.setClock(instantAt(day('2026-03-24'), 9 * 3_600));
      openCase(room);
      const obligor = addObligor(room, '某公司');
      schedule(room, '2026-03-30');
      if (on !== null) room.run('NotifyMeeting', { meeting: 1, obligor, on: day(on), how: '' });
      return check('notice', {}, room.state(), '2026-03-24');
    };
    expect(told('2026-03-23')).toMatchObject({ level: 'ok' });
    expect(told('2026-03-24')).toMatchObject({ level: 'warn', says: '某公司在会前6日才收到通知，不足会前7日。' });
    expect(told(null)).toMatchObject({ level: 'bad', says: '没有某公司收到本次会议通知的记录。' });
  });

  it('asks nothing of an obligor whose consultation is over', () => {
    const room = openRoom();
    room.setClock(instantAt(day('2026-03-24'), 9 * 3_600));
    openCase(room);
    const [stays, gone] = [addObligor(room, '某公司'), addObligor(room, '另一公司')];
    schedule(room, '2026-03-30');
    room.run('NotifyMeeting', { meeting: 1, obligor: stays, on: day('2026-03-23'), how: '' });
    const says = (id: PreflightId): string => check(id, {}, room.state(), '2026-03-24').says;
    expect([says('notice'), says('seats')].every((sentence) => sentence.includes('另一公司'))).toBe(true);
    room.run('TerminateClaim', { obligor: gone, ground: 1, on: day('2026-03-24'), approver: '周某', reason: '不予追究' });
    expect([says('notice'), says('seats')].some((sentence) => sentence.includes('另一公司'))).toBe(false);
  });

  it('the seats are those of who presides, who writes, and somebody for each side', () => {
    expect(check('seats', {})).toMatchObject({ level: 'ok' });
    const room = openRoom();
    room.setClock(instantAt(day('2026-03-24'), 9 * 3_600));
    openCase(room);
    const obligor = addObligor(room, '某公司');
    schedule(room, '2026-03-30');
    const seats = (): PreflightCheck => check('seats', {}, room.state(), '2026-03-24');
    expect(seats()).toMatchObject({ level: 'bad', says: '还没有登记席位：主持人、记录人、某市生态环境局、某公司。' });
    sit(room, 1, '王某', 'presiding', null);
    sit(room, 2, '钱某', 'secretary', null);
    sit(room, 3, '李某', 'claimant', 'claimant');
    expect(seats()).toMatchObject({ level: 'bad', says: '还没有登记席位：某公司。' });
    sit(room, 4, '赵某', 'obligor', obligor);
    expect(seats()).toMatchObject({ level: 'warn', says: '会议安排的记录人是刘某，席位上是钱某。' });
  });

  it('has a name for everything', () => {
    expect(Object.keys(preflightText.names).toSorted()).toEqual(preflightIds.toSorted());
  });
});

const openCase = ({ run }: Room): void => {
  run('OpenCase', {
    number: '某环损案〔2026〕1号',
    title: '某公司排放废水损害土壤案',
    government: '某市人民政府',
    department: '某市生态环境局',
    departmentHead: '周某',
    contact: '',
    cause: '排放废水',
    place: '某市',
    discoveredOn: null,
    openedOn: day('2026-03-01'),
    handler: '刘某',
    sample: false,
  });
  run('RecordDesignation', { number: '某政函〔2026〕1号', on: day('2026-03-01'), maySign: true, scope: '' });
};
const addObligor = ({ run }: Room, name: string): string =>
  `o${run('AddObligor', { name, kind: 'organisation', identityNumber: '', representative: '', address: '', phone: '' })}`;
const issueNotice = ({ run }: Room, obligor: string): number =>
  run('IssueNotice', { number: '某环磋告〔2026〕1号', on: day('2026-11-02'), obligors: [obligor], replyBy: null });
const serve = ({ run }: Room, obligor: string, on: string): number =>
  run('RecordService', {
    obligor,
    method: 'direct',
    on: day(on),
    outcome: 'served',
    reason: '',
    receivedBy: '',
    servers: '',
    receipt: '',
  });
const schedule = ({ run }: Room, on: string): number =>
  run('ScheduleMeeting', {
    meeting: 1,
    kind: 'consultation',
    on: day(on),
    time: '09:30',
    place: '三楼会议室',
    mode: 'in-person',
    presiding: '王某',
    secretary: '刘某',
    cause: '排放废水损害土壤',
  });
const sit = ({ run }: Room, seat: number, name: string, capacity: Capacity, party: string | null): number =>
  run('SeatParticipant', { meeting: 1, seat, name, organisation: '', capacity, party, authority: null, identityNumber: '' });

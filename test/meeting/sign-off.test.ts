import { describe, expect, it } from 'vitest';
import { minutesBody, minutesDocument, signOffSheet } from '../../shared/documents/kinds/minutes.ts';
import { standingOf } from '../../shared/meeting/sign-off.ts';
import { phaseOf } from '../../shared/record/meeting-queries.ts';
import { refusalSentence } from '../../shared/text/zh/refusals.ts';
import { undoView } from '../../shared/views/undo-view.ts';
import { blockText } from '../documents/texts.ts';
import { firstMeeting, say, upTo, type FirstMeeting } from '../support/first-meeting.ts';
import { openRoom } from '../support/room.ts';

const meeting = 1;
const frozen = (): FirstMeeting => upTo(firstMeeting(), 9);
const read = (room: FirstMeeting, participant: string, version = 1): number => {
  const now = room.context().now;
  return room.run('ReadMinutes', {
    meeting,
    version,
    participant,
    how: 'read',
    readBy: '',
    from: now,
    to: now,
    language: '',
    interpreter: '',
  });
};
const sign = (room: FirstMeeting, participant: string, version = 1): number => {
  read(room, participant, version);
  return room.run('Sign', { meeting, version, participant, method: 'paper', reservation: '' });
};
const refusal = (room: FirstMeeting, participant: string) =>
  ({
    meeting,
    version: 1,
    participant,
    askedAt: room.context().now,
    how: 'read',
    reason: '没有谈拢',
    silent: false,
    witness: '何某',
    recording: '',
    note: '请其核对签字，其阅读后拒绝签字。',
  }) as const;

describe('freezing', () => {
  it('is for step 9 only, once for each version', () => {
    expect(upTo(firstMeeting(), 8).refused('FreezeMinutes', { meeting }).code).toBe('step.wrong');
    const room = frozen();
    expect(phaseOf(room.meeting())).toBe('frozen');
    expect(room.refused('FreezeMinutes', { meeting }).code).toBe('meeting.phase');
  });

  it('lets nothing be written into the record any more', () => {
    const room = frozen();
    expect(
      room.refused('CommitEntry', {
        meeting,
        kind: 'statement',
        speaker: room.ids.obligor,
        text: 'x',
        answers: null,
        after: null,
        marked: false,
      }).code,
    ).toBe('meeting.phase');
    expect(room.refused('CorrectEntry', { meeting, entry: 1, text: 'x', reason: '' }).code).toBe('meeting.phase');
    const record = room.events().find((event) => event.type === 'ClaimStated')?.seq ?? 0;
    expect(room.refused('WithdrawRecord', { target: record, reason: 'x', by: 'x' }).code).toBe('record.frozen');
  });
});

describe('what a frozen body rests on', () => {
  it.each(['ExhibitListed', 'ObligorAdded', 'ParticipantSeated', 'AttendanceChecked', 'ExhibitOpinionGiven'] as const)(
    '%s is not taken away under it',
    (type) => {
      const room = frozen();
      const target = room.events().find((event) => event.type === type)?.seq ?? 0;
      expect(['record.frozen', 'record.depended-on', 'record.rested-on']).toContain(
        room.refused('WithdrawRecord', { target, reason: 'x', by: 'x' }).code,
      );
    },
  );

  it('leaves other records of the case free', () => {
    const room = frozen();
    const target = room.events().find((event) => event.type === 'DesignationRecorded')?.seq ?? 0;
    expect(room.run('WithdrawRecord', { target, reason: '登记有误', by: '刘某' })).toBeGreaterThan(target);
  });
});

describe('signing', () => {
  it('comes after reading, on the current version', () => {
    const room = frozen();
    const input = { meeting, version: 1, participant: room.ids.obligor, method: 'paper', reservation: '' } as const;
    expect(room.refused('Sign', input).code).toBe('minutes.unread');
    read(room, room.ids.obligor);
    expect(room.refused('Sign', { ...input, version: 2 }).code).toBe('minutes.old-version');
    room.run('Sign', input);
    expect(room.refused('Sign', input).code).toBe('minutes.settled');
  });

  it('the presiding officer and the secretary sign last', () => {
    const room = frozen();
    read(room, room.ids.presiding);
    expect(room.refused('Sign', { meeting, version: 1, participant: room.ids.presiding, method: 'paper', reservation: '' })).toMatchObject({
      code: 'minutes.sign-last',
    });
  });

  it('does not change what was signed', () => {
    const room = frozen();
    const body = minutesBody(room.state(), meeting, 1);
    sign(room, room.ids.obligor);
    room.run('RefuseToSign', refusal(room, room.ids.second));
    room.run('Leave', { meeting, participant: room.ids.expert, reason: '' });
    room.run('NoteDeparture', { meeting, version: 1, participant: room.ids.expert, note: '因事先行离会' });
    expect(minutesBody(room.state(), meeting, 1)).toEqual(body);
  });
});

describe('refusing', () => {
  it('takes a reason or silence, not both and not neither, and the presiding officer’s note', () => {
    const room = frozen();
    const good = refusal(room, room.ids.second);
    expect(room.refused('RefuseToSign', { ...good, reason: '' }).code).toBe('minutes.reason-or-silence');
    expect(room.refused('RefuseToSign', { ...good, silent: true }).code).toBe('minutes.reason-or-silence');
    expect(room.refused('RefuseToSign', { ...good, note: ' ' })).toMatchObject({ code: 'input.invalid', values: { fields: ['/note'] } });
    room.run('RefuseToSign', { ...good, reason: '', silent: true });
    expect(standingOf(room.meeting(), room.ids.second).status).toBe('refused');
  });

  it('is not for officers, nor for somebody who has left', () => {
    const room = frozen();
    expect(room.refused('RefuseToSign', refusal(room, room.ids.secretary)).code).toBe('minutes.no-refusal');
    room.run('Leave', { meeting, participant: room.ids.second, reason: '' });
    expect(room.refused('RefuseToSign', refusal(room, room.ids.second)).code).toBe('minutes.departed');
    expect(room.refused('NoteDeparture', { meeting, version: 1, participant: room.ids.obligor, note: 'x' }).code).toBe(
      'minutes.still-here',
    );
  });
});

describe('a correction slip', () => {
  const requested = (room: FirstMeeting): number => {
    const entry = room.meeting().entries.find((candidate) => candidate.speaker === room.ids.obligor)?.number ?? 0;
    room.run('RequestCorrection', {
      meeting,
      version: 1,
      participant: room.ids.obligor,
      entry,
      what: '陈述有误',
      proposed: '我公司更正如下。',
    });
    return entry;
  };

  it('stands in the way of signing until it is decided', () => {
    const room = frozen();
    requested(room);
    read(room, room.ids.second);
    expect(room.refused('Sign', { meeting, version: 1, participant: room.ids.second, method: 'paper', reservation: '' }).code).toBe(
      'minutes.slip-open',
    );
    room.run('DecideCorrection', { meeting, slip: 1, granted: false, by: '王某', reason: '与录音一致' });
    expect(room.refused('DecideCorrection', { meeting, slip: 1, granted: true, by: '王某', reason: 'x' }).code).toBe(
      'minutes.slip-decided',
    );
    expect(phaseOf(room.meeting())).toBe('frozen');
    sign(room, room.ids.second);
  });

  it('granted makes version n+1 and voids the signatures on n', () => {
    const room = frozen();
    sign(room, room.ids.second);
    const entry = requested(room);
    const before = minutesBody(room.state(), meeting, 1);
    room.run('DecideCorrection', { meeting, slip: 1, granted: true, by: '王某', reason: '属实' });
    expect(phaseOf(room.meeting())).toBe('open');
    room.run('CorrectEntry', { meeting, entry, text: '我公司更正如下。', reason: '第1号更正申请' });
    room.run('FreezeMinutes', { meeting });
    expect(standingOf(room.meeting(), room.ids.second).status).toBe('waiting');
    expect(minutesBody(room.state(), meeting, 2)).not.toEqual(before);
    expect(room.refused('Sign', { meeting, version: 1, participant: room.ids.second, method: 'paper', reservation: '' }).code).toBe(
      'minutes.old-version',
    );
    sign(room, room.ids.second, 2);
  });
});

describe('when somebody read or was asked to sign', () => {
  it('is not before the version was frozen, and not on a day to come', () => {
    const room = frozen();
    const { now } = room.context();
    const reading = { meeting, version: 1, participant: room.ids.second, how: 'read', readBy: '', language: '', interpreter: '' } as const;
    const early = now.replace('T09', 'T08') as typeof now;
    const late = now.replace('03-30', '03-31') as typeof now;
    expect(refusalSentence(room.refused('ReadMinutes', { ...reading, from: early, to: now }))).toMatch(
      /开始时间（2026-03-30 08:\d\d）早于定稿时间（2026-03-30 \d\d:\d\d）。请核对。/u,
    );
    expect(room.refused('ReadMinutes', { ...reading, from: now, to: late }).code).toBe('date.in-future');
    for (const [askedAt, code] of [[early, 'date.before'] as const, [late, 'date.in-future'] as const])
      expect(room.refused('RefuseToSign', { ...refusal(room, room.ids.second), askedAt }).code).toBe(code);
  });
});

describe('a device whose clock was put back since the freezing', () => {
  it('makes nobody type a false time: what was read at the right one is taken', () => {
    const room = frozen();
    const { now } = room.context();
    const early = now.replace('T09', 'T08') as typeof now;
    const jump = {
      record: room.state().version + 1,
      at: early,
      basis: 'steady',
      expected: now,
      shown: early,
      differenceMs: -3_600_000,
    } as const;
    const since = openRoom({ ...room.state(), version: jump.record, file: { ...room.state().file, ClockJumpNoticed: [jump] } });
    const reading = { meeting, version: 1, participant: room.ids.second, how: 'read', readBy: '', language: '', interpreter: '' } as const;
    expect(since.run('ReadMinutes', { ...reading, from: early, to: early })).toBe(jump.record + 1);
  });
});

describe('a body whose words are not those of its digest', () => {
  it('is signed by nobody, says so at its foot, and bears neither digest nor code', () => {
    const room = frozen();
    read(room, room.ids.second);
    const state = room.state();
    const other = {
      ...state,
      meetings: state.meetings.map((each) => ({
        ...each,
        on: { ...each.on, MinutesFrozen: each.on.MinutesFrozen?.map((record) => ({ ...record, digest: 'ab'.repeat(32) })) ?? [] },
      })),
    };
    expect(
      openRoom(other).refused('Sign', { meeting, version: 1, participant: room.ids.second, method: 'paper', reservation: '' }).code,
    ).toBe('minutes.digest');
    const [body] = minutesDocument(other, meeting);
    expect([body.footer, body.code]).toEqual([expect.stringContaining('不得签字'), undefined]);
  });
});

describe('what was noted of somebody by mistake', () => {
  const takeBack = (target: number) => ({ target, reason: '登记错人', by: '王某' });
  const sheet = (room: FirstMeeting): string => signOffSheet(room.state(), meeting).blocks.map(blockText).join('\n');

  it.each([
    ['a signature', 'signed', (room: FirstMeeting) => sign(room, room.ids.second)],
    ['a refusal', 'refused', (room: FirstMeeting) => room.run('RefuseToSign', refusal(room, room.ids.second))],
    [
      'a departure',
      'departed',
      (room: FirstMeeting) => {
        room.run('Leave', { meeting, participant: room.ids.second, reason: '' });
        return room.run('NoteDeparture', { meeting, version: 1, participant: room.ids.second, note: '因事先行离会' });
      },
    ],
  ] as const)('%s is taken back, and the sheet says so', (_, status, note) => {
    const room = frozen();
    const record = note(room);
    expect(standingOf(room.meeting(), room.ids.second).status).toBe(status);
    room.run('WithdrawRecord', takeBack(record));
    expect(standingOf(room.meeting(), room.ids.second).status).toBe('waiting');
    expect(sheet(room)).toMatch(new RegExp(`撤销的登记\n钱某.*第${record}号记录.*由王某撤销.*理由：登记错人。`, 'u'));
  });

  it('stays while an officer has closed the sheet over it, and a reading while it was signed by', () => {
    const room = frozen();
    const { presiding, secretary, ...others } = room.ids;
    const [first = 0] = Object.values(others).map((participant) => sign(room, participant));
    read(room, secretary);
    const last = sign(room, presiding);
    expect(room.refused('WithdrawRecord', takeBack(first))).toMatchObject({ code: 'record.rested-on', values: { by: [last] } });
    expect(room.refused('WithdrawRecord', takeBack(first - 1)).code).toBe('record.rested-on');
    for (const target of [last, last - 1, first, first - 1]) room.run('WithdrawRecord', takeBack(target));
    expect(room.refused('Sign', { meeting, version: 1, participant: others.claimant, method: 'paper', reservation: '' }).code).toBe(
      'minutes.unread',
    );
  });

  it('is no slip of the keys: the list of last acts leads to the signing window, where a person says why', () => {
    const room = frozen();
    sign(room, room.ids.second);
    const last = room.events().at(-1);
    if (last === undefined) throw new Error('nothing recorded');
    const undo = undoView(room.state(), room.meeting(), last, '刘某', room.context());
    expect([last.type, undo.refusal]).toEqual(['SignatureGiven', expect.stringContaining('核对签字窗口')]);
  });

  it('a reading stays while a refusal tells of it', () => {
    const room = frozen();
    const reading = read(room, room.ids.second);
    const refused = room.run('RefuseToSign', refusal(room, room.ids.second));
    expect(room.refused('WithdrawRecord', takeBack(reading))).toMatchObject({ code: 'record.rested-on', values: { by: [refused] } });
  });

  it('is not taken back out of the archive, and what the law has recorded is answered instead', () => {
    const room = frozen();
    const slip = room.run('RequestCorrection', {
      meeting,
      version: 1,
      participant: room.ids.obligor,
      entry: null,
      what: '误登',
      proposed: '',
    });
    expect(room.refused('WithdrawRecord', takeBack(slip)).code).toBe('minutes.stands');
    room.run('DecideCorrection', { meeting, slip: 1, granted: false, by: '王某', reason: '误登' });
    const { presiding, secretary, ...others } = room.ids;
    for (const participant of [...Object.values(others), presiding]) sign(room, participant);
    const last = sign(room, secretary);
    room.run('KeepOriginalUnscanned', { meeting, version: 1, pages: 3, by: '王某', reason: '原件直接归卷' });
    room.run('ArchiveMinutes', { meeting });
    expect(room.refused('WithdrawRecord', takeBack(last))).toMatchObject({ code: 'meeting.phase', values: { phase: 'archived' } });
  });
});

describe('archiving', () => {
  it('waits for everyone, names who is missing, and then holds', () => {
    const room = frozen();
    const { presiding, secretary, second, expert, ...others } = room.ids;
    expect(room.refused('ArchiveMinutes', { meeting })).toMatchObject({ code: 'minutes.incomplete', values: { missing: { length: 8 } } });
    for (const participant of Object.values(others)) sign(room, participant);
    room.run('RefuseToSign', refusal(room, second));
    room.run('Leave', { meeting, participant: expert, reason: '' });
    room.run('NoteDeparture', { meeting, version: 1, participant: expert, note: '因事先行离会' });
    expect(room.refused('ArchiveMinutes', { meeting })).toMatchObject({ values: { missing: { length: 4 } } });
    sign(room, presiding);
    sign(room, secretary);
    room.run('KeepOriginalUnscanned', { meeting, version: 1, pages: 3, by: '王某', reason: '原件直接归卷' });
    room.run('ArchiveMinutes', { meeting });
    expect(phaseOf(room.meeting())).toBe('archived');
    for (const type of ['NextStep', 'FreezeMinutes', 'ArchiveMinutes'] as const)
      expect(room.refused(type, { meeting }).code).toBe('meeting.phase');
  });

  it('the next meeting cannot begin before', () => {
    const room = upTo(firstMeeting(), 3);
    room.run('ScheduleMeeting', {
      meeting: 2,
      kind: 'consultation',
      on: room.context().today,
      time: '15:00',
      place: 'x',
      mode: 'in-person',
      presiding: '王某',
      secretary: '刘某',
      cause: 'x',
    });
    expect(room.refused('ConveneMeeting', { meeting: 2, place: 'x' })).toMatchObject({
      code: 'meeting.not-closed',
      values: { meeting: 1 },
    });
    expect(say(room, room.ids.obligor, '本次会议继续。')).toBeGreaterThan(0);
  });
});

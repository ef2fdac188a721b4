import { beforeAll, describe, expect, it } from 'vitest';
import { searchView, shownHits } from '../../shared/views/search-view.ts';
import { searchable } from '../../shared/views/searchable.ts';
import { meetingRecordView } from '../../shared/views/meeting-record-view.ts';
import { preparedCase } from '../support/prepared-case.ts';
import { openRoom, type Room } from '../support/room.ts';
import { day } from '../../electron/samples/entries.ts';

const speak = (room: Room, text: string, speaker = 'p12'): void => {
  const someone = room.meeting().on.ParticipantSeated?.find(({ seat }) => seat === 4)?.id ?? speaker;
  room.run('CommitEntry', { meeting: 1, kind: 'statement', speaker: someone, text, answers: null, after: null, marked: false });
};

let room: Room;
beforeAll(async () => {
  room = openRoom();
  await preparedCase.play(room.player());
  room.run('ConveneMeeting', { meeting: 1, place: '会议室' });
  speak(room, '修复期限十八个月，𠮷某确认。');
  speak(room, 'COD浓度１２０毫克每升');
  room.run('WriteNote', { meeting: 1, text: '期限一事再问' });
  room.run('ScheduleMeeting', {
    meeting: 2,
    kind: 'consultation',
    on: day('2026-04-10'),
    time: '09:30',
    place: '会议室',
    mode: 'in-person',
    presiding: '王某',
    secretary: '刘某',
    cause: '继续磋商',
  });
  room.run('WriteNote', { meeting: 2, text: '第二次会议也谈期限' });
});

describe('searching all meetings of a case', () => {
  it('finds two characters in every meeting, newest first, private notes too', () => {
    const { total, meetings, hits } = searchView(room.state(), '期限');
    expect(total).toBe(3);
    expect(meetings).toEqual([
      { meeting: 2, on: '2026-04-10', count: 1 },
      { meeting: 1, on: '2026-03-30', count: 2 },
    ]);
    expect(hits.map(({ meeting, entry, name }) => [meeting, entry === null, name])).toEqual([
      [2, true, ''],
      [1, false, '赵某'],
      [1, true, ''],
    ]);
    expect(hits[1]?.passage).toEqual({ before: '修复', found: '期限', behind: '十八个月，𠮷某确认。' });
  });

  it('wants all words in one entry, counts the speaker in, and takes full width for half', () => {
    expect(searchView(room.state(), '期限 十八').total).toBe(1);
    expect(searchView(room.state(), '赵某 期限').total).toBe(1);
    expect(searchView(room.state(), 'ｃｏｄ 120').total).toBe(1);
    expect(searchView(room.state(), '期限 毫克').total).toBe(0);
    expect(searchView(room.state(), '  ').total).toBe(0);
  });

  it('cuts no rare character in two, and leaves places as they were', () => {
    expect(searchView(room.state(), '某确').hits[0]?.passage.before.isWellFormed()).toBe(true);
    for (const text of ['ＡＢＣ　１２，İß𠮷', 'COD']) expect(searchable(text)).toHaveLength(text.length);
  });

  it('does not find what was withdrawn, and sends no more than can be read', () => {
    const many = openRoom(room.state());
    for (let count = 0; count < shownHits + 5; count += 1) speak(many, `重复的话${count}`);
    const found = searchView(many.state(), '重复');
    expect([found.total, found.hits.length]).toEqual([shownHits + 5, shownHits]);
    const target = many.meeting().entries.at(-1)?.record ?? 0;
    many.run('WithdrawRecord', { target, reason: '误录', by: '刘某' });
    expect(searchView(many.state(), '重复').total).toBe(shownHits + 4);
    expect(meetingRecordView(many.state(), many.meeting()).entries.every((entry) => !entry.withdrawn)).toBe(true);
  });
});

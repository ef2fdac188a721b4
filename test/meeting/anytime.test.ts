import { describe, expect, it } from 'vitest';
import { phaseOf, presenceOf, sittingsOf } from '../../shared/record/meeting-queries.ts';
import { assessCase } from '../../shared/record/facts-of-state.ts';
import { instantAt } from '../../shared/time/instant.ts';
import { entryViews, readingOrder } from '../../shared/views/entry-view.ts';
import { day, firstMeeting, say, upTo } from '../support/first-meeting.ts';

const at = (date: string, hour: number) => instantAt(day(date), hour * 3600);

describe('coming and going', () => {
  it('follows a person from seat to seat, with the procedural sentence each time', () => {
    const room = upTo(firstMeeting(), 3);
    const where = (): string => presenceOf(room.meeting(), room.ids.second).presence;
    room.run('Leave', { meeting: 1, participant: room.ids.second, reason: '接电话' });
    expect(where()).toBe('left');
    expect(room.meeting().entries.at(-1)?.text).toContain('接电话');
    expect(room.refused('Leave', { meeting: 1, participant: room.ids.second, reason: '' }).code).toBe('participant.already');
    room.run('Return', { meeting: 1, participant: room.ids.second });
    expect(where()).toBe('present');
    room.run('WalkOut', { meeting: 1, participant: room.ids.second, warned: true, minutes: 15, words: '不谈了' });
    expect(where()).toBe('walked-out');
  });

  it('a wrong click is taken back by one record, and leaves no trace in what stands', () => {
    const room = upTo(firstMeeting(), 3);
    const record = room.run('WalkOut', { meeting: 1, participant: room.ids.second, warned: false, minutes: 0, words: '' });
    const number = room.meeting().entries.at(-1)?.number;
    room.run('WithdrawRecord', { target: record, reason: '误操作', by: '刘某' });
    expect(presenceOf(room.meeting(), room.ids.second).presence).toBe('present');
    expect(room.meeting().entries.find((entry) => entry.number === number)?.withdrawn).toBe(room.state().version);
    expect(room.events().some((event) => event.seq === record)).toBe(true);
  });

  it('steps once entered are not withdrawn', () => {
    const room = upTo(firstMeeting(), 1);
    const record = room.run('NextStep', { meeting: 1 });
    expect(room.refused('WithdrawRecord', { target: record, reason: 'x', by: 'x' }).code).toBe('record.not-withdrawable');
  });
});

describe('recess and adjournment', () => {
  it('nothing is recorded as said by anybody coming or going during a recess, and the clock of the meeting goes on', () => {
    const room = upTo(firstMeeting(), 3);
    room.run('TakeRecess', { meeting: 1, reason: '义务人请求商量' });
    expect(phaseOf(room.meeting())).toBe('recess');
    expect(room.refused('NextStep', { meeting: 1 }).code).toBe('meeting.phase');
    expect(room.refused('TakeRecess', { meeting: 1, reason: 'x' }).code).toBe('meeting.phase');
    room.run('Resume', { meeting: 1, proofRead: true });
    expect(phaseOf(room.meeting())).toBe('open');
    expect(sittingsOf(room.meeting())).toEqual(['2026-03-30']);
  });

  it('a day resumed later is another sitting of the same meeting', () => {
    const room = upTo(firstMeeting(), 3);
    expect(room.refused('Adjourn', { meeting: 1, until: day('2026-03-29'), reason: 'x' }).code).toBe('date.before');
    room.run('Adjourn', { meeting: 1, until: day('2026-04-02'), reason: '需要补充材料' });
    expect(phaseOf(room.meeting())).toBe('adjourned');
    expect(assessCase.facts(room.state(), day('2026-03-31'), []).meetings?.[0]?.sittings).toEqual(['2026-03-30', '2026-04-02']);
    room.setClock(at('2026-04-03', 9));
    room.run('Resume', { meeting: 1, proofRead: false });
    expect(sittingsOf(room.meeting())).toEqual(['2026-03-30', '2026-04-03']);
    expect(assessCase(room.state(), day('2026-04-03'), []).obligors[0]?.meetings.counted).toBe(1);
  });
});

describe('entries', () => {
  it('keep the words before a correction, and refuse one that changes nothing', () => {
    const room = upTo(firstMeeting(), 2);
    say(room, room.ids.obligor, '十八个月');
    const entry = room.meeting().entries.at(-1)?.number ?? 0;
    expect(room.refused('CorrectEntry', { meeting: 1, entry, text: '十八个月', reason: '' }).code).toBe('entry.same-text');
    room.run('CorrectEntry', { meeting: 1, entry, text: '十五个月', reason: '口误' });
    expect(room.meeting().entries.at(-1)).toMatchObject({ text: '十五个月', corrections: [{ before: '十八个月', reason: '口误' }] });
  });

  it('inserted late stand where they belong, in the step they belong to', () => {
    const room = upTo(firstMeeting(), 3);
    room.run('NextStep', { meeting: 1 });
    const place = room.meeting().entries.find((entry) => entry.speaker === room.ids.claimant)?.number ?? 0;
    room.run('CommitEntry', {
      meeting: 1,
      kind: 'statement',
      speaker: room.ids.claimant,
      text: '补充一句。',
      answers: null,
      after: place,
      marked: false,
    });
    const inserted = room.meeting().entries.at(-1);
    expect(inserted?.step).toBe('claimant-statement');
    const order = readingOrder(room.meeting()) ?? [];
    expect(order[order.indexOf(place) + 1]).toBe(inserted?.number);
  });

  it('reach a window only when they changed', () => {
    const room = upTo(firstMeeting(), 2);
    const since = room.state().version;
    say(room, room.ids.obligor, '一句话。');
    expect(entryViews(room.meeting(), since).map((entry) => entry.text)).toEqual(['一句话。']);
    const seen = room.state().version;
    room.run('MarkEntry', { meeting: 1, entry: 1, marked: true });
    expect(entryViews(room.meeting(), seen).map((entry) => entry.number)).toEqual([1]);
  });

  it.each([
    ['a control character', 'a\u0007b'],
    ['a direction override', 'a\u202Eb'],
    ['a lone surrogate', 'a\uD800'],
    ['nothing', '  \n '],
    ['too much', '长'.repeat(20_001)],
  ])('refuse %s and say which field', (_title, text) => {
    const room = upTo(firstMeeting(), 2);
    const refusal = room.refused('CommitEntry', {
      meeting: 1,
      kind: 'statement',
      speaker: room.ids.obligor,
      text,
      answers: null,
      after: null,
      marked: false,
    });
    expect(refusal).toMatchObject({ code: 'input.invalid', values: { fields: ['/text'] } });
  });

  it.each(['䶮某', '𠮷某', 'ᠮᠣᠩᠭᠣᠯ', 'é and é', '第一行\n第二行'])('take %j as it was typed', (text) => {
    const room = upTo(firstMeeting(), 2);
    say(room, room.ids.obligor, text);
    expect(room.meeting().entries.at(-1)?.text).toBe(text);
  });
});

describe('seats', () => {
  it('two people may have one name, but not one seat', () => {
    const room = firstMeeting();
    const input = {
      meeting: 1,
      seat: 20,
      name: '王某',
      organisation: '',
      capacity: 'observer',
      party: null,
      authority: null,
      identityNumber: '',
    } as const;
    room.run('SeatParticipant', input);
    expect(room.refused('SeatParticipant', input).code).toBe('seat.taken');
    expect(room.refused('SeatParticipant', { ...input, seat: 21, capacity: 'agent' }).code).toBe('seat.party-needed');
    expect(room.refused('SeatParticipant', { ...input, seat: 21, party: 'o99' }).code).toBe('party.unknown');
  });
});

import { describe, expect, it } from 'vitest';
import { applyRoomAct } from '../../shared/room/apply-room-act.ts';
import type { RoomAct } from '../../shared/room/room-act.ts';
import { emptyRoom, type RoomState } from '../../shared/room/room-state.ts';
import { displayView } from '../../shared/views/display-view.ts';
import { day, firstMeeting, say, upTo } from '../support/first-meeting.ts';

const given = firstMeeting();
const meeting = 1;

/** Every private string of a meeting is one that occurs nowhere else. */
const secretOf = (what: string): string => `密${what}不得外传`;

const act = (state: RoomState, wanted: RoomAct, id: string): RoomState =>
  applyRoomAct(state, wanted, { id, by: 'secretary', now: given.context().now, version: given.state().version, pauses: [] });

describe('what the public display is given', () => {
  it('holds no private word after any record of a meeting with secret exhibits, notes and private words', () => {
    const room = upTo(given, 3);
    const { run, ids } = room;
    const list = (number: number, title: string, secret: boolean): string =>
      `x${run('ListExhibit', { number, party: 'claimant', title, source: secretOf('来源'), pages: 2, purpose: secretOf('目的'), secret })}`;
    const hidden = list(8, secretOf('证据'), true);
    const left = list(9, secretOf('另一件'), true);
    let beside = act(emptyRoom(meeting), { type: 'say-privately', text: secretOf('便条') }, 'a');
    beside = act(beside, { type: 'show-exhibit', exhibit: hidden, page: 1 }, 'b');
    const seen: string[] = [];
    const look = (): void => void seen.push(JSON.stringify(displayView(room.state(), room.meeting(), beside)));
    for (const record of [
      () => run('ShowExhibit', { meeting, exhibit: hidden, by: ids.claimant }),
      () => run('LeaveExhibitOut', { meeting, exhibit: left, reason: secretOf('原因') }),
      () =>
        run('GiveExhibitOpinion', {
          ...{ meeting, exhibit: hidden, party: room.obligor, by: ids.obligor, opinion: 'disputed' },
          ...{ authenticity: false, legality: null, relevance: null, words: secretOf('意见') },
        }),
      () => run('WithdrawExhibit', { meeting, exhibit: hidden, by: ids.claimant, reason: secretOf('撤回') }),
      () => run('WriteNote', { meeting, text: secretOf('备注') }),
    ]) {
      record();
      look();
    }
    say(room, ids.claimant, '大家都听到的话。');
    look();
    expect(seen.at(-1)).toContain('大家都听到的话。');
    expect(seen.join('\n')).not.toContain('不得外传');
  });

  it('says since when and why the meeting pauses, nothing of it when blank, and when its clock stopped', () => {
    const room = upTo(firstMeeting(), 2);
    room.run('TakeRecess', { meeting, reason: '当事人要求商议' });
    const paused = displayView(room.state(), room.meeting(), emptyRoom(meeting));
    expect(paused.pause).toEqual({ since: room.state().lastAt, reason: '当事人要求商议', until: null });
    const blank = act(emptyRoom(meeting), { type: 'blank-display' }, 'a');
    expect(displayView(room.state(), room.meeting(), blank).pause).toBeNull();
    room.run('Resume', { meeting, proofRead: true });
    room.run('Adjourn', { meeting, until: day('2026-04-02'), reason: '补充证据' });
    expect(displayView(room.state(), room.meeting(), blank).pause).toBeNull();
    expect(displayView(room.state(), room.meeting(), emptyRoom(meeting)).pause).toMatchObject({
      until: day('2026-04-02'),
      reason: '补充证据',
    });
    const ended = upTo(firstMeeting(), 9);
    expect(displayView(ended.state(), ended.meeting(), emptyRoom(meeting))).toMatchObject({
      ...{ phase: 'frozen', pause: null },
      frozenAt: ended.state().lastAt,
    });
  });

  it('is empty of words and exhibits when blank', () => {
    const room = upTo(firstMeeting(), 4);
    const shown = act(emptyRoom(meeting), { type: 'show-exhibit', exhibit: room.exhibit, page: 1 }, 'a');
    expect(displayView(room.state(), room.meeting(), shown).exhibit).not.toBeNull();
    const blank = displayView(room.state(), room.meeting(), act(shown, { type: 'blank-display' }, 'b'));
    expect([blank.mode, blank.statements, blank.exhibit]).toEqual(['blank', [], null]);
  });
});

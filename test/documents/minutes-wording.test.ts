import { describe, expect, it } from 'vitest';
import { entryBlocks } from '../../shared/documents/minutes/sections.ts';
import { personById } from '../../shared/documents/minutes/wording.ts';
import { stepIds } from '../../shared/record/vocabulary.ts';
import { instantAt } from '../../shared/time/instant.ts';
import { day, firstMeeting, say, upTo } from '../support/first-meeting.ts';

const textsOf = (room: ReturnType<typeof firstMeeting>): string =>
  room
    .meeting()
    .entries.map((entry) => entry.text)
    .join('\n');

describe('the wording of the minutes', () => {
  it('names one of two people of one name with one pair of brackets', () => {
    const room = firstMeeting();
    const seat = (number: number, organisation: string): string =>
      `p${room.run('SeatParticipant', {
        ...{ meeting: 1, seat: number, name: '王志强', organisation, capacity: 'expert' as const },
        ...{ party: null, authority: null, identityNumber: '' },
      })}`;
    const [lawyer] = [seat(21, '某律师事务所'), seat(22, '某嘎查')];
    expect(personById(room.meeting(), lawyer)).toBe('王志强（某律师事务所，专家）');
  });

  it('puts no 书名号 around the file number of a report', () => {
    const texts = textsOf(upTo(firstMeeting(), 4));
    expect(texts).toContain('说明某司鉴〔2026〕1号：');
    expect(texts).not.toContain('《某司鉴');
  });

  it('ends what is announced for the next step with one full stop', () => {
    const room = upTo(firstMeeting(), 8);
    for (const words of ['就启动时间再次磋商', '就启动时间再次磋商。']) {
      room.run('AnnounceNext', { meeting: 1, next: 'next-meeting', on: day('2026-04-10'), words });
      expect(room.meeting().entries.at(-1)?.text).toMatch(/2026年4月10日。就启动时间再次磋商。$/u);
    }
  });

  it('tells the day once where it changes, not anew in every step after it', () => {
    const room = upTo(firstMeeting(), 3);
    room.setClock(instantAt(day('2026-03-31'), 600));
    room.run('NextStep', { meeting: 1 });
    say(room, room.ids.expert, '说明如下。');
    room.run('ReturnToStep', { meeting: 1, step: 'claimant-statement', reason: '补充' });
    say(room, room.ids.claimant, '补充陈述。');
    const dividers = stepIds.flatMap((step) => entryBlocks(room.meeting(), step)).filter(({ kind }) => kind === 'divider');
    expect(dividers).toEqual([{ kind: 'divider', text: '2026年3月31日' }]);
  });
});

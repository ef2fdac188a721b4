import { describe, expect, it } from 'vitest';
import { assess } from '../../shared/law/assess.ts';
import { parseFacts } from '../../shared/law/facts.ts';

const ground1 = (replyOn: string, meetings: readonly string[]) => {
  const facts = parseFacts({
    today: '2026-06-01',
    obligors: [
      {
        id: 'A',
        name: '某公司',
        service: [{ method: 'direct', on: '2026-03-02', outcome: 'served' }],
        reply: { receivedOn: replyOn, admitsIdentity: true, agrees: 'yes' },
      },
    ],
    meetings: meetings.map((on, index) => ({ number: index + 1, on, opened: true, attendance: { A: 'took-part' } })),
  });
  if (!facts.ok) throw new Error(JSON.stringify(facts.error));
  return assess(facts.value).obligors[0]?.grounds[0]?.because[0];
};

describe('what consent rests on', () => {
  it('is the latest word: the reply before any meeting, then the last meeting taken part in', () => {
    expect(ground1('2026-03-05', [])).toMatchObject({ article: '23', facts: ['/obligors/0/reply'] });
    expect(ground1('2026-03-05', ['2026-03-20', '2026-04-10'])).toMatchObject({ article: '22(2)', facts: ['/meetings/1/attendance/A'] });
    expect(ground1('2026-03-05', ['2026-03-20', '2026-04-10'])?.text).toContain('第2次会议');
  });

  it('is the reply where reply and meeting fall on one day', () => {
    expect(ground1('2026-03-06', ['2026-03-06'])).toMatchObject({ article: '23', facts: ['/obligors/0/reply'] });
  });
});

import { requiredActs } from '../../shared/meeting/steps/02-discipline-and-rights.ts';
import { describe, expect, it } from 'vitest';
import { missingNow, entryConditionsNow } from '../../shared/meeting/procedure.ts';
import { phaseOf } from '../../shared/record/meeting-queries.ts';
import { refusalSentence } from '../../shared/text/zh/refusals.ts';
import { checkEveryone, day, firstMeeting, say, upTo, type FirstMeeting } from '../support/first-meeting.ts';

const missing = (room: FirstMeeting): readonly string[] =>
  missingNow(room.state(), room.meeting(), room.context()).map((item) => item.code);
const nextIsRefused = (room: FirstMeeting): readonly string[] => {
  const refusal = room.refused('NextStep', { meeting: 1 });
  if (refusal.code !== 'step.missing' && refusal.code !== 'step.entry-condition') throw new Error(refusal.code);
  return refusal.values.missing;
};

describe('step 1, attendance', () => {
  it('lists everybody who has not been checked, and goes on when all are', () => {
    const room = firstMeeting();
    room.run('ConveneMeeting', { meeting: 1, place: '三楼会议室' });
    expect(nextIsRefused(room)).toHaveLength(missing(room).length);
    expect(missing(room).filter((code) => code === 'not-checked')).toHaveLength(8);
    checkEveryone(room);
    expect(missing(room)).toEqual([]);
    room.run('NextStep', { meeting: 1 });
    expect(room.meeting().step).toBe('discipline-and-rights');
  });

  it('asks for the authority of agents and of the claimant’s people', () => {
    const room = firstMeeting();
    room.run('ConveneMeeting', { meeting: 1, place: '三楼会议室' });
    checkEveryone(room);
    room.run('CheckAttendance', {
      meeting: 1,
      participant: room.ids.agent,
      present: true,
      identity: 'lawyer-licence',
      authorityChecked: null,
      notified: null,
      cause: '',
    });
    expect(missing(room)).toEqual([]);
    const fresh = firstMeeting();
    fresh.run('ConveneMeeting', { meeting: 1, place: '三楼会议室' });
    fresh.run('CheckAttendance', {
      meeting: 1,
      participant: fresh.ids.agent,
      present: true,
      identity: 'lawyer-licence',
      authorityChecked: null,
      notified: null,
      cause: '',
    });
    expect(missing(fresh)).toContain('authority-unchecked');
  });

  it('refuses a check that finds again what is on record, and takes one that finds something else', () => {
    const room = firstMeeting();
    room.run('ConveneMeeting', { meeting: 1, place: '三楼会议室' });
    checkEveryone(room, ['second']);
    const check = (participant: string, identity: 'identity-card' | 'work-pass') =>
      ({ meeting: 1, participant, present: true, identity, authorityChecked: null, notified: null, cause: '' }) as const;
    expect(room.refused('CheckAttendance', check(room.ids.presiding, 'identity-card')).code).toBe('participant.checked-so');
    room.run('CheckAttendance', check(room.ids.presiding, 'work-pass'));
    room.run('CheckAttendance', check(room.ids.presiding, 'identity-card'));
    room.run('ArriveLate', { meeting: 1, participant: room.ids.second, identity: 'work-pass', authorityChecked: null });
    expect(room.refused('CheckAttendance', check(room.ids.second, 'work-pass')).code).toBe('participant.checked-so');
    room.run('CheckAttendance', check(room.ids.second, 'identity-card'));
  });

  it('wants an absent obligor waited for and called before it goes on with the others', () => {
    const room = firstMeeting();
    room.run('ConveneMeeting', { meeting: 1, place: '三楼会议室' });
    checkEveryone(room, ['second', 'agent']);
    expect(missing(room)).toEqual(['absent-obligor-not-awaited']);
    room.run('AwaitAbsentObligor', { meeting: 1, obligor: room.second, minutes: 30, call: '电话无人接听' });
    expect(missing(room)).toEqual([]);
  });

  it('can only end as 流会 when no obligor came, and only after the wait', () => {
    const room = firstMeeting();
    room.run('ConveneMeeting', { meeting: 1, place: '三楼会议室' });
    checkEveryone(room, ['obligor', 'second', 'agent']);
    for (const obligor of [room.obligor, room.second]) {
      expect(room.refused('CollapseMeeting', { meeting: 1, reason: '义务人未到会' }).code).toBe('step.missing');
      room.run('AwaitAbsentObligor', { meeting: 1, obligor, minutes: 30, call: '电话无人接听' });
    }
    expect(missing(room)).toEqual(['no-obligor-present']);
    room.run('CollapseMeeting', { meeting: 1, reason: '义务人未到会' });
    expect(phaseOf(room.meeting())).toBe('collapsed');
    expect(room.refused('NextStep', { meeting: 1 }).code).toBe('meeting.phase');
  });

  it('does not let a meeting with an obligor in the room collapse', () => {
    const room = firstMeeting();
    room.run('ConveneMeeting', { meeting: 1, place: '三楼会议室' });
    checkEveryone(room);
    expect(room.refused('CollapseMeeting', { meeting: 1, reason: 'x' }).code).toBe('meeting.obligor-present');
  });
});

describe('step 2 is entered only where Art. 22 is satisfied for every obligor present', () => {
  it('names the condition, and consent is recorded at the table, never overridden', () => {
    const room = firstMeeting({ consent: false });
    room.run('ConveneMeeting', { meeting: 1, place: '三楼会议室' });
    checkEveryone(room);
    expect(entryConditionsNow(room.state(), room.meeting(), room.context()).map((item) => item.code)).toEqual(['entry-2']);
    const refusal = room.refused('NextStep', { meeting: 1 });
    expect(refusalSentence(refusal)).toContain('第二十二条');
    expect(
      room.refused('OverrideEntryCondition', {
        item: 2 as never,
        obligor: room.second,
        on: day('2026-03-30'),
        evidence: 'x',
        approver: 'x',
      }).code,
    ).toBe('input.invalid');
    room.run('RecordConsentAtTable', { meeting: 1, obligor: room.second, by: room.ids.second, words: '同意' });
    room.run('NextStep', { meeting: 1 });
    expect(phaseOf(room.meeting())).toBe('open');
  });

  it('takes consent only from somebody who sits for that obligor and is there', () => {
    const room = firstMeeting({ consent: false });
    room.run('ConveneMeeting', { meeting: 1, place: '三楼会议室' });
    checkEveryone(room, ['second']);
    expect(room.refused('RecordConsentAtTable', { meeting: 1, obligor: room.second, by: room.ids.obligor, words: '' }).code).toBe(
      'participant.not-of-party',
    );
    expect(room.refused('RecordConsentAtTable', { meeting: 1, obligor: room.second, by: room.ids.second, words: '' }).code).toBe(
      'participant.not-present',
    );
  });
});

describe('step 2, discipline and rights', () => {
  it('asks for seven acts and for the answer of every side', () => {
    const room = upTo(firstMeeting(), 1);
    room.run('NextStep', { meeting: 1 });
    expect(missing(room)).toHaveLength(7 + 3);
    expect(nextIsRefused(room)).toHaveLength(10);
  });

  it('waits for the decision on an objection', () => {
    const room = upTo(firstMeeting(), 2);
    const record = room.run('AnswerForParty', {
      meeting: 1,
      party: room.obligor,
      by: room.ids.obligor,
      heard: true,
      objection: '申请主持人回避',
    });
    expect(missing(room)).toEqual(['objection-undecided']);
    room.run('DecideObjection', { meeting: 1, answer: record, upheld: false, decidedBy: '周某', reason: '不符合回避情形' });
    expect(missing(room)).toEqual([]);
    expect(room.refused('DecideObjection', { meeting: 1, answer: record, upheld: true, decidedBy: '周某', reason: 'x' }).code).toBe(
      'answer.already-decided',
    );
  });

  it('is repeated for somebody who arrives late, whatever step the meeting has reached', () => {
    const room = upTo(firstMeeting(), 1, ['agent']);
    room.run('NextStep', { meeting: 1 });
    const late = upToFrom(room, 2, 4);
    late.run('ArriveLate', { meeting: 1, participant: room.ids.agent, identity: 'lawyer-licence', authorityChecked: true });
    expect(late.meeting().entries.at(-1)?.text).toMatch(/委托代理人孙某后到，经核对律师执业证，身份相符，授权文书已核对。$/u);
    expect(missing(late)).toContain('late-not-asked');
    late.run('AnswerForParty', { meeting: 1, party: room.second, by: room.ids.agent, heard: true, objection: '' });
    expect(missing(late)).not.toContain('late-not-asked');
  });
});

/** Goes on from a step already entered. */
const upToFrom = (room: FirstMeeting, from: number, to: number): FirstMeeting => {
  const { run, ids } = room;
  if (from === 2) {
    for (const act of requiredActs) {
      run('PerformAct', { meeting: 1, act, participant: null, words: '' });
    }
    for (const [party, by] of [
      ['claimant', ids.claimant],
      [room.obligor, ids.obligor],
      [room.second, ids.second],
    ] as const) {
      run('AnswerForParty', { meeting: 1, party, by, heard: true, objection: '' });
    }
    run('NextStep', { meeting: 1 });
  }
  if (to >= 4) {
    say(room, ids.claimant, '损害事实清楚。');
    run('StateClaim', { meeting: 1 });
    run('ShowExhibit', { meeting: 1, exhibit: room.exhibit, by: ids.claimant });
    run('NextStep', { meeting: 1 });
  }
  return room;
};

describe('steps 3 to 8 ask for what Art. 26 names', () => {
  it.each([
    [3, ['no-claimant-statement', 'claim-not-stated', 'exhibit-not-shown']],
    [4, ['appraisal-not-explained']],
    [6, ['no-questions-asked']],
    [7, ['no-opinion-given', 'no-opinion-given']],
  ])('step %i', (number, codes) => {
    const room = upTo(firstMeeting(), number - 1);
    room.run('NextStep', { meeting: 1 });
    expect(missing(room)).toEqual(codes);
  });

  it('step 5: statement, every item, every exhibit, for each obligor, and the claimant’s reply', () => {
    const room = upTo(firstMeeting(), 4);
    room.run('NextStep', { meeting: 1 });
    expect(missing(room)).toEqual([
      ...[room.obligor, room.second].flatMap(() => [
        'no-obligor-statement',
        'no-admission',
        'no-admission',
        'no-admission',
        'no-exhibit-opinion',
      ]),
      'no-claimant-reply',
    ]);
  });

  it('step 6: a question needs an answer, at the table or in writing by a day', () => {
    const room = upTo(firstMeeting(), 5);
    room.run('NextStep', { meeting: 1 });
    const ask = (text: string): number => {
      room.run('CommitEntry', { meeting: 1, kind: 'question', speaker: room.ids.obligor, text, answers: null, after: null, marked: false });
      return room.meeting().entries.at(-1)?.number ?? 0;
    };
    const first = ask('单价依据是什么？');
    expect(missing(room)).toEqual(['question-open']);
    room.run('CommitEntry', {
      meeting: 1,
      kind: 'answer',
      speaker: room.ids.expert,
      text: '三家询价。',
      answers: first,
      after: null,
      marked: false,
    });
    expect(missing(room)).toEqual([]);
    const later = ask('哪一年的？');
    expect(room.refused('DeferQuestion', { meeting: 1, entry: later, by: room.ids.expert, dueOn: day('2026-03-29') }).code).toBe(
      'date.before',
    );
    room.run('DeferQuestion', { meeting: 1, entry: later, by: room.ids.expert, dueOn: day('2026-04-10') });
    expect(missing(room)).toEqual([]);
    expect(
      room.refused('CommitEntry', {
        meeting: 1,
        kind: 'answer',
        speaker: room.ids.expert,
        text: 'x',
        answers: 1,
        after: null,
        marked: false,
      }).code,
    ).toBe('entry.not-a-question');
  });

  it('step 8: each required matter needs every side’s position and an outcome; a new position opens it again', () => {
    const room = upTo(firstMeeting(), 7);
    room.run('NextStep', { meeting: 1 });
    expect(missing(room)).toHaveLength(5 * 4 + 2);
    const done = upTo(firstMeeting(), 8);
    expect(missing(done)).toEqual([]);
    done.run('StatePosition', {
      meeting: 1,
      issue: 'restoration-period',
      party: done.obligor,
      by: done.ids.obligor,
      text: '十八个月',
      amountFen: null,
    });
    expect(missing(done)).toEqual(['issue-open']);
  });

  it('step 8: agreement is refused while a matter is open, and from an agent without special authority', () => {
    const room = upTo(firstMeeting(), 7);
    room.run('NextStep', { meeting: 1 });
    const results = [room.obligor, room.second].map((obligor) => ({ obligor, outcome: 'agreed' as const }));
    expect(room.refused('RecordResult', { meeting: 1, results }).code).toBe('result.issues-open');
    const absent = upTo(firstMeeting(), 8);
    absent.run('Leave', { meeting: 1, participant: absent.ids.second, reason: '' });
    expect(
      absent.refused('RecordResult', {
        meeting: 1,
        results: [
          { obligor: absent.obligor, outcome: 'agreed' },
          { obligor: absent.second, outcome: 'agreed' },
        ],
      }).code,
    ).toBe('result.authority');
    absent.run('RecordResult', {
      meeting: 1,
      results: [
        { obligor: absent.obligor, outcome: 'agreed' },
        { obligor: absent.second, outcome: 'agreed-pending' },
      ],
    });
  });

  it('nothing is skipped: the next step is always the one that follows', () => {
    const room = upTo(firstMeeting(), 8);
    expect([...new Set(room.meeting().on.StepEntered?.map((entered) => entered.step))]).toEqual([
      'discipline-and-rights',
      'claimant-statement',
      'appraisal-explained',
      'obligor-statement',
      'questions-answered',
      'participants-opinions',
      'consultation',
    ]);
  });
});

describe('going back', () => {
  it('needs a reason, goes to an earlier step only, and is on record', () => {
    const room = upTo(firstMeeting(), 5);
    expect(room.refused('ReturnToStep', { meeting: 1, step: 'consultation', reason: 'x' }).code).toBe('step.not-earlier');
    expect(room.refused('ReturnToStep', { meeting: 1, step: 'attendance', reason: 'x' }).code).toBe('step.not-earlier');
    expect(room.refused('ReturnToStep', { meeting: 1, step: 'claimant-statement', reason: ' ' }).code).toBe('input.invalid');
    room.run('ReturnToStep', { meeting: 1, step: 'claimant-statement', reason: '补充出示证据' });
    expect(room.meeting().step).toBe('claimant-statement');
    expect(room.meeting().entries.at(-1)?.text).toContain('补充出示证据');
    room.run('NextStep', { meeting: 1 });
    expect(room.meeting().step).toBe('appraisal-explained');
  });
});

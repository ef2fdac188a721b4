import { describe, expect, it } from 'vitest';
import { agenda } from '../../shared/meeting/agenda.ts';
import { positionsView, type IssueView } from '../../shared/views/positions-view.ts';
import { CLAIMANT, type Issue } from '../../shared/record/vocabulary.ts';
import { firstMeeting, upTo } from '../support/first-meeting.ts';
import { secondMeeting, type SecondMeeting } from '../support/second-meeting.ts';

/** Meeting 1: everything agreed but the period, on which the food company wants longer; and an offer of it. */
const apart = () => {
  const room = upTo(firstMeeting(), 8);
  room.run('StatePosition', {
    meeting: 1,
    issue: 'restoration-period',
    party: room.obligor,
    by: room.ids.obligor,
    text: '十八个月',
    amountFen: null,
  });
  room.run('SettleIssue', { meeting: 1, issue: 'restoration-period', outcome: 'disputed', text: '' });
  room.run('MakeOffer', {
    meeting: 1,
    party: room.obligor,
    by: room.ids.obligor,
    source: null,
    amountFen: 300_000_00,
    instalments: [],
    securities: [],
    words: '',
  });
  return room;
};

const row = (room: SecondMeeting, issue: Issue): IssueView => {
  const found = positionsView(room.state(), room.meeting(2), [CLAIMANT, ...Object.keys(room.sits)]).find((one) => one.issue === issue);
  if (found === undefined) throw new Error(issue);
  return found;
};
const missing = (room: SecondMeeting): readonly string[] =>
  agenda.consultation.missing(room.state(), room.meeting(2), room.context()).map(({ text }) => text);

describe('the next meeting', () => {
  it('starts from what stood: agreed stays agreed, disputed is open again, each with the meeting it is of', () => {
    const first = apart();
    const room = secondMeeting(first, [first.obligor, first.second]);
    expect(row(room, 'restoration-plan')).toMatchObject({ outcome: 'agreed', settled: { meeting: 1 }, abandoned: null });
    expect(row(room, 'restoration-period')).toMatchObject({ outcome: 'open', settled: null });
    expect(row(room, 'restoration-period').cells[1]?.versions.map(({ text, meeting }) => [text, meeting])).toEqual([
      ['同意', 1],
      ['十八个月', 1],
    ]);
    expect(row(room, 'amount').cells[1]?.versions.at(-1)).toMatchObject({ text: '300,000元', offer: 1, meeting: 1 });
    expect(missing(room)).toEqual(['修复期限：一致或者分歧未定', '磋商结果：未选', '下一步安排：未宣布']);
    expect(agenda.consultation.opening(room.state(), room.meeting(2))).toContain(
      '此前已经一致的事项：修复方案、方式（第1次会议）、修复启动时间（第1次会议）、责任承担方式（第1次会议）、责任承担期限（第1次会议）',
    );
  });

  it('shows a side that goes back on what was agreed, and writes it into the minutes', () => {
    const first = apart();
    const room = secondMeeting(first, [first.obligor, first.second]);
    room.run('StatePosition', {
      meeting: 2,
      issue: 'restoration-plan',
      party: first.obligor,
      by: room.sits[first.obligor] ?? '',
      text: '改为货币赔偿',
      amountFen: null,
    });
    expect(row(room, 'restoration-plan')).toMatchObject({ outcome: 'open', abandoned: { meeting: 1 } });
    expect(row(room, 'restoration-plan').abandoned?.entry).toBeGreaterThan(0);
    expect(room.meeting(2).entries.at(-1)?.text).toContain('（该事项第1次会议已记为一致，现就此再提意见。）');
    expect(missing(room)).toContain('修复方案、方式：一致或者分歧未定');
    room.run('SettleIssue', { meeting: 2, issue: 'restoration-plan', outcome: 'disputed', text: '' });
    expect(row(room, 'restoration-plan')).toMatchObject({ outcome: 'disputed', abandoned: { meeting: 1 } });
  });

  it('binds nobody who was not there when it was agreed', () => {
    const first = firstMeeting();
    upTo(first, 8, ['second', 'agent']);
    expect(row(secondMeeting(first, [first.obligor]), 'restoration-plan').outcome).toBe('agreed');
    const both = secondMeeting(first, [first.obligor, first.second]);
    expect(row(both, 'restoration-plan')).toMatchObject({ outcome: 'open', abandoned: { meeting: 1 } });
    expect(missing(both)).toContain('修复方案、方式：某运输公司没有意见');
  });

  it('starts anew where the court refused what was agreed', () => {
    const first = upTo(firstMeeting(), 8);
    const room = secondMeeting(first, [first.obligor, first.second], 'renegotiation');
    expect(row(room, 'restoration-plan').outcome).toBe('open');
    expect(row(room, 'restoration-plan').cells[0]?.versions).toHaveLength(1);
  });

  it('leaves the first as it was', () => {
    const first = apart();
    const parties = [CLAIMANT, first.obligor, first.second];
    const before = positionsView(first.state(), first.meeting(), parties);
    const room = secondMeeting(first, [first.obligor, first.second]);
    room.run('StatePosition', {
      meeting: 2,
      issue: 'restoration-plan',
      party: CLAIMANT,
      by: room.claimant,
      text: '另行委托',
      amountFen: null,
    });
    expect(positionsView(room.state(), room.meeting(1), parties)).toEqual(before);
  });
});

describe('an offer that repeats a part', () => {
  it('leaves agreed what was agreed on that part', () => {
    const room = upTo(firstMeeting(), 8);
    const offer = {
      meeting: 1,
      party: room.obligor,
      by: room.ids.obligor,
      source: null,
      amountFen: 300_000_00,
      instalments: [],
      securities: [],
      words: '',
    };
    room.run('MakeOffer', offer);
    room.run('SettleIssue', { meeting: 1, issue: 'amount', outcome: 'agreed', text: '' });
    room.run('MakeOffer', { ...offer, securities: [{ kind: 'surety', amountFen: null, from: '某集团' }] });
    const rows = positionsView(room.state(), room.meeting(), [CLAIMANT, room.obligor]);
    expect(rows.find(({ issue }) => issue === 'amount')).toMatchObject({ outcome: 'agreed' });
    expect(rows.find(({ issue }) => issue === 'security')).toMatchObject({ outcome: 'open' });
    room.run('MakeOffer', { ...offer, amountFen: 299_999_99 });
    expect(positionsView(room.state(), room.meeting(), [CLAIMANT]).find(({ issue }) => issue === 'amount')).toMatchObject({
      outcome: 'open',
      abandoned: { meeting: 1 },
    });
  });
});

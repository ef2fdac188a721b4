import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paginationOf } from '../../shared/consultation/pagination.ts';
import { contentsLines } from '../../shared/consultation/volume-contents.ts';
import { pageSpans } from '../../shared/record/page-spans.ts';
import { refusalSentence } from '../../shared/text/zh/refusals.ts';
import { paginationView } from '../../shared/views/pagination-view.ts';
import { day, firstMeeting, type FirstMeeting } from '../support/first-meeting.ts';

type Counted = { readonly record: number; readonly pages: number };

const on = day('2026-03-20');
const paginated = (lines: readonly Counted[]) => ({ on, by: '李某', lines: [...lines] });
const counted = (room: FirstMeeting): readonly Counted[] =>
  contentsLines(room.state()).map(({ record, pages }) => ({ record, pages: pages ?? 3 }));
const listSecret = (room: FirstMeeting): number =>
  room.run('ListExhibit', { number: 2, party: 'claimant', title: '涉密监测数据', source: '', pages: 30, purpose: '', secret: true });

describe('page numbers', () => {
  it('go on from paper to paper without gap or overlap up to the total, and none is given to a paper without pages', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 400 })), (counts) => {
        const spans = pageSpans(counts);
        const bound = spans.flatMap((span) => (span === null ? [] : [span]));
        expect(spans.map((span) => (span === null ? 0 : span.to - span.from + 1))).toEqual(counts);
        expect(bound.map(({ from }) => from)).toEqual([1, ...bound.map(({ to }) => to + 1)].slice(0, bound.length));
      }),
    );
  });
});

describe('编页', () => {
  it('numbers every line of 卷内目录 by what was counted', () => {
    const room = firstMeeting();
    const secret = listSecret(room);
    expect(paginationOf(room.state())).toBe(null);
    const lines = counted(room);
    expect(lines.find(({ record }) => record === secret)?.pages).toBe(0);

    const record = room.run('PaginateVolume', paginated(lines));

    const { recorded, lines: numbered } = paginationView(room.state());
    const total = lines.reduce((sum, { pages }) => sum + pages, 0);
    expect(recorded).toEqual({ record, on, by: '李某', total, added: 0, gone: 0 });
    expect(numbered.map((line) => line.pages)).toEqual(lines.map(({ pages }) => pages));
    expect(numbered[1]?.span).toEqual({ from: (lines[0]?.pages ?? 0) + 1, to: (lines[0]?.pages ?? 0) + (lines[1]?.pages ?? 0) });
    expect(numbered.find((line) => line.record === secret)?.span).toBe(null);
  });

  it.each<[what: string, change: (lines: readonly Counted[], version: number) => readonly Counted[], code: string, said: string]>([
    ['a line left out', (lines) => lines.slice(1), 'pagination.missing', '没有填写页数'],
    ['a line of no paper', (lines, version) => [...lines, { record: version, pages: 1 }], 'pagination.unknown', '不是卷内目录所列'],
    ['a line given twice', (lines) => [...lines, ...lines.slice(0, 1)], 'pagination.twice', '填写了两次'],
    ['another order', (lines) => lines.toReversed(), 'pagination.order', '次序'],
  ])('is refused with %s (Art. 10)', (_what, change, code, said) => {
    const room = firstMeeting();
    const refusal = room.refused('PaginateVolume', paginated(change(counted(room), room.state().version)));
    expect(refusal).toMatchObject({ code, article: '10' });
    expect(refusalSentence(refusal)).toContain(said);
  });

  it('is refused with part of a page, with less than none and for a day to come', () => {
    const room = firstMeeting();
    const lines = counted(room);
    for (const pages of [1.5, -1]) {
      const wrong = lines.map((line, at) => (at === 0 ? { ...line, pages } : line));
      expect(room.refused('PaginateVolume', paginated(wrong)).code).toBe('input.invalid');
    }
    expect(room.refused('PaginateVolume', { ...paginated(lines), on: day('2026-12-31') }).code).toBe('date.in-future');
  });

  it('leaves without a number what comes later, keeps the numbers of what is bound, and can be done again or taken back', () => {
    const room = firstMeeting();
    const first = room.run('PaginateVolume', paginated(counted(room)));
    const before = paginationView(room.state());
    const exhibit = before.lines.findIndex(({ title }) => title.startsWith('证据1'));
    const later = listSecret(room);
    room.run('WithdrawRecord', { target: before.lines.at(exhibit)?.record ?? 0, reason: '登记有误', by: '李某' });

    const after = paginationView(room.state());
    expect(after.recorded).toMatchObject({ record: first, total: before.recorded?.total, added: 1, gone: 1 });
    expect(after.lines.find(({ record }) => record === later)?.span).toBe(undefined);
    expect(after.lines.filter(({ record }) => record !== later)).toEqual(before.lines.toSpliced(exhibit, 1));

    const again = room.run('PaginateVolume', paginated(counted(room)));
    expect(paginationView(room.state()).recorded).toMatchObject({ record: again, added: 0, gone: 0 });
    room.run('WithdrawRecord', { target: again, reason: '清点有误', by: '李某' });
    expect(paginationView(room.state()).recorded).toMatchObject({ record: first, added: 1, gone: 1 });
  });
});

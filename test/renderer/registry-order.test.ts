import { describe, expect, it } from 'vitest';
import { breaksIn, calendarDays } from '../../shared/views/calendar-days.ts';
import { addDays, type PlainDate } from '../../shared/time/plain-date.ts';
import { registryCase, registryDays, type RegistryView } from '../../shared/views/registry-view.ts';
import { claimShort } from '../../shared/text/zh/windows/registry.ts';
import { agendaOf } from '../../renderer/windows/registry/agenda.ts';
import { matchesQuery } from '../../renderer/windows/registry/filters.ts';
import { groupCases } from '../../renderer/windows/registry/groups.ts';
import { pipsOf } from '../../renderer/windows/registry/pips.ts';
import { urgencyOf, workingDaysUntil } from '../../renderer/windows/registry/urgency.ts';
import type { Sample } from '../../electron/samples/samples.ts';
import { nextsOf } from '../../renderer/windows/registry/next-of-case.ts';
import { caseOf, officeCases } from '../support/office-cases.ts';
import { openRoom } from '../support/room.ts';

const day = (value: string): PlainDate => value as PlainDate;

/** Cases as the registry sees them on a day: the same records, folded in memory. */
const registryOn = async (today: string, samples: readonly Sample[] = officeCases): Promise<RegistryView> => {
  const cases = await Promise.all(
    samples.map(async (sample) => {
      const room = openRoom();
      await sample.play(room.player());
      return registryCase(sample.name, room.state(), { ...room.context(), today: day(today) });
    }),
  );
  return { today, days: registryDays({ today: day(today), calendar: [] }), cases, problems: [], samplesOffered: false };
};

const plain = { number: '某环损案〔2026〕50号', title: '某公司案', obligors: ['某公司'] } as const;

const urgencyOn = async (name: string, today: string) => {
  const view = await registryOn(today);
  const obligor = view.cases.find((item) => item.volume === name)?.obligors[0];
  if (obligor === undefined) throw new Error(`no obligor in ${name}`);
  return urgencyOf(obligor, view.days);
};

describe('how pressing a limit is', () => {
  // Served 2026-07-03: the 90th day is 10-01, rolled over the holiday to Thursday 10-08.
  it.each([
    ['2026-09-07', 'calm'],
    ['2026-09-08', 'near'],
    ['2026-09-25', 'near'],
    ['2026-09-27', 'near'],
    ['2026-09-28', 'pressing'],
    ['2026-09-29', 'pressing'],
    ['2026-10-08', 'pressing'],
    ['2026-10-09', 'pressing'],
  ] as const)('an end on 2026-10-08 is, seen on %s, %s', async (today, urgency) => {
    expect(await urgencyOn('two-obligors', today)).toBe(urgency);
  });

  it('no longer presses once an agreement is signed', async () => {
    expect(await urgencyOn('agreed', '2026-12-01')).toBe('calm');
  });

  it('counts working days after today, without the holiday', () => {
    const days = calendarDays(day('2026-09-29'), day('2026-10-12'), []);
    expect(workingDaysUntil(days, '2026-09-30')).toBe(1);
    expect(workingDaysUntil(days, '2026-10-07')).toBe(1);
    expect(workingDaysUntil(days, '2026-10-10')).toBe(4);
  });
});

describe('days off', () => {
  it('make a break when there are more of them than a weekend has', () => {
    const days = calendarDays(day('2026-09-20'), day('2026-10-12'), []);
    expect(breaksIn(days)).toEqual([
      { from: '2026-09-25', to: '2026-09-27' },
      { from: '2026-10-01', to: '2026-10-07' },
    ]);
  });

  it('are an estimate in a year without a table', () => {
    const days = calendarDays(day('2026-12-31'), day('2027-01-02'), []);
    expect(days.map(({ isEstimate }) => isEstimate)).toEqual([false, true, true]);
  });
});

describe('the list in groups', () => {
  it('is parted by a holiday near at hand', async () => {
    const view = await registryOn('2026-09-29');
    expect(groupCases(view, view.cases).map(({ id, edge, cases }) => [id, edge, cases.map((item) => item.volume)])).toEqual([
      ['today', null, ['meeting-today', 'two-obligors', 'agreed', 'conditional-reply', 'not-served', 'opened-only']],
      ['after', '2026-10-08', ['reply-awaited', 'meeting-later']],
    ]);
  });

  it('is parted by distance where no holiday is near', async () => {
    const view = await registryOn('2026-10-09');
    const groups = groupCases(view, view.cases);
    expect(groups.map(({ id }) => id)).toEqual(['today', 'week']);
    expect(groups[1]?.cases.map((item) => item.volume)).toEqual(['meeting-later']);
  });

  it('holds every case exactly once, on any day', async () => {
    for (let today = day('2026-07-01'); today < '2027-02-01'; today = addDays(today, 13)) {
      const view = await registryOn(today);
      const listed = groupCases(view, view.cases).flatMap((group) => group.cases.map((item) => item.volume));
      expect(listed.toSorted(), today).toEqual(view.cases.map((item) => item.volume).toSorted());
    }
  });
});

describe('the next days', () => {
  it('begin with today, draw the holiday and leave out days on which nothing falls', async () => {
    const columns = agendaOf(await registryOn('2026-09-29'));
    expect(columns.map(({ from, to, kind }) => [from, to, kind])).toEqual([
      ['2026-09-29', '2026-09-29', 'today'],
      ['2026-10-01', '2026-10-07', 'off'],
      ['2026-10-08', '2026-10-08', 'day'],
      ['2026-10-10', '2026-10-10', 'day'],
      ['2026-10-13', '2026-10-13', 'day'],
    ]);
    expect(columns[3]?.isMadeUp).toBe(true);
  });

  it('call a weekend a weekend and a holiday a holiday', async () => {
    const kinds = async (today: string) => agendaOf(await registryOn(today)).map(({ from, dayOff }) => [from, dayOff]);
    expect(await kinds('2026-10-09')).toEqual([
      ['2026-10-09', null],
      ['2026-10-10', null],
      ['2026-10-13', null],
      ['2026-10-17', 'weekend'],
      ['2026-10-19', null],
    ]);
    // The last two days of a holiday are a Saturday and a Sunday.
    expect((await kinds('2026-09-25')).slice(0, 2)).toEqual([
      ['2026-09-25', 'holiday'],
      ['2026-09-29', null],
    ]);
    expect((await kinds('2026-10-05')).slice(0, 2)).toEqual([
      ['2026-10-05', 'holiday'],
      ['2026-10-08', null],
    ]);
  });

  it('say of each end whether it is an estimate, apart from the day it stands under', async () => {
    const into2027 = caseOf({ ...plain, name: 'into-2027', served: ['2026-10-04'], replies: [['2026-10-09', 'yes']] });
    const columns = agendaOf(await registryOn('2026-12-30', [into2027]));
    expect(columns.flatMap(({ items }) => items.map(({ what, isEstimate }) => [what, isEstimate]))).toEqual([
      ['原止日', false],
      ['磋商期限届满', true],
    ]);
    expect(columns.map(({ from, isEstimate }) => [from, isEstimate])).toEqual([
      ['2026-12-30', false],
      ['2027-01-02', true],
      ['2027-01-04', true],
    ]);
  });

  it('lead only into a meeting of today', async () => {
    const columns = agendaOf(await registryOn('2026-09-29'));
    expect(columns.flatMap((column) => column.items.flatMap((item) => item.meeting ?? []))).toEqual([1]);
  });
});

describe('what a case waits for', () => {
  it('is an estimate where it waits for a reply due in a year without a table, and exact where it waits for a meeting', async () => {
    const nextIn = async (plan: object) => {
      const view = await registryOn('2026-12-30', [caseOf({ ...plain, ...plan, name: 'one' })]);
      return view.cases.flatMap((item) =>
        nextsOf(item)
          .slice(0, 1)
          .map(({ day: on, dayIsEstimate }) => [on, dayIsEstimate]),
      );
    };
    expect(await nextIn({ served: ['2026-12-29'] })).toEqual([['2027-01-05', true]]);
    expect(await nextIn({ served: ['2026-12-23'] })).toEqual([['2026-12-30', false]]);
    const meeting = { scheduledOn: '2026-12-28', on: '2027-01-06', time: '09:30' };
    expect(await nextIn({ served: ['2026-10-20'], replies: [['2026-10-21', 'yes']], meeting })).toEqual([['2027-01-06', false]]);
  });
});

describe('small things of the list', () => {
  it.each([
    [0, '0元'],
    [1, '0.01元'],
    [999_999, '9999.99元'],
    [1_000_000, '1万元'],
    [4_809_000, '4.809万元'],
    [217_260_000, '217.26万元'],
    [100_000_001, '100.000001万元'],
  ])('%d 分 is shown exactly as %s', (fen, shown) => {
    expect(claimShort(fen)).toBe(shown);
  });

  it.each([
    [0, false, 3, ['unused', 'unused', 'unused']],
    [1, true, 1, ['counted', 'this', 'unused']],
    [3, false, 0, ['counted', 'counted', 'counted']],
    [3, false, 1, ['counted', 'counted', 'counted', 'granted']],
    [3, true, 0, ['counted', 'counted', 'counted', 'this']],
  ] as const)('%d meetings over, one under way: %s, %d more', (past, isUnderWay, more, pips) => {
    expect(pipsOf({ past, isUnderWay, more })).toEqual(pips);
  });

  it('finds a case by every word of the search, in any order', async () => {
    const view = await registryOn('2026-09-29');
    const found = (query: string) => view.cases.filter((item) => matchesQuery(item, query)).map((item) => item.volume);
    expect(found('运输 44号')).toEqual(['two-obligors']);
    expect(found('')).toHaveLength(view.cases.length);
    expect(found('运输 19号')).toEqual([]);
  });
});

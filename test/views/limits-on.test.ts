import { describe, expect, it } from 'vitest';
import { samples } from '../../electron/samples/samples.ts';
import type { RecordedEvent } from '../../shared/record/event.ts';
import { replay } from '../../shared/record/evolve.ts';
import { emptyCase } from '../../shared/record/state.ts';
import { dayOf, instantAt } from '../../shared/time/instant.ts';
import { addDays, type PlainDate } from '../../shared/time/plain-date.ts';
import { limitsOn } from '../../shared/views/limits-on.ts';
import { limitsView, type LimitsView } from '../../shared/views/limits-view.ts';
import { officeCases } from '../support/office-cases.ts';
import { firstMeeting, upTo } from '../support/first-meeting.ts';
import { openingInput } from '../support/memory-host.ts';
import { openRoom } from '../support/room.ts';

const played = async (sample: (typeof samples)[number]): Promise<readonly RecordedEvent[]> => {
  const room = openRoom();
  await sample.play(room.player());
  return room.events();
};
const firstDay = (events: readonly RecordedEvent[]): PlainDate => dayOf(events[0]?.at ?? ('' as never));
const lastDay = (events: readonly RecordedEvent[]): PlainDate => dayOf(events.at(-1)?.at ?? ('' as never));
const shown = (result: ReturnType<typeof limitsOn>): LimitsView => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** Where in the lists something stands differs by nature: parties and meetings entered later are already on the list. */
const answer = ({ obligors, entry, nextActions, warnings }: LimitsView, known: readonly string[]): unknown =>
  JSON.parse(
    JSON.stringify(
      {
        obligors: obligors.filter(({ id }) => known.includes(id)),
        entry: entry.filter(({ obligor }) => known.includes(obligor)),
        nextActions: nextActions.filter(({ obligor }) => obligor === undefined || known.includes(obligor)),
        warnings,
      },
      (key: string, value: unknown) => (key === 'facts' ? undefined : value),
    ),
  );

describe('the limits seen on another day', () => {
  it.each(samples.map((sample) => [sample.name, sample] as const))(
    'are on a past day what they were on that day: %s',
    async (_, sample) => {
      const events = await played(sample);
      const state = replay(events, emptyCase);
      const today = lastDay(events);
      for (let day = firstDay(events); day <= today; day = addDays(day, 1)) {
        const then = replay(
          events.filter((event) => dayOf(event.at) <= day),
          emptyCase,
        );
        const known = (then.file.ObligorAdded ?? []).map(({ id }) => id);
        if (known.length === 0) continue;
        expect(answer(shown(limitsOn(state, day, { today, calendar: [] })), known), `${sample.name} ${day}`).toEqual(
          answer(limitsView(then, day, []), known),
        );
      }
    },
  );

  it('are today what the case window shows', async () => {
    const events = await played(officeCases[0] as (typeof samples)[number]);
    const state = replay(events, emptyCase);
    const today = '2026-09-29' as PlainDate;
    expect(shown(limitsOn(state, today, { today, calendar: [] }))).toEqual(limitsView(state, today, []));
  });
});

describe('the days that can be looked at', () => {
  const opened = async () => {
    const events = await played(officeCases[0] as (typeof samples)[number]);
    return replay(events, emptyCase);
  };
  const today = '2026-09-29' as PlainDate;

  it.each([
    ['the day the case was put on file', '2026-06-01', true],
    ['the day before', '2026-05-31', false],
    ['the last day, five years ahead', addDays(today, 1_825), true],
    ['the day after', addDays(today, 1_826), false],
  ])('%s', async (_, on, within) => {
    expect(limitsOn(await opened(), on as PlainDate, { today, calendar: [] }).ok).toBe(within);
  });

  it('leaves out what bears no day of its own in the facts, when its record does', () => {
    const room = openRoom();
    room.setClock(instantAt('2026-03-20' as PlainDate, 36_000));
    room.run('OpenCase', openingInput('某环损案〔2026〕1号'));
    room.run('AddObligor', { name: '某公司', kind: 'organisation', identityNumber: '', representative: '', address: '', phone: '' });
    room.run('ConcludeInvestigation', { on: '2026-03-18' as PlainDate, number: '', damageEstablished: true, conclusion: '损害事实清楚。' });
    const satisfied = (on: string): unknown =>
      shown(limitsOn(room.state(), on as PlainDate, room.context())).entry.find(({ item }) => item === 3)?.satisfied;
    expect(satisfied('2026-03-17')).not.toBe(true);
    expect(satisfied('2026-03-18')).toBe(true);
  });
});

describe('a meeting of two sittings, seen between them', () => {
  it('knows nothing yet of the second, nor of who walked out of it', () => {
    const room = upTo(firstMeeting(), 3);
    room.run('Adjourn', { meeting: 1, until: '2026-04-02' as PlainDate, reason: '需要补充材料' });
    room.setClock(instantAt('2026-04-21' as PlainDate, 36_000));
    room.run('Resume', { meeting: 1, proofRead: true });
    for (const participant of [room.ids.obligor, room.ids.agent]) {
      room.run('WalkOut', { meeting: 1, participant, warned: true, minutes: 30, words: '' });
    }
    const { calendar } = room.context();
    const on = (day: string): LimitsView => shown(limitsOn(room.state(), day as PlainDate, { today: '2026-04-22' as PlainDate, calendar }));
    const walkedOut = (view: LimitsView): unknown => view.obligors[0]?.grounds.find(({ ground }) => ground === 2)?.status;
    expect(walkedOut(on('2026-04-20'))).toBe('not-met');
    expect(walkedOut(on('2026-04-21'))).toBe('open');
    expect(on('2026-04-20').warnings.map(({ code }) => code)).not.toContain('sittings-far-apart');
    expect(on('2026-04-21').warnings.map(({ code }) => code)).toContain('sittings-far-apart');
  });
});

import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createCaseService, type CaseService } from '../../electron/backend/case-service.ts';
import { createPlayer, type SampleDesk } from '../../electron/samples/player.ts';
import { samples } from '../../electron/samples/samples.ts';
import { verifyVolume } from '../../electron/storage/verify.ts';
import { readVolume, type NewRecord } from '../../electron/storage/volume.ts';
import { commands, type CommandType } from '../../shared/decide.ts';
import { bodyText } from '../../shared/documents/kinds/minutes.ts';
import { EVENT_VERSION, type RecordedEvent } from '../../shared/record/event.ts';
import { dayOf, instantAt, msOfInstant, type Instant } from '../../shared/time/instant.ts';
import { addDays, type PlainDate } from '../../shared/time/plain-date.ts';
import { firstMeeting, upTo } from '../support/first-meeting.ts';
import { randomInput } from '../support/random-input.ts';
import { openRoom } from '../support/room.ts';
import { newVolume, temporaryFolder } from '../support/volumes.ts';

const types = Object.keys(commands) as CommandType[];

/** What random commands start from: every sample, and the first meeting at each of its steps. */
let beginnings: readonly (readonly RecordedEvent[])[] = [];
beforeAll(async () => {
  const played = await Promise.all(
    samples.map(async (sample) => {
      const room = openRoom();
      await sample.play(room.player());
      return room.events();
    }),
  );
  const meetings = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((step) => upTo(firstMeeting(), step).events());
  beginnings = [...meetings, firstMeeting({ consent: false }).events(), ...played, ...played.map((events) => events.slice(0, 30))];
});

const recordOf = ({ seq, at, operator, type, payload }: RecordedEvent): NewRecord => ({
  at,
  operator,
  deviceClock: at,
  command: `begun-${seq}`,
  type,
  v: EVENT_VERSION,
  payload,
  salt: String(seq).padStart(32, '0'),
});

/** The numbers of the records that stand on the disk, by another handle than the writer's. */
const numbersIn = (folder: string): readonly number[] => {
  const read = readVolume(folder);
  if (!read.ok) throw new Error(read.error.code);
  const numbers = Array.from(read.value.records(), ({ seq }) => seq);
  read.value.close();
  return numbers;
};

const serviceIn = (folder: string, now: () => Instant): CaseService =>
  createCaseService({
    folder,
    clock: { now, deviceClock: now, steadyMs: () => msOfInstant(now()) },
    ids: { uuid: () => '', salt: () => '0'.repeat(32) },
    calendar: () => [],
    programVersion: 'test',
    bodyText,
  });

describe('any command to a case on disk', () => {
  it('of every sample appends exactly one record', async () => {
    const root = temporaryFolder();
    for (const sample of samples) {
      let now = instantAt('2026-01-01' as PlainDate, 0);
      let count = 0;
      let volume = '';
      const service = serviceIn(root, () => now);
      const desk: SampleDesk = {
        setClock: (moment) => (now = moment),
        state: () => {
          const state = service.state(volume);
          if (!state.ok) throw new Error(state.error.sentence);
          return state.value;
        },
        dispatch: async (given) => {
          const commandId = `00000000-0000-4000-8000-${String(count).padStart(11, '0')}${samples.indexOf(sample)}`;
          const command = { ...given, commandId, volume, expectedVersion: null, clearDraft: null };
          const saved = await (count === 0 ? service.create({ ...given, commandId }) : service.dispatch(command));
          if (!saved.ok) return saved;
          count += 1;
          volume = saved.value.volume;
          expect(numbersIn(join(root, volume)), given.type).toHaveLength(count);
          return saved;
        },
      };
      await sample.play(createPlayer(desk, 'test'));
      service.close();
      expect(verifyVolume(join(root, volume))).toMatchObject({ value: { ok: true, events: count } });
    }
  });

  it('that is accepted appends exactly one record; refused or given again it appends none', { timeout: 240_000 }, async () => {
    const accepted = new Set<CommandType>();
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.infiniteStream(fc.nat())), { minLength: 150, maxLength: 150 }),
        async (which, rolls) => {
          const root = temporaryFolder();
          const folder = join(root, 'case');
          const begun = beginnings[which % beginnings.length] ?? [];
          const volume = newVolume(folder);
          for (const [index, event] of begun.entries()) expect(volume.append(index, recordOf(event)).ok).toBe(true);
          volume.close();
          let now: Instant = begun.at(-1)?.at ?? instantAt('2026-03-30' as PlainDate, 36_000);
          const service = serviceIn(root, () => now);
          let count = begun.length;
          for (const [index, [what, stream]] of rolls.entries()) {
            const dice = (below: number): number => (below <= 1 ? 0 : Number(stream.next().value) % below);
            const type = types[what % types.length] ?? 'OpenCase';
            const state = service.state('case');
            if (!state.ok) throw new Error(state.error.sentence);
            if (dice(20) === 0) now = instantAt(addDays(dayOf(now), 1), 36_000);
            const input = randomInput(commands[type].schema, state.value, dayOf(now), dice);
            const command = {
              volume: 'case',
              commandId: `c${index}`,
              operator: 'test',
              type,
              input,
              expectedVersion: null,
              clearDraft: null,
            };
            const saved = await service.dispatch(command);
            if (saved.ok) {
              count += 1;
              accepted.add(type);
              expect(saved.value).toMatchObject({ record: count, version: count, repeated: false });
              expect(await service.dispatch(command)).toMatchObject({ ok: true, value: { record: count, repeated: true } });
            } else {
              refused += 1;
            }
            if (saved.ok || index % 10 === 0) expect(numbersIn(folder), type).toHaveLength(count);
          }
          service.close();
          expect(numbersIn(folder)).toEqual(Array.from({ length: count }, (_, at) => at + 1));
          // Random input names files that nobody brought: that they are missing is all there is to find.
          const verified = verifyVolume(folder);
          if (!verified.ok) throw new Error('the volume could not be verified');
          expect(verified.value.events).toBe(count);
          expect(verified.value.problems.filter(({ problem }) => problem !== 'attachment-missing')).toEqual([]);
        },
      ),
      { numRuns: 12 },
    );
    expect(accepted.size).toBeGreaterThan(25);
    expect(refused).toBeGreaterThan(100);
  });
});

import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../shared/time/plain-date.ts';
import { exactly } from '../../shared/time/working-days.ts';
import { limitsChanges, type LimitsChange } from '../../shared/views/limits-changes.ts';
import { limitsView, type LimitsView } from '../../shared/views/limits-view.ts';
import { officeCases } from '../support/office-cases.ts';
import { openRoom } from '../support/room.ts';

const seen = async (name: string): Promise<(day: string) => LimitsView> => {
  const room = openRoom();
  const sample = officeCases.find((candidate) => candidate.name === name);
  if (sample === undefined) throw new Error(`no case ${name}`);
  await sample.play(room.player());
  return (day) => limitsView(room.state(), day as PlainDate, []);
};
const of = (what: LimitsChange['what'], changes: readonly LimitsChange[]) => changes.filter((change) => change.what === what);

describe('what another day says otherwise', () => {
  it('is nothing on the same day', async () => {
    const on = await seen('two-obligors');
    expect(limitsChanges(on('2026-09-29'), on('2026-09-29'))).toEqual([]);
  });

  it('is, on the last day, only what remains; from the day after the ground of the time too, and that failure may be declared', async () => {
    const on = await seen('two-obligors');
    const [last] = limitsChanges(on('2026-09-29'), on('2026-10-08'));
    expect(last?.changes).toEqual([{ what: 'remaining', from: 9, to: 0, end: exactly('2026-10-08' as PlainDate) }]);
    const [after, other] = limitsChanges(on('2026-09-29'), on('2026-10-09'));
    expect(after).toMatchObject({ name: '某化工公司' });
    expect(of('ground', after?.changes ?? [])).toEqual([{ what: 'ground', ground: 6, from: 'not-met', to: 'met' }]);
    expect(of('may-declare', after?.changes ?? [])).toEqual([{ what: 'may-declare', to: true }]);
    expect(of('ground', other?.changes ?? [])).toEqual([]);
  });

  it('names the reply that did not come', async () => {
    const on = await seen('reply-awaited');
    const [found] = limitsChanges(on('2026-09-29'), on('2026-10-20'));
    expect(of('ground', found?.changes ?? [])).toEqual([{ what: 'ground', ground: 1, from: 'not-met', to: 'met' }]);
  });

  it('names conditions of entry that were not met before, and the stage', async () => {
    const on = await seen('two-obligors');
    const [found] = limitsChanges(on('2026-09-29'), on('2026-07-04'));
    expect(of('stage', found?.changes ?? [])).toEqual([{ what: 'stage', from: 'consulting', to: 'reply' }]);
    expect(of('entry', found?.changes ?? []).map((change) => change.what === 'entry' && change.item)).toEqual([2]);
  });

  it('does not count days where the consultation has ended', async () => {
    const on = await seen('agreed');
    const [found] = limitsChanges(on('2026-09-29'), on('2026-11-20'));
    expect(of('remaining', found?.changes ?? [])).toEqual([]);
  });
});

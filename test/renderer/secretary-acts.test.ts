import { freezeAnswer } from '../../renderer/windows/acts/freeze-answer.ts';
import type { EntryView } from '../../shared/views/entry-view.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stepActs } from '../../renderer/windows/secretary/acts/step-acts.ts';
import { acts } from '../../shared/record/vocabulary.ts';
import type { SeatView } from '../../shared/views/meeting-view.ts';
import type { SecretaryView } from '../../shared/views/secretary-view.ts';

const STEPS = new URL('../../shared/meeting/steps', import.meta.url).pathname;

/** Every code of something missing that the nine steps can name, read from where they name it. */
const codes = (): readonly string[] => {
  const found = readdirSync(STEPS).flatMap((file) =>
    [...readFileSync(join(STEPS, file), 'utf8').matchAll(/lacks\(\s*['`]([^'`]+)['`]/gu)].map(([, code = '']) => code),
  );
  return [...new Set(found)].flatMap((code) =>
    code.startsWith('act-$')
      ? ['act-discipline-read', 'act-interpreter-asked']
      : code.startsWith('entry-$')
        ? ['entry-1', 'entry-2', 'entry-3', 'entry-4']
        : [code],
  );
};

const seat = (id: string, number: number, capacity: SeatView['capacity'], party: string | null): SeatView => ({
  id,
  seat: number,
  name: `${'甲乙丙丁'[number] ?? ''}某`,
  called: `${'甲乙丙丁'[number] ?? ''}某`,
  organisation: '某单位',
  capacity,
  party,
  authority: party === null ? null : 'special',
  presence: 'present',
  since: null,
});

/** What the acts read of a view; the rest of it plays no part in them. */
const viewMissing = (code: string, subject: string | null): SecretaryView =>
  ({
    meeting: 1,
    phase: 'open',
    step: 'claimant-statement',
    missing: [{ code, text: code, subject }],
    seats: [seat('p1', 1, 'claimant', 'claimant'), seat('p2', 2, 'obligor', 'o1'), seat('p3', 3, 'appraiser', null)],
    parties: [
      { id: 'claimant', name: '某局' },
      { id: 'o1', name: '某公司' },
    ],
    exhibits: [
      { id: 'x1', number: 1, party: 'claimant', partyName: '某局', title: '笔录', pages: 1, secret: false, status: 'listed', opinions: [] },
    ],
    objections: [{ answer: 7, by: 'p2', objection: '申请回避' }],
    entries: [],
    positions: [],
    limits: { obligors: [{ id: 'o1', name: '某公司' }] },
    appraisal: null,
    available: { ConveneMeeting: null },
  }) as unknown as SecretaryView;

const subjects: Readonly<Record<string, string>> = {
  'not-checked': 'p2',
  'authority-unchecked': 'p2',
  'objection-undecided': '7',
  'no-claimant-statement': 'claimant',
  'no-claimant-reply': 'claimant',
  'exhibit-not-shown': 'x1',
  'no-admission': 'o1/damage-facts',
  'no-exhibit-opinion': 'o1/x1',
  'question-open': '4',
  'no-opinion-given': 'p3',
  'no-position': 'amount/o1',
  'issue-open': 'amount',
  'act-discipline-read': 'discipline-read',
  'act-interpreter-asked': 'interpreter-asked',
};

describe('freezing the minutes', () => {
  it('is one answer, and a question first while words are marked 待核', () => {
    const entry = (number: number, marked: boolean, withdrawn = false) => ({ number, marked, withdrawn }) as EntryView;
    const deed = (...entries: EntryView[]) => freezeAnswer({ meeting: 1, entries }).deed;
    const freeze = { type: 'FreezeMinutes', input: { meeting: 1 } };
    expect(deed(entry(1, false), entry(2, true, true))).toEqual({ kind: 'command', command: freeze });
    const asked = deed(entry(3, true), entry(5, true));
    expect(asked).toMatchObject({ kind: 'form', form: { basis: expect.stringContaining('第3、5条还标着待核') as string } });
    expect(asked.kind === 'form' && 'toCommand' in asked.form ? asked.form.toCommand({}) : null).toEqual(freeze);
  });
});

describe('what a step waits for', () => {
  it('names codes that this test can read', () => {
    expect(codes()).toContain('next-not-announced');
    expect(codes().length).toBeGreaterThan(25);
    expect(acts).toContain('discipline-read');
  });

  it.each(codes())('has an act that settles it: %s', (code) => {
    const [act] = stepActs(viewMissing(code, subjects[code] ?? 'o1'));
    expect(act?.isDue).toBe(true);
    expect(act?.answers.length).toBeGreaterThan(0);
  });

  it('offers the same act by the same id, whatever else is missing', () => {
    const ids = codes().map((code) => stepActs(viewMissing(code, subjects[code] ?? 'o1'))[0]?.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

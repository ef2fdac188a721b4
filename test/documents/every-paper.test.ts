import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playSamples } from '../../electron/backend/play-samples.ts';
import { readCase } from '../../electron/backend/read-case.ts';
import { writeDocx } from '../../electron/documents/docx-writer.ts';
import { samples } from '../../electron/samples/samples.ts';
import { solventPlant } from '../../electron/samples/solvent-plant.ts';
import type { DocumentModel } from '../../shared/documents/document-model.ts';
import { bodyText } from '../../shared/documents/kinds/minutes.ts';
import { startsPage } from '../../shared/documents/kept-together.ts';
import type { PaperInstance } from '../../shared/documents/paper.ts';
import { paperKinds, papers } from '../../shared/documents/papers.ts';
import type { CaseState } from '../../shared/record/state.ts';
import { dayOf, type Instant } from '../../shared/time/instant.ts';
import { renderAll } from '../support/render-docx.ts';
import { rareCauses } from './rare-causes.ts';
import { shownText } from './shown.ts';
import { blockTexts, docxPart, docxText, modelText, words } from './texts.ts';

let folder: string;
/** The four sample cases, folded. */
let cases: readonly CaseState[];
/** The same having taken a course that none of them takes. */
let others: readonly CaseState[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'every-paper-'));
  let count = 0;
  const uuid = (): string => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`;
  await playSamples({ folder, ids: { uuid, salt: () => '0'.repeat(32) }, programVersion: 'test', bodyText }, samples);
  const read = readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .map((name) => {
      const volume = readCase(join(folder, name));
      if (!volume.ok) throw new Error(volume.error);
      return volume.value;
    });
  cases = read.map(({ state }) => state);
  others = rareCauses((number) => read.find(({ state }) => state.file.CaseOpened?.[0]?.number === number)?.events ?? []);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const madeOf = (state: CaseState): readonly (PaperInstance & { readonly kind: string })[] =>
  papers.flatMap(({ kind, available }) =>
    available(state, { today: dayOf(state.lastAt as Instant), calendar: [], wording: {} }).instances.map((instance) => ({
      kind,
      ...instance,
    })),
  );

/** Kinds that none of the sample cases gives cause for. */
const withoutCause: readonly string[] = [
  'late-reply-review',
  'absence-record',
  'objection-decision',
  'extra-meeting-approval',
  'overrun-approval',
  'ruling-check',
  'enforcement-application',
];

describe('the papers of the four sample cases', () => {
  it('are every kind but those that none of them gives cause for', () => {
    const made = new Set(cases.flatMap((state) => madeOf(state).map(({ kind }) => kind)));

    expect(paperKinds.filter((kind) => !made.has(kind))).toEqual(paperKinds.filter((kind) => withoutCause.includes(kind)));
  });

  it('are those too once a case gives cause for them', () => {
    const made = new Set(others.flatMap((state) => madeOf(state).map(({ kind }) => kind)));

    expect(withoutCause.filter((kind) => !made.has(kind))).toEqual([]);
  });

  it('have a label of their own each, and say that they are samples', () => {
    for (const state of cases) {
      const made = madeOf(state);
      expect(new Set(made.map(({ label }) => label)).size).toBe(made.length);
      for (const { kind, model } of made) if (kind !== 'minutes') expect(model.header).toContain('模拟案件');
    }
  });

  it('rest on nothing later than the decision that they are about', () => {
    const solvent = cases.find((state) => state.file.CaseOpened?.[0]?.number === solventPlant.number);
    const approval = solvent === undefined ? undefined : madeOf(solvent).find(({ kind }) => kind === 'failure-approval');
    const text = approval === undefined ? '' : modelText(approval.model);

    // The period of 90 days ran out nine days after the failure was declared on its third ground.
    expect(text).toContain('第（三）项　已满三次难以一致');
    expect(text).not.toContain('第（六）项');
  });

  it('are made of the same words in the docx, on the page and in the model', async () => {
    for (const model of lookedAt()) {
      const said = words(modelText(model));
      expect(words(docxText(docxPart(await writeDocx([model]), 'word/document.xml')))).toBe(said);
      expect(words(shownText(model))).toBe(said);
    }
  });

  it('hold nothing that was never filled in', () => {
    for (const state of [...cases, ...others]) {
      for (const { label, model } of madeOf(state)) expect(modelText(model), label).not.toMatch(/undefined|null|NaN|\[object/u);
    }
  });

  it('are printed by LibreOffice with every text of the model, on as many pages as it says', async () => {
    const models = lookedAt();
    const printed = await renderAll(await Promise.all(models.map((model) => writeDocx([model]))));

    for (const [index, model] of models.entries()) {
      const pages = bodiesOf(printed[index] ?? [], model);
      const text = pages.join('');
      const lost = model.blocks.flatMap(blockTexts).filter((part) => !text.includes(letters(part)));
      expect(lost, model.title).toEqual([]);
      expectPages(pages, model);
    }
  }, 180_000);
});

/** The first paper of each kind that a sample case gives. */
const oneOfEach = (states: readonly CaseState[]): readonly DocumentModel[] => [
  ...new Map(states.flatMap((state) => madeOf(state).map(({ kind, model }) => [kind, model] as const)).toReversed()).values(),
];

/** Those, and of the kinds that no sample case gives every paper of the others, before and after somebody decided. */
const lookedAt = (): readonly DocumentModel[] => [
  ...oneOfEach(cases),
  ...others.flatMap((state) => madeOf(state).flatMap(({ kind, model }) => (withoutCause.includes(kind) ? [model] : []))),
];

/** Forms that somebody fills in or signs as one sheet. */
const sheets: readonly string[] = [
  'preliminary-check-report',
  'filing-approval',
  'termination-approval',
  'investigation-conclusion',
  'appraisal-commission',
  'expert-opinion',
  'damage-facts-confirmation',
  'service-receipt',
  'service-address',
  'reply-form',
  'late-reply-review',
  'power-of-attorney',
  'representative-certificate',
  'agenda',
  'sign-in',
  'discipline-and-rights',
  'confidentiality',
  'correction-request',
  'signature-refusal',
  'absence-record',
  'objection-decision',
  'extra-meeting-approval',
  'overrun-approval',
  'adjournment-record',
  'restoration-evaluation',
  'closing-approval',
  'volume-cover',
  'volume-notes',
];

/** Papers too long for one page in a case that was consulted on. */
const long: readonly string[] = ['notice', 'script', 'minutes', 'complaint'];

/** As many pages as the model says: none is empty, a sheet is one, an annex begins one. */
const expectPages = (pages: readonly string[], model: DocumentModel): void => {
  expect(
    pages.filter((page) => page === ''),
    model.title,
  ).toEqual([]);
  if (sheets.includes(model.kind)) expect(pages.length, model.title).toBe(1);
  if (long.includes(model.kind)) expect(pages.length, model.title).toBeGreaterThan(1);
  const annexes = model.blocks.flatMap((block) => (startsPage(block) ? [letters(blockTexts(block).join(''))] : []));
  expect(pages.filter((page) => annexes.some((annex) => page.startsWith(annex))).length, model.title).toBe(annexes.length);
};

/** The pages without what stands at their heads and feet, each as one run of words. */
const bodiesOf = (pages: readonly string[], model: DocumentModel): readonly string[] =>
  pages.map((page, index) => {
    const foot =
      model.style === 'official'
        ? `— ${index + 1} —`
        : `${model.pageSignatures.join('')}${model.footer}第${index + 1}页 共${pages.length}页`;
    const whole = letters(page);
    expect(whole.startsWith(letters(model.header)) && whole.endsWith(letters(foot)), model.title).toBe(true);
    return whole.slice(letters(model.header).length, whole.length - letters(foot).length);
  });

/** Words without punctuation, of which what hangs over the edge of a page is not read back. */
const letters = (text: string): string => words(text).replaceAll(/\p{P}/gu, '');

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playSamples } from '../../electron/backend/play-samples.ts';
import { readCase } from '../../electron/backend/read-case.ts';
import { writeDocx } from '../../electron/documents/docx-writer.ts';
import { samples } from '../../electron/samples/samples.ts';
import type { DocumentModel } from '../../shared/documents/document-model.ts';
import { bodyText } from '../../shared/documents/kinds/minutes.ts';
import { startsPage } from '../../shared/documents/kept-together.ts';
import type { PaperInstance } from '../../shared/documents/paper.ts';
import { paperKinds, papers } from '../../shared/documents/papers.ts';
import type { CaseState } from '../../shared/record/state.ts';
import { dayOf, type Instant } from '../../shared/time/instant.ts';
import { renderAll } from '../support/render-docx.ts';
import { shownText } from './shown.ts';
import { blockTexts, docxPart, docxText, modelText, words } from './texts.ts';

let folder: string;
/** The four sample cases, folded. */
let cases: readonly CaseState[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'every-paper-'));
  let count = 0;
  const uuid = (): string => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`;
  await playSamples({ folder, ids: { uuid, salt: () => '0'.repeat(32) }, programVersion: 'test', bodyText }, samples);
  cases = readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .map((name) => {
      const read = readCase(join(folder, name));
      if (!read.ok) throw new Error(read.error);
      return read.value.state;
    });
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

  it('have a label of their own each, and say that they are samples', () => {
    for (const state of cases) {
      const made = madeOf(state);
      expect(new Set(made.map(({ label }) => label)).size).toBe(made.length);
      for (const { kind, model } of made) if (kind !== 'minutes') expect(model.header).toContain('模拟案件');
    }
  });

  it('are made of the same words in the docx, on the page and in the model', async () => {
    for (const model of oneOfEach(cases)) {
      const said = words(modelText(model));
      expect(words(docxText(docxPart(await writeDocx([model]), 'word/document.xml')))).toBe(said);
      expect(words(shownText(model))).toBe(said);
    }
  });

  it('hold nothing that was never filled in', () => {
    for (const state of cases) {
      for (const { label, model } of madeOf(state)) expect(modelText(model), label).not.toMatch(/undefined|null|NaN|\[object/u);
    }
  });

  it('are printed by LibreOffice with every text of the model, on as many pages as it says', async () => {
    const models = oneOfEach(cases);
    const printed = await renderAll(await Promise.all(models.map((model) => writeDocx([model]))));

    for (const [index, model] of models.entries()) {
      const pages = bodiesOf(printed[index] ?? [], model);
      const text = pages.join('');
      const lost = model.blocks.flatMap(blockTexts).filter((part) => !text.includes(letters(part)));
      expect(lost, model.title).toEqual([]);
      expectPages(pages, model);
    }
  });
});

/** The first paper of each kind that a sample case gives. */
const oneOfEach = (states: readonly CaseState[]): readonly DocumentModel[] => [
  ...new Map(states.flatMap((state) => madeOf(state).map(({ kind, model }) => [kind, model] as const)).toReversed()).values(),
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
  'power-of-attorney',
  'representative-certificate',
  'sign-in',
  'discipline-and-rights',
  'confidentiality',
  'correction-request',
  'signature-refusal',
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

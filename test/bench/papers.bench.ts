import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { playSamples } from '../../electron/backend/play-samples.ts';
import { readCase } from '../../electron/backend/read-case.ts';
import { writeDocx } from '../../electron/documents/docx-writer.ts';
import { samples } from '../../electron/samples/samples.ts';
import type { DocumentModel } from '../../shared/documents/document-model.ts';
import { bodyText, minutesBody } from '../../shared/documents/kinds/minutes.ts';
import { papers } from '../../shared/documents/papers.ts';
import type { CaseState } from '../../shared/record/state.ts';
import { dayOf, type Instant } from '../../shared/time/instant.ts';
import { convenedMeeting, sayIn } from '../documents/sample-meeting.ts';
import { figure, median, type Figure } from './figure.ts';

const entries = 5_000;
const rounds = 7;

/** Milliseconds of some work, the median of rounds that take turns. */
const takingTurns = async (works: readonly (() => unknown)[]): Promise<readonly number[]> => {
  const taken = works.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1)
    for (const [index, work] of works.entries()) {
      const start = performance.now();
      await work();
      // The first round warms up.
      if (round > 0) taken[index]?.push(performance.now() - start);
    }
  return taken.map(median);
};

/** Our own file with its entries taken out and one of them as a loop: the rival fills the same look with the same words. */
const fillTemplate = (template: Uint8Array, model: DocumentModel): void => {
  const filled = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
  filled.render({ entries: model.blocks.flatMap((block) => (block.kind === 'entry' ? [block] : [])) });
  filled.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
};

/** The minutes and the whole set of a case, from the record to the bytes of the docx. */
export default async (): Promise<readonly Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'cuoshang-bench-'));
  try {
    const given = convenedMeeting();
    const say = sayIn(given);
    for (let n = 0; n < entries; n += 1)
      say(n % 3 === 0 ? null : n % 3 === 1 ? 'p2' : 'p3', `第${n}条：公司愿意委托有资质的单位修复，修复期限还是希望定到十八个月。`);
    const model = minutesBody(given.state, 1, 1);
    const loop = (text: string): DocumentModel => ({
      ...model,
      blocks: [{ kind: 'paragraph', runs: [{ text }], indent: false }],
    });
    const line: DocumentModel = {
      ...model,
      blocks: [
        ...loop('{#entries}').blocks,
        { kind: 'entry', number: 0, time: '{time}', speaker: '{speaker}', remark: '{remark}', text: '{text}' },
        ...loop('{/entries}').blocks,
      ],
    };
    const template = await writeDocx([line]);
    const [ours = 0, templater = 0] = await takingTurns([
      () => writeDocx([minutesBody(given.state, 1, 1)]),
      () => {
        fillTemplate(template, minutesBody(given.state, 1, 1));
      },
    ]);
    const figures = [figure(`minutes of ${entries} entries as docx`, 'ms', ours, 'docxtemplater', templater)];
    const pandoc = await pandocMs(folder, model);
    if (pandoc !== null) figures.push(figure(`minutes of ${entries} entries as docx`, 'ms', ours, 'pandoc, from HTML', pandoc));
    const state = await largestSample(folder);
    const [set = 0] = await takingTurns([() => wholeSet(state)]);
    return [...figures, figure('every paper of a sample case', 'ms', set, 'the aim', 1_000)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const pandocMs = async (folder: string, model: DocumentModel): Promise<number | null> => {
  try {
    execFileSync('pandoc', ['--version'], { stdio: 'ignore' });
  } catch {
    console.error('pandoc is not installed (Debian: apt-get install pandoc): left out.');
    return null;
  }
  const lines = model.blocks.flatMap((block) =>
    block.kind === 'entry' ? [`<p>${block.number} ${block.time} ${block.speaker}${block.text}</p>`] : [],
  );
  writeFileSync(join(folder, 'minutes.html'), lines.join('\n'));
  const [ms = 0] = await takingTurns([() => execFileSync('pandoc', [join(folder, 'minutes.html'), '-o', join(folder, 'minutes.docx')])]);
  return ms;
};

const wholeSet = async (state: CaseState): Promise<void> => {
  const context = { today: dayOf(state.lastAt as Instant), calendar: [], wording: {} };
  for (const { available } of papers) for (const { model } of available(state, context).instances) await writeDocx([model]);
};

/** The sample case with the most records. */
const largestSample = async (folder: string): Promise<CaseState> => {
  let count = 0;
  const uuid = (): string => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`;
  const cases = mkdtempSync(join(folder, 'cases-'));
  await playSamples({ folder: cases, ids: { uuid, salt: () => '0'.repeat(32) }, programVersion: 'bench', bodyText }, samples);
  const states = readdirSync(cases)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => {
      const read = readCase(join(cases, name));
      return read.ok ? [read.value.state] : [];
    })
    .toSorted((one, other) => other.version - one.version);
  const [most] = states;
  if (most === undefined) throw new Error('no sample case');
  return most;
};

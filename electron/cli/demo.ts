import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bodyText } from '../../shared/documents/kinds/minutes.ts';
import { assessCase } from '../../shared/record/facts-of-state.ts';
import { digestOfText } from '../../shared/record/chain.ts';
import { commandLineText } from '../../shared/text/zh/command-line.ts';
import { storageSentence } from '../../shared/text/zh/storage.ts';
import { dayOf } from '../../shared/time/instant.ts';
import { playSamples } from '../backend/play-samples.ts';
import type { Ids } from '../backend/ports.ts';
import { samples, type Sample } from '../samples/samples.ts';
import { readArguments, refused, type Command } from './command.ts';
import { papersCommand } from './papers.ts';
import { readCase } from '../backend/read-case.ts';

export const demoUsage = 'demo --out DIR [--case NAME] | demo --list';

/** Plays a sample case through the same command path as the windows into DIR/volume, and its papers into DIR/papers. */
export const demoCommand: Command = async (args, output) => {
  const given = readArguments(
    'demo',
    demoUsage,
    args,
    { out: { type: 'string' }, case: { type: 'string' }, list: { type: 'boolean' } },
    { least: 0, most: 0 },
  );
  if (!given.ok) return refused(output, given.error);
  const { out, case: name, list } = given.value.values;
  if (list === true) {
    output.result({ cases: samples.map((sample) => ({ name: sample.name, number: sample.number, title: sample.title })) });
    return 0;
  }
  if (out === undefined) return refused(output, commandLineText.noOut(demoUsage));
  const sample = name === undefined ? samples[0] : samples.find((candidate) => candidate.name === name);
  if (sample === undefined)
    return refused(
      output,
      commandLineText.noSample(
        name ?? '',
        samples.map((candidate) => candidate.name),
      ),
    );
  const volume = join(out, 'volume');
  if (existsSync(volume)) return refused(output, storageSentence({ code: 'exists', path: volume }));
  const played = await play(sample, out, volume);
  if (played !== null) return refused(output, played);
  const read = readCase(volume);
  if (!read.ok) return refused(output, read.error);
  const { state, events } = read.value;
  const papers = await papersOf(volume, join(out, 'papers'));
  const last = state.lastAt;
  output.result({
    volume,
    events: events.length,
    meetings: state.meetings.length,
    papers,
    outcome: last === null ? [] : assessCase(state, dayOf(last), []).obligors.map(({ id, stage }) => ({ obligor: id, stage })),
  });
  return 0;
};

/** Played aside and moved in when whole. The error is a finished sentence. */
const play = async (sample: Sample, out: string, volume: string): Promise<string | null> => {
  let aside: string | null = null;
  try {
    mkdirSync(out, { recursive: true });
    aside = mkdtempSync(join(out, '.demo-'));
    await playSamples({ folder: aside, ids: countedIds(sample.name), programVersion: 'demo', bodyText }, [sample]);
    const made = readdirSync(aside).find((entry) => !entry.startsWith('.'));
    renameSync(join(aside, made ?? ''), volume);
    return null;
  } catch (error) {
    // A sample that its own law refuses is a bug; a disk that cannot take it is not.
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return commandLineText.notWritten(volume, error.message);
  } finally {
    if (aside !== null) rmSync(aside, { recursive: true, force: true });
  }
};

const papersOf = async (volume: string, out: string): Promise<unknown> => {
  let papers: unknown = [];
  await papersCommand([volume, '--out', out], {
    result: (value) => (papers = (value as { readonly papers: unknown }).papers),
    line: () => undefined,
    problem: () => undefined,
  });
  return papers;
};

/** Ids counted up from the sample's name, so that a sample played twice gives the same volume, byte for byte in its records. */
const countedIds = (name: string): Ids => {
  let count = 0;
  const next = (): string => digestOfText(`${name} ${(count += 1)}`);
  return {
    uuid: () => {
      const hex = next();
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    },
    salt: () => next().slice(0, 32),
  };
};

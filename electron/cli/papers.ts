import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isPaperKind, paperKinds, papers, type PaperKind } from '../../shared/documents/papers.ts';
import { papersText } from '../../shared/documents/papers-text.ts';
import { privateEvents } from '../../shared/record/events/meeting-events.ts';
import { evolve } from '../../shared/record/evolve.ts';
import { emptyCase, type CaseState } from '../../shared/record/state.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { articleCited } from '../../shared/text/zh/citation.ts';
import { storageSentence } from '../../shared/text/zh/storage.ts';
import { readRecord } from '../backend/read-record.ts';
import { writeDocx } from '../documents/docx-writer.ts';
import { readVolume, writeWhole } from '../storage/volume.ts';

/** Where a command of the line puts its answer: JSON on standard output, one sentence per problem on standard error. */
type CommandOutput = { readonly result: (value: unknown) => void; readonly problem: (sentence: string) => void };

/** 0 done, 1 done but the answer is bad news, 2 not done. */
type ExitCode = 0 | 1 | 2;

/**
 * `papers VOLUME --out DIR [--kind K]…` writes papers; `papers VOLUME --list` names every kind with its basis and whether it can be
 * made now. Needs no lock: it only reads. The same volume gives the same bytes.
 */
export const papersCommand = async (args: readonly string[], output: CommandOutput): Promise<ExitCode> => {
  const request = parse(args);
  if (!request.ok) return refused(output, request.error);
  const state = stateOf(request.value.volume);
  if (!state.ok) return refused(output, state.error);
  if (request.value.out === null) {
    output.result({ papers: paperKinds.map((kind) => standing(kind, state.value)) });
    return 0;
  }
  return write(state.value, request.value.kinds, request.value.out, output);
};

const refused = (output: CommandOutput, sentence: string): ExitCode => {
  output.problem(sentence);
  return 2;
};

type Request = { readonly volume: string; readonly out: string | null; readonly kinds: readonly PaperKind[] };

const parse = (args: readonly string[]): Result<Request, string> => {
  const volumes: string[] = [];
  const kinds: PaperKind[] = [];
  let out: string | null = null;
  let list = false;
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] ?? '';
    const value = args[index + 1];
    if (argument === '--list') list = true;
    else if ((argument === '--out' || argument === '--kind') && value !== undefined && !value.startsWith('--')) {
      index += 1;
      if (argument === '--out') out = value;
      else if (isPaperKind(value)) kinds.push(value);
      else return err(papersText.kindUnknown(value, paperKinds));
    } else if (argument.startsWith('--')) return err(papersText.option(argument));
    else volumes.push(argument);
  }
  const volume = volumes[0];
  if (volume === undefined) return err(papersText.noVolume());
  if (volumes.length > 1) return err(papersText.twoVolumes());
  if (out === null && !list) return err(papersText.noOut());
  return ok({ volume, out: list ? null : out, kinds: [...new Set(kinds)] });
};

const stateOf = (folder: string): Result<CaseState, string> => {
  const volume = readVolume(folder);
  if (!volume.ok) return err(storageSentence(volume.error));
  try {
    let state = emptyCase;
    for (const record of volume.value.records()) {
      // Private notes may be withheld from a copy; no paper ever shows them.
      if (record.content === null && privateEvents.includes(record.type)) continue;
      if (record.content === null) return err(papersText.noContent(record.seq));
      const event = readRecord(record);
      if (!event.ok) return err(event.error.sentence);
      state = evolve(state, event.value);
    }
    return ok(state);
  } finally {
    volume.value.close();
  }
};

const standing = (kind: PaperKind, state: CaseState) => {
  const { title, basis, available } = papers[kind];
  const { instances, missing } = available(state);
  return { kind, title, basis: articleCited(basis), available: instances.length > 0, papers: instances.map(({ label }) => label), missing };
};

/** Every paper is made before the first is written, so that a refusal leaves the folder as it was. */
const write = async (state: CaseState, asked: readonly PaperKind[], out: string, output: CommandOutput): Promise<ExitCode> => {
  const made: { readonly kind: PaperKind; readonly file: string; readonly bytes: Uint8Array }[] = [];
  const lacking: string[] = [];
  for (const kind of asked.length > 0 ? asked : paperKinds) {
    const { title, available } = papers[kind];
    const { instances, missing } = available(state);
    if (missing !== null) lacking.push(papersText.missing(title, missing));
    for (const { label, model } of instances) made.push({ kind, file: `${label}.docx`, bytes: await writeDocx([model]) });
  }
  if (lacking.length > 0) {
    for (const sentence of lacking) output.problem(sentence);
    if (asked.length > 0) return 2;
  }
  for (const { file, bytes } of made) {
    const path = join(out, file);
    try {
      mkdirSync(out, { recursive: true });
      writeWhole(path, bytes);
    } catch (error) {
      rmSync(`${path}.new`, { force: true });
      return refused(output, papersText.notWritten(path, error instanceof Error ? error.message : String(error)));
    }
  }
  output.result({ papers: made.map(({ kind, file }) => ({ kind, file })) });
  return made.length > 0 ? 0 : 1;
};

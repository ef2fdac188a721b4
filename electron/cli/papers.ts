import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isPaperKind, paperKinds, papers, type PaperKind } from '../../shared/documents/papers.ts';
import { papersText } from '../../shared/documents/papers-text.ts';
import type { CaseState } from '../../shared/record/state.ts';
import { articleCited } from '../../shared/text/zh/citation.ts';
import { writeDocx } from '../documents/docx-writer.ts';
import { writeWhole } from '../storage/durable-files.ts';
import { readArguments, refused, type Command, type CommandOutput, type ExitCode } from './command.ts';
import { readCase } from './read-case.ts';

export const papersUsage = 'papers VOLUME --out DIR [--kind K]… | papers VOLUME --list';

/**
 * `papers VOLUME --out DIR [--kind K]…` writes papers; `papers VOLUME --list` names every kind with its basis and whether it can be
 * made now. Needs no lock: it only reads. The same volume gives the same bytes.
 */
export const papersCommand: Command = async (args, output) => {
  const options = { out: { type: 'string' }, kind: { type: 'string', multiple: true }, list: { type: 'boolean' } } as const;
  const given = readArguments('papers', papersUsage, args, options, { least: 1, most: 1 });
  if (!given.ok) return refused(output, given.error);
  const { out, kind = [], list } = given.value.values;
  const unknown = kind.find((candidate) => !isPaperKind(candidate));
  if (unknown !== undefined) return refused(output, papersText.kindUnknown(unknown, paperKinds));
  if (out === undefined && list !== true) return refused(output, papersText.noOut(papersUsage));
  const read = readCase(given.value.names[0] ?? '');
  if (!read.ok) return refused(output, read.error);
  if (out === undefined || list === true) {
    output.result({ papers: paperKinds.map((candidate) => standing(candidate, read.value.state)) });
    return 0;
  }
  return write(read.value.state, [...new Set(kind.filter(isPaperKind))], out, output);
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
      if (existsSync(`${path}.new`)) rmSync(`${path}.new`);
      return refused(output, papersText.notWritten(path, error instanceof Error ? error.message : String(error)));
    }
  }
  output.result({ papers: made.map(({ kind, file }) => ({ kind, file })) });
  return made.length > 0 ? 0 : 1;
};

import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PaperContext, PaperDefinition } from '../../shared/documents/paper.ts';
import { paperKinds, papers } from '../../shared/documents/papers.ts';
import { papersText } from '../../shared/documents/papers-text.ts';
import type { CaseState } from '../../shared/record/state.ts';
import { articleCited } from '../../shared/text/zh/citation.ts';
import { commandLineText } from '../../shared/text/zh/command-line.ts';
import { dayOf } from '../../shared/time/instant.ts';
import { parsePlainDate } from '../../shared/time/plain-date.ts';
import { systemClock } from '../backend/system.ts';
import { writeDocx } from '../documents/docx-writer.ts';
import { writeWhole } from '../storage/durable-files.ts';
import { readArguments, refused, type Command, type CommandOutput, type ExitCode } from './command.ts';
import { machineCalendars } from './machine-calendars.ts';
import { machineWording } from './machine-wording.ts';
import { distinctFileNames } from '../documents/paper-file-names.ts';
import { readCase } from '../backend/read-case.ts';

export const papersUsage = 'papers VOLUME --out DIR [--kind K]… [--today YYYY-MM-DD] | papers VOLUME --list [--today YYYY-MM-DD]';

/**
 * `papers VOLUME --out DIR [--kind K]…` writes papers; `papers VOLUME --list` names every kind with its basis and whether it can be
 * made now. Needs no lock: it only reads. Without `--today` it is the day of the last record, so that the same volume gives the same
 * bytes on any day; calendars imported and words recorded on this machine count.
 */
export const papersCommand: Command = async (args, output) => {
  const options = {
    out: { type: 'string' },
    kind: { type: 'string', multiple: true },
    today: { type: 'string' },
    list: { type: 'boolean' },
  } as const;
  const given = readArguments('papers', papersUsage, args, options, { least: 1, most: 1 });
  if (!given.ok) return refused(output, given.error);
  const { out, kind = [], today: day, list } = given.value.values;
  const unknown = kind.find((candidate) => !paperKinds.includes(candidate));
  if (unknown !== undefined) return refused(output, papersText.kindUnknown(unknown, paperKinds));
  if (out === undefined && list !== true) return refused(output, papersText.noOut(papersUsage));
  const asked = day === undefined ? null : parsePlainDate(day);
  if (day !== undefined && asked === null) return refused(output, commandLineText.badDay(day));
  const read = readCase(given.value.names[0] ?? '');
  if (!read.ok) return refused(output, read.error);
  const calendars = machineCalendars();
  if (!calendars.ok) return refused(output, calendars.error);
  const wording = machineWording();
  if (!wording.ok) return refused(output, wording.error);
  const { state } = read.value;
  const context = { today: asked ?? dayOf(state.lastAt ?? systemClock.now()), calendar: calendars.value, wording: wording.value };
  const chosen = papers.filter((paper) => kind.length === 0 || kind.includes(paper.kind));
  if (out === undefined || list === true) {
    output.result({ papers: chosen.map((paper) => standing(paper, state, context)) });
    return 0;
  }
  return write(state, context, chosen, out, output);
};

const standing = ({ kind, title, basis, available }: PaperDefinition, state: CaseState, context: PaperContext) => {
  const { instances, missing } = available(state, context);
  return { kind, title, basis: articleCited(basis), available: instances.length > 0, papers: instances.map(({ label }) => label), missing };
};

/**
 * Every paper is made before the first is written, so that a refusal leaves the folder as it was. A kind asked for of which nothing can
 * be made is a refusal; where everything is asked for, what cannot be made yet is left out.
 */
const write = async (
  state: CaseState,
  context: PaperContext,
  chosen: readonly PaperDefinition[],
  out: string,
  output: CommandOutput,
): Promise<ExitCode> => {
  const found = chosen.map((paper) => ({ paper, ...paper.available(state, context) }));
  const named = chosen.length < papers.length;
  const lacking = found.filter(({ instances, missing }) => missing !== null && (named || instances.length > 0));
  for (const { paper, missing } of lacking) output.problem(papersText.missing(paper.title, missing ?? ''));
  if (named && found.some(({ instances }) => instances.length === 0)) return 2;
  const instances = found.flatMap(({ paper: { kind }, instances: all }) => all.map((instance) => ({ kind, ...instance })));
  const files = distinctFileNames(instances.map(({ label }) => label));
  const made: { readonly kind: string; readonly file: string; readonly bytes: Uint8Array }[] = [];
  for (const [index, { kind, model }] of instances.entries()) {
    made.push({ kind, file: `${files[index] ?? kind}.docx`, bytes: await writeDocx([model]) });
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
  return made.length > 0 && lacking.length === 0 ? 0 : 1;
};

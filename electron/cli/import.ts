import { bundleSentence } from '../../shared/text/zh/bundle.ts';
import { commandLineText } from '../../shared/text/zh/command-line.ts';
import { importInto } from '../bundle/import-bundle.ts';
import { readArguments, refused, type Command } from './command.ts';

export const importUsage = 'import FILE.zip --into DIR';

/** Verifies an exported bundle and writes its volume to DIR/volume, its papers to DIR/papers; what does not hold is refused whole. */
export const importCommand: Command = async (args, output) => {
  const given = readArguments('import', importUsage, args, { into: { type: 'string' } }, { least: 1, most: 1 });
  if (!given.ok) return refused(output, given.error);
  const { into } = given.value.values;
  if (into === undefined) return refused(output, commandLineText.wrongCount(importUsage));
  const placed = await importInto(given.value.names[0] ?? '', into);
  if (!placed.ok) return refused(output, bundleSentence(placed.error));
  output.result(placed.value);
  return 0;
};

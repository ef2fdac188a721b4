import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../shared/result.ts';
import { commandLineText } from '../../shared/text/zh/command-line.ts';

/** 0 done, 1 done but the answer is bad news, 2 not done. */
export type ExitCode = 0 | 1 | 2;

/** Where a command puts its answer: JSON on standard output, one sentence per problem on standard error. */
export type CommandOutput = {
  readonly result: (value: unknown) => void;
  /** One compact JSON on a line of its own. */
  readonly line: (value: unknown) => void;
  readonly problem: (sentence: string) => void;
};

export type Command = (args: readonly string[], output: CommandOutput) => Promise<ExitCode>;

/** Options a command takes: with a value, or a flag. */
type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: boolean }>>;
type Values<O extends Options> = {
  readonly [K in keyof O]?: O[K]['type'] extends 'boolean' ? boolean : O[K]['multiple'] extends true ? readonly string[] : string;
};

/** Reads a command's arguments; whatever it does not know is refused with its usage. `count`: how many paths or names it takes. */
export const readArguments = <const O extends Options>(
  command: string,
  usage: string,
  args: readonly string[],
  options: O,
  count: { readonly least: number; readonly most: number },
): Result<{ readonly values: Values<O>; readonly names: readonly string[] }, string> => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    if (positionals.length < count.least || positionals.length > count.most) return err(commandLineText.wrongCount(usage));
    return ok({ values: values, names: positionals });
  } catch (error) {
    const option =
      /'([^']+)'/u.exec(error instanceof Error ? error.message : '')?.[1]?.split(' ')[0] ?? args.find((arg) => arg.startsWith('-')) ?? '';
    return err(commandLineText.unknownOption(command, option, usage));
  }
};

/** Bad input: the sentences, and exit 2. */
export const refused = (output: CommandOutput, ...sentences: readonly string[]): ExitCode => {
  for (const sentence of sentences) output.problem(sentence);
  return 2;
};

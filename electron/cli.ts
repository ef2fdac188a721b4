import { commandLineText } from '../shared/text/zh/command-line.ts';
import { assessCommand, assessUsage } from './cli/assess.ts';
import { calendarCommand, calendarUsage } from './cli/calendar.ts';
import type { Command, CommandOutput, ExitCode } from './cli/command.ts';
import { demoCommand, demoUsage } from './cli/demo.ts';
import { exportCommand, exportUsage } from './cli/export.ts';
import { factsCommand, factsUsage } from './cli/facts.ts';
import { importCommand, importUsage } from './cli/import.ts';
import { papersCommand, papersUsage } from './cli/papers.ts';
import { replayCommand, replayUsage } from './cli/replay.ts';
import { verifyCommand, verifyUsage } from './cli/verify.ts';

/** Every command of the line: no window, no network, the same backend and law as the windows. */
const commands: Readonly<Record<string, { readonly run: Command; readonly usage: string }>> = {
  assess: { run: assessCommand, usage: assessUsage },
  demo: { run: demoCommand, usage: demoUsage },
  facts: { run: factsCommand, usage: factsUsage },
  papers: { run: papersCommand, usage: papersUsage },
  verify: { run: verifyCommand, usage: verifyUsage },
  export: { run: exportCommand, usage: exportUsage },
  import: { run: importCommand, usage: importUsage },
  replay: { run: replayCommand, usage: replayUsage },
  calendar: { run: calendarCommand, usage: calendarUsage },
};

const help = (): string => commandLineText.usage(Object.values(commands).map((command) => command.usage));

const output: CommandOutput = {
  result: (value) => void process.stdout.write(`${JSON.stringify(value, null, 2)}\n`),
  line: (value) => void process.stdout.write(`${JSON.stringify(value)}\n`),
  problem: (sentence) => void process.stderr.write(`${sentence}\n`),
};

const asksForHelp = (arg: string): boolean => arg === '--help' || arg === '-h';

/** Runs one command; paths in `args` are relative to the current folder. */
export const runCommandLine = async (args: readonly string[]): Promise<ExitCode> => {
  const [name, ...rest] = args;
  if (name === undefined) {
    output.problem(help());
    return 2;
  }
  if (name === 'help' || asksForHelp(name)) {
    process.stdout.write(`${help()}\n`);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    output.problem(commandLineText.unknownCommand(name, Object.keys(commands)));
    return 2;
  }
  if (rest.length === 1 && rest.some(asksForHelp)) {
    process.stdout.write(`${commandLineText.usage([command.usage])}\n`);
    return 0;
  }
  return command.run(rest, output);
};

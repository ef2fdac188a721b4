import type { z } from 'zod';
import { agreementCommands } from './consultation/agreement.ts';
import { exhibitFileCommands } from './consultation/exhibit-files.ts';
import { failureCommands } from './consultation/failure.ts';
import { intakeCommands } from './consultation/intake.ts';
import { limitCommands } from './consultation/limits.ts';
import { litigationCommands } from './consultation/litigation.ts';
import { noticeCommands } from './consultation/notice.ts';
import { officeCommands } from './consultation/office.ts';
import { paginationCommands } from './consultation/pagination.ts';
import { rehearsalCommands } from './consultation/rehearsal.ts';
import { replyCommands } from './consultation/reply.ts';
import { withdrawCommands } from './consultation/withdraw.ts';
import { anytimeCommands } from './meeting/anytime.ts';
import { offerCommands } from './meeting/offers.ts';
import { procedureCommands } from './meeting/procedure.ts';
import { attendanceCommands } from './meeting/steps/01-attendance.ts';
import { disciplineCommands } from './meeting/steps/02-discipline-and-rights.ts';
import { claimantCommands } from './meeting/steps/03-claimant-statement.ts';
import { appraisalCommands } from './meeting/steps/04-appraisal-explained.ts';
import { obligorCommands } from './meeting/steps/05-obligor-statement.ts';
import { questionCommands } from './meeting/steps/06-questions-answered.ts';
import { consultationCommands } from './meeting/steps/08-consultation.ts';
import { handoverCommands } from './meeting/handover.ts';
import { signedPageCommands } from './meeting/signed-pages.ts';
import { tabletSigningCommands } from './meeting/tablet-signing.ts';
import { signOffCommands } from './meeting/steps/09-check-and-sign.ts';
import type { CommandDefinition, DecideContext, Decision } from './record/command.ts';
import { refuse } from './record/refusal.ts';
import type { CaseState } from './record/state.ts';
import { err } from './result.ts';

/** Every command there is. What a window, the command line or the demo wants done to a case is one of these. */
export const commands = {
  ...intakeCommands,
  ...exhibitFileCommands,
  ...noticeCommands,
  ...replyCommands,
  ...limitCommands,
  ...agreementCommands,
  ...failureCommands,
  ...litigationCommands,
  ...officeCommands,
  ...paginationCommands,
  ...withdrawCommands,
  ...rehearsalCommands,
  ...procedureCommands,
  ...anytimeCommands,
  ...attendanceCommands,
  ...disciplineCommands,
  ...claimantCommands,
  ...appraisalCommands,
  ...obligorCommands,
  ...questionCommands,
  ...consultationCommands,
  ...offerCommands,
  ...signOffCommands,
  ...signedPageCommands,
  ...tabletSigningCommands,
  ...handoverCommands,
} as const;

export type CommandType = keyof typeof commands;
export type CommandInput<C extends CommandType> = z.input<(typeof commands)[C]['schema']>;
export type Command = { readonly [C in CommandType]: { readonly type: C; readonly input: CommandInput<C> } }[CommandType];

export const isCommandType = (type: string): type is CommandType => Object.hasOwn(commands, type);

/** Checks the input against its schema and decides. Pure: the same state, command and context give the same answer. */
export const decide = (
  state: CaseState,
  command: { readonly type: CommandType; readonly input: unknown },
  context: DecideContext,
): Decision => {
  const definition: CommandDefinition<z.ZodType> = commands[command.type];
  const parsed = definition.schema.safeParse(command.input);
  if (!parsed.success) {
    const fields = parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => pathOf([...issue.path, key])) : [pathOf(issue.path)],
    );
    return err(refuse('input.invalid', { command: command.type, fields: [...new Set(fields)] }));
  }
  return definition.decide(state, parsed.data, context);
};

const pathOf = (path: readonly PropertyKey[]): string => `/${path.map(String).join('/')}`;

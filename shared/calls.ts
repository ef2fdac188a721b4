import { z } from 'zod';
import { meetingNumber } from './record/events/field.ts';
import type { Instant } from './time/instant.ts';

/** What a window is for. The host decides it when the window opens; a window cannot change its own. */
export const roles = ['registry', 'case', 'secretary', 'presiding', 'display', 'signing'] as const;
export type Role = (typeof roles)[number];

/** A failure as a window gets it: a code to act on and the sentence to show. Nothing was recorded. */
export type Problem = {
  readonly code: string;
  readonly sentence: string;
  readonly article: string | null;
  readonly details: readonly string[];
};

/** Answer to a command: the record it became, and the moment it was on disk. `repeated`: it already was. */
export type Saved = {
  readonly volume: string;
  readonly version: number;
  readonly record: number;
  readonly savedAt: Instant;
  readonly repeated: boolean;
};

type Call<I extends z.ZodType, O> = { readonly input: I; readonly roles: readonly Role[]; readonly output: O };
/** Binds a call's input schema to its answer and to the roles that may make it. */
export const call =
  <O>() =>
  <I extends z.ZodType>(input: I, allowed: readonly Role[]): Call<I, O> => ({ input, roles: allowed, output: undefined as O });

/** A volume's folder name below the case folder: one path segment, no way out of it. */
export const volume = z
  .string()
  .min(1)
  .max(200)
  .refine((name) => !/[/\\\u0000]/u.test(name) && name !== '.' && name !== '..');
export const onMeeting = z.strictObject({ volume, meeting: meetingNumber });

import type { PlainDate } from '../time/plain-date.ts';
import type { Due } from '../time/working-days.ts';
import type { Reason } from './article.ts';

export type ReplyStatus = 'not-served' | 'awaited' | 'in-time' | 'late-pending' | 'late-accepted' | 'late-rejected' | 'overdue';
export type GroundNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export type GroundStatus = 'met' | 'open' | 'not-met';
export type Stage =
  'notice' | 'reply' | 'refused' | 'consulting' | 'agreed' | 'confirming' | 'confirmed' | 'renegotiating' | 'failed' | 'terminated';

/** One ground of Art. 29 for one obligor: what the facts say, what is left to a person, and what would change it. */
export type Ground = {
  readonly ground: GroundNumber;
  readonly status: GroundStatus;
  readonly because: readonly Reason[];
  readonly question?: string;
  readonly wouldChange?: readonly string[];
};

export const actionCodes = [
  'serve-notice',
  'await-reply',
  'judge-late-reply',
  'classify-reply',
  'hold-meeting',
  'approve-extra-meeting',
  'judge-hopeless',
  'declare-failure',
  'sign-agreement',
  'apply-confirmation',
  'hold-renegotiation',
  'sue',
  'inform-procuratorate',
  'enforce',
  'sue-on-agreement',
  'import-calendar',
] as const;
export type ActionCode = (typeof actionCodes)[number];
export type NextAction = {
  readonly code: ActionCode;
  readonly obligor?: string;
  readonly by: Due | null;
  readonly article: string;
  readonly because: readonly Reason[];
};

export const warningCodes = [
  'later-than-today',
  'calendar-missing',
  'designation-missing',
  'may-not-sign',
  'identity-denied',
  'sittings-far-apart',
  'period-near-end',
  'meeting-after-period',
  'approval-after-meeting',
  'no-show-uncounted',
  'short-notice',
  'not-negligible-by-amount',
] as const;
export type WarningCode = (typeof warningCodes)[number];
export type Warning = { readonly code: WarningCode; readonly because: readonly Reason[] };

export type ObligorAssessment = {
  readonly id: string;
  readonly servedOn: PlainDate | null;
  readonly reply: { readonly due: Due | null; readonly status: ReplyStatus };
  readonly period: {
    /** Today's day number, 0 on the day of service; null before service. */
    readonly day: number | null;
    readonly raw: PlainDate | null;
    readonly calendarEnd: Due | null;
    readonly netEnd: Due | null;
    readonly excludedDays: number;
    /** Natural days from today to the calendar end (its estimate where there is no exact day); negative when over. */
    readonly remaining: number | null;
  };
  readonly meetings: { readonly counted: number; readonly limit: number; readonly mayHoldAnother: boolean };
  readonly grounds: readonly Ground[];
  readonly stage: Stage;
  readonly mayDeclareFailure: boolean;
};

/** The answer of the law engine (assess.md): computed from facts alone, with reasons, and deciding nothing. */
export type Assessment = {
  readonly today: PlainDate;
  readonly obligors: readonly ObligorAssessment[];
  /** Art. 22; null where nothing is on file. */
  readonly entry: readonly {
    readonly item: 1 | 2 | 3 | 4 | 5;
    readonly obligor: string;
    readonly satisfied: boolean | null;
    readonly because: readonly Reason[];
  }[];
  readonly simpleAssessment: { readonly allowed: boolean; readonly because: readonly Reason[] } | null;
  readonly nextActions: readonly NextAction[];
  readonly warnings: readonly Warning[];
};

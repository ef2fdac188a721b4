import { z } from 'zod';
import { err, ok, type Result } from '../result.ts';
import { isPlainDate, type PlainDate } from '../time/plain-date.ts';
import { crossChecks } from './facts-checks.ts';
import { pointer } from './json-pointer.ts';

/**
 * The facts of a case as the law engine reads them (assess.md): days of Asia/Shanghai, money in 元. Nobody but a person and the
 * record makes facts; the engine only draws conclusions from them.
 */
const day = z.custom<PlainDate>((value) => typeof value === 'string' && isPlainDate(value), { error: 'date' });
const words = z.string().refine((value) => value.trim() !== '', { error: 'text' });
const yuan = z.number().min(0);
const number = z.int().min(1);
const ground = z.int().min(1).max(7);

export const serviceMethods = ['direct', 'leaving', 'electronic', 'entrusted', 'postal', 'forwarding', 'public-notice'] as const;
export const attendances = [
  'took-part',
  'absent',
  'absent-with-cause',
  'absent-without-cause',
  'walked-out',
  'walked-out-with-cause',
  'walked-out-without-cause',
] as const;

const service = z.strictObject({
  method: z.enum(serviceMethods),
  on: day,
  outcome: z.enum(['served', 'failed', 'not-applicable']),
  reason: z.exactOptional(words),
});

const obligor = z.strictObject({
  id: words,
  name: words,
  service: z.exactOptional(z.array(service)),
  noticeStatesReplyBy: z.exactOptional(day),
  reply: z.exactOptional(
    z.strictObject({
      receivedOn: day,
      admitsIdentity: z.boolean().nullable(),
      agrees: z.enum(['yes', 'no', 'conditional']),
      classifiedAs: z.exactOptional(z.enum(['consent', 'refusal'])),
      lateReasonAccepted: z.exactOptional(z.boolean()),
    }),
  ),
  refusedOn: z.exactOptional(day),
  custody: z.exactOptional(
    z.strictObject({
      since: day,
      until: z.exactOptional(day),
      channelExists: z.boolean(),
      consultationImpossible: z.exactOptional(z.boolean()),
    }),
  ),
});

const meeting = z.strictObject({
  number,
  kind: z.exactOptional(z.enum(['consultation', 'renegotiation'])),
  on: day,
  opened: z.boolean(),
  sittings: z.exactOptional(z.array(day).min(1)),
  notified: z.exactOptional(z.record(z.string(), day)),
  attendance: z.record(z.string(), z.enum(attendances)),
});

const factsSchema = z.strictObject({
  today: day,
  calendar: z.exactOptional(
    z.array(z.strictObject({ year: z.int().min(1900).max(9999), off: z.array(day), work: z.array(day), source: words })),
  ),
  designation: z.exactOptional(z.strictObject({ number: words, on: day, maySign: z.boolean() })),
  damageEstablished: z.exactOptional(z.boolean()),
  investigationConcluded: z.exactOptional(z.boolean()),
  appraisal: z.exactOptional(
    z.strictObject({
      basis: z.enum(['opinion', 'report', 'expert-opinion', 'administrative-finding']),
      damage: yuan,
      costs: yuan,
      experts: z.exactOptional(z.int().min(0)),
      factsSimple: z.exactOptional(z.boolean()),
      responsibilityUndisputed: z.exactOptional(z.boolean()),
      minorEffect: z.exactOptional(z.boolean()),
    }),
  ),
  obligors: z.array(obligor).min(1),
  meetings: z.exactOptional(z.array(meeting)),
  approvals: z.exactOptional(z.array(z.strictObject({ meeting: number, approver: words, on: day, reason: words }))),
  exclusions: z.exactOptional(z.array(z.strictObject({ commissioned: day, delivered: z.exactOptional(day) }))),
  findings: z.exactOptional(
    z.array(z.strictObject({ ground: z.union([z.literal(3), z.literal(7)]), obligor: words, on: day, approver: words, text: words })),
  ),
  agreements: z.exactOptional(
    z.array(
      z.strictObject({
        obligors: z.array(words).min(1),
        signedOn: day,
        confirmation: z.exactOptional(
          z.strictObject({
            appliedOn: day,
            result: z.exactOptional(z.enum(['confirmed', 'refused-on-review', 'not-accepted', 'withdrawn'])),
            ruledOn: z.exactOptional(day),
          }),
        ),
      }),
    ),
  ),
  failures: z.exactOptional(
    z.array(z.strictObject({ obligor: words, basis: z.enum(['29', '28']), grounds: z.array(ground), on: day, approver: words })),
  ),
  breach: z.exactOptional(z.array(z.strictObject({ obligor: words, on: day }))),
  litigation: z.exactOptional(
    z.array(z.strictObject({ obligor: words, suedOn: z.exactOptional(day), procuratorateInformedOn: z.exactOptional(day) })),
  ),
  terminated: z.exactOptional(
    z.array(z.strictObject({ on: day, ground: z.int().min(1).max(6), approver: words, obligor: z.exactOptional(words) })),
  ),
});

export type Facts = z.infer<typeof factsSchema>;
export type ServiceMethod = (typeof serviceMethods)[number];
export type Attendance = (typeof attendances)[number];

/** One thing wrong with the input: JSON path, and what was expected there. */
export type FactsProblem = { readonly path: string; readonly expected: string };

/** All problems at once, each with its path; nothing is assessed while there is one. */
export const parseFacts = (input: unknown): Result<Facts, readonly FactsProblem[]> => {
  const parsed = factsSchema.safeParse(input, { reportInput: true });
  const problems = [...(parsed.success ? [] : parsed.error.issues.flatMap(schemaProblem)), ...crossChecks(input)];
  if (parsed.success && problems.length === 0) return ok(parsed.data);
  return err(
    problems.filter(
      (problem, at) => problems.findIndex((other) => other.path === problem.path && other.expected === problem.expected) === at,
    ),
  );
};

const schemaProblem = (issue: z.core.$ZodIssue): readonly FactsProblem[] => {
  const path = pointer(...issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: pointer(...issue.path, key), expected: expectations.noSuchKey }));
  return [{ path: path === '' ? '/' : path, expected: expectationOf(issue) }];
};

const expectations = {
  noSuchKey: '没有这一项：请删去或者核对拼写',
  date: '日期，写作 YYYY-MM-DD，且为历法上存在的一天',
  text: '不为空的文字',
} as const;

const expectationOf = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'custom':
      return issue.message === 'date' ? expectations.date : expectations.text;
    case 'invalid_type':
      if (issue.path.at(-1) === 'admitsIdentity') return `true、false 或者 null${issue.input === undefined ? '（缺少此项）' : ''}`;
      return `${typeNames[issue.expected] ?? issue.expected}${issue.input === undefined ? '（缺少此项）' : ''}`;
    case 'invalid_value':
      return `下列之一：${issue.values.map(String).join('、')}`;
    case 'too_small':
      return issue.origin === 'array' ? `至少${String(issue.minimum)}项` : `不小于${String(issue.minimum)}`;
    case 'too_big':
      return `不大于${String(issue.maximum)}`;
    case 'invalid_union':
      return '3 或者 7';
    default:
      return issue.message;
  }
};

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或者 false',
  array: '列表',
  object: '对象',
  record: '对象',
};

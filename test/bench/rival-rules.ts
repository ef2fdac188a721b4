import { Engine, type RuleProperties, type TopLevelCondition } from 'json-rules-engine';
import { asOf, type FactsAsOf, type PlacedObligor } from '../../shared/law/as-of.ts';
import type { GroundStatus } from '../../shared/law/assessment.ts';
import type { Facts } from '../../shared/law/facts.ts';
import { addDays, dayNumber, type PlainDate } from '../../shared/time/plain-date.ts';
import { expiry, nthWorkingDayAfter, rolled, shippedCalendars, workingDays } from '../../shared/time/working-days.ts';

type Values = Readonly<Record<string, unknown>>;

const is = (fact: string, value: unknown) => ({ fact, operator: 'equal', value });
const isNot = (fact: string, value: unknown) => ({ fact, operator: 'notEqual', value });
const among = (fact: string, value: readonly unknown[]) => ({ fact, operator: 'in', value });
const atLeast = (fact: string, value: unknown) => ({ fact, operator: 'greaterThanInclusive', value });
const rule = (ground: number, status: GroundStatus, conditions: TopLevelCondition, priority: number): RuleProperties => ({
  conditions,
  event: { type: 'ground', params: { ground, status } },
  priority,
});

/** The seven grounds as rules: `met` is asked first, then `open`; what neither says is `not-met`. */
const rules: readonly RuleProperties[] = [
  rule(1, 'met', { any: [is('will', 'refusal'), { all: [is('will', 'neither'), among('reply', ['overdue', 'late-rejected'])] }] }, 2),
  rule(
    1,
    'open',
    {
      all: [
        is('will', 'neither'),
        {
          any: [
            is('reply', 'late-pending'),
            { all: [is('unclassified', true), isNot('reply', 'late-rejected')] },
            is('replyUndecided', true),
          ],
        },
      ],
    },
    1,
  ),
  rule(2, 'met', { all: [is('absenceMet', true)] }, 2),
  rule(2, 'open', { all: [is('absenceOpen', true)] }, 1),
  rule(3, 'met', { all: [atLeast('counted', 3), is('hopelessFound', true)] }, 2),
  rule(3, 'open', { all: [atLeast('counted', 3)] }, 1),
  rule(4, 'met', { all: [is('served', false), is('allTried', true)] }, 2),
  rule(5, 'met', { all: [is('custody', true), is('channel', false), is('impossible', true)] }, 2),
  rule(5, 'open', { all: [is('custody', true), is('channel', false), is('impossible', null)] }, 1),
  rule(6, 'met', { all: [is('agreement', false), is('served', true), is('calendarEnd', 'expired'), is('netEnd', 'expired')] }, 2),
  rule(6, 'open', { all: [is('agreement', false), is('served', true), isNot('calendarEnd', 'running')] }, 1),
  rule(7, 'met', { all: [is('otherFound', true)] }, 2),
];

const calendar = workingDays(shippedCalendars);

/** json-rules-engine with those rules; what rules cannot say (days, counts, the latest word) is given to it as facts, derived here. */
export const rivalGrounds = (): ((facts: Facts) => Promise<readonly (readonly GroundStatus[])[]>) => {
  const engine = new Engine([...rules]);
  return async (facts) => {
    const known = asOf(facts);
    const answers: GroundStatus[][] = [];
    for (const obligor of known.obligors) {
      const { events } = await engine.run(valuesOf(known, obligor));
      const statuses: GroundStatus[] = Array<GroundStatus>(7).fill('not-met');
      for (const { params } of events) {
        const { ground, status } = params as { ground: number; status: GroundStatus };
        if (statuses[ground - 1] !== 'met') statuses[ground - 1] = status;
      }
      answers.push(statuses);
    }
    return answers;
  };
};

const valuesOf = (facts: FactsAsOf, obligor: PlacedObligor): Values => {
  const { today } = facts;
  const { id, reply, custody } = obligor;
  const served = obligor.service
    .filter(({ method, outcome }) => outcome === 'served' && method !== 'public-notice')
    .map(({ on }) => on)
    .sort()[0];
  const meetings = served === undefined ? [] : facts.meetings.filter(({ on }) => on >= served).sort((a, b) => (a.on < b.on ? -1 : 1));
  const there = meetings.filter(({ attendance }) => attendance[id] === 'took-part' || attendance[id]?.startsWith('walked-out') === true);
  const counted = there.filter(({ kind }) => kind !== 'renegotiation');
  const third = counted[2];
  const standing = served === undefined ? 'not-served' : replyStanding(obligor, served, today);
  const says =
    reply === undefined
      ? null
      : reply.agrees === 'conditional'
        ? (reply.classifiedAs ?? null)
        : reply.agrees === 'yes'
          ? 'consent'
          : 'refusal';
  const consents = [
    ...(says === 'consent' && ['in-time', 'late-accepted'].includes(standing) ? [reply?.receivedOn ?? ''] : []),
    ...there.map(({ on }) => on),
  ].sort();
  const refusals = [
    ...(says === 'refusal' ? [reply?.receivedOn ?? ''] : []),
    ...(obligor.refusedOn === undefined ? [] : [obligor.refusedOn]),
  ].sort();
  const [consent = '', refusal = ''] = [consents.at(-1), refusals.at(-1)];
  const events = meetings.flatMap((meeting) => {
    const how = meeting.attendance[id];
    if (how === undefined || how === 'took-part') return [];
    if (how.startsWith('absent') && !consents.some((day) => day < meeting.on)) return [];
    const told = !how.startsWith('absent') || (meeting.notified?.[id] ?? '9') < meeting.on;
    const later = meetings.some((other) => other.on > meeting.on && other.attendance[id] === 'took-part');
    return [{ met: how.endsWith('without-cause') && told && !later, open: !how.endsWith('-with-cause') }];
  });
  const tried = (method: string, failedOnly: boolean): boolean =>
    obligor.service.some(
      (attempt) => attempt.method === method && (attempt.outcome === 'failed' || (!failedOnly && attempt.outcome === 'not-applicable')),
    );
  const found = (ground: number, from: string): boolean =>
    facts.findings.some((finding) => finding.ground === ground && finding.obligor === id && finding.on >= from);
  return {
    served: served !== undefined,
    reply: standing,
    replyUndecided: served !== undefined && reply === undefined && expiry(nthWorkingDayAfter(calendar, served, 5), today) === 'undecided',
    unclassified: reply?.agrees === 'conditional' && reply.classifiedAs === undefined,
    will: refusal !== '' && refusal >= consent ? 'refusal' : consent === '' ? 'neither' : 'consent',
    absenceMet: events.some(({ met }) => met),
    absenceOpen: events.some(({ open }) => open),
    counted: counted.length,
    hopelessFound: third !== undefined && found(3, (third.sittings ?? [third.on]).toSorted().at(-1) ?? third.on),
    allTried:
      ['direct', 'postal'].every((method) => tried(method, true)) &&
      ['leaving', 'electronic', 'entrusted', 'forwarding'].every((method) => tried(method, false)),
    custody: custody !== undefined && custody.until === undefined,
    channel: custody?.channelExists ?? false,
    impossible: custody?.consultationImpossible ?? null,
    agreement: facts.agreements.some(({ obligors }) => obligors.includes(id)),
    otherFound: found(7, ''),
    ...(served === undefined ? { calendarEnd: 'running', netEnd: 'running' } : ends(facts, served)),
  };
};

const replyStanding = ({ reply, noticeStatesReplyBy }: PlacedObligor, served: PlainDate, today: PlainDate): string => {
  const fifth = nthWorkingDayAfter(calendar, served, 5);
  const due =
    noticeStatesReplyBy !== undefined && noticeStatesReplyBy > (fifth.date ?? fifth.estimate) ? { date: noticeStatesReplyBy } : fifth;
  if (reply === undefined) return expiry(due, today) === 'expired' ? 'overdue' : 'awaited';
  if (reply.receivedOn <= (due.date ?? due.estimate)) return 'in-time';
  if (reply.lateReasonAccepted === true) return 'late-accepted';
  return reply.lateReasonAccepted === false && expiry(due, reply.receivedOn) === 'expired' ? 'late-rejected' : 'late-pending';
};

const ends = ({ exclusions, today }: FactsAsOf, served: PlainDate): Values => {
  const raw = addDays(served, 90);
  let excluded = 0;
  for (let day = dayNumber(served) + 1; day <= dayNumber(raw) + excluded; day += 1) {
    if (exclusions.some(({ commissioned, delivered = today }) => dayNumber(commissioned) < day && day <= dayNumber(delivered)))
      excluded += 1;
  }
  return { calendarEnd: expiry(rolled(calendar, raw), today), netEnd: expiry(rolled(calendar, addDays(raw, excluded)), today) };
};

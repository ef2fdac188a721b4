import type { PlainDate } from '../time/plain-date.ts';
import type { Facts } from './facts.ts';
import { pointer } from './json-pointer.ts';

/** An element of a list in the facts, with its JSON path in the input. */
type Placed<T> = T & { readonly path: string };
type Item<K extends keyof Facts> = NonNullable<Facts[K]> extends readonly (infer T)[] ? Placed<T> : never;

export type PlacedObligor = Placed<
  Omit<Facts['obligors'][number], 'service'> & {
    readonly service: readonly Placed<NonNullable<Facts['obligors'][number]['service']>[number]>[];
  }
>;

/** The facts that had happened by a day. What is dated later is left out, and named. */
export type FactsAsOf = {
  readonly today: PlainDate;
  readonly designation: Facts['designation'] | undefined;
  readonly damageEstablished: boolean | undefined;
  readonly investigationConcluded: boolean | undefined;
  readonly appraisal: Facts['appraisal'] | undefined;
  readonly obligors: readonly PlacedObligor[];
  readonly meetings: readonly Item<'meetings'>[];
  readonly approvals: readonly Item<'approvals'>[];
  readonly exclusions: readonly Item<'exclusions'>[];
  readonly findings: readonly Item<'findings'>[];
  readonly agreements: readonly Item<'agreements'>[];
  readonly failures: readonly Item<'failures'>[];
  readonly breach: readonly Item<'breach'>[];
  readonly litigation: readonly Item<'litigation'>[];
  readonly terminated: readonly Item<'terminated'>[];
  /** JSON paths of what was left out because it is dated later than `today`. */
  readonly later: readonly string[];
};

/** Art. 49 and assess.md: asking about a day sees the case as it was on that day. Sittings planned for later stay: they are on file. */
export const asOf = (facts: Facts): FactsAsOf => {
  const { today } = facts;
  const later: string[] = [];
  const happened = (date: PlainDate | undefined, path: string): boolean => {
    if (date === undefined || date <= today) return true;
    later.push(path);
    return false;
  };
  /** An optional day: absent once it lies ahead. */
  const kept = <K extends string, T extends { readonly [P in K]?: PlainDate }>(item: T, key: K, path: string): T =>
    happened(item[key], `${path}/${key}`) ? item : (Object.fromEntries(Object.entries(item).filter(([name]) => name !== key)) as T);
  const list = <T, R = T>(
    items: readonly T[] | undefined,
    name: string,
    date: (item: T) => PlainDate,
    trim: (item: T, path: string) => R,
  ): readonly Placed<R>[] =>
    (items ?? []).flatMap((item, index) => {
      const path = `/${name}/${index}`;
      return happened(date(item), path) ? [{ ...trim(item, path), path }] : [];
    });
  const same = <T>(item: T): T => item;

  return {
    today,
    designation: facts.designation !== undefined && happened(facts.designation.on, '/designation') ? facts.designation : undefined,
    damageEstablished: facts.damageEstablished,
    investigationConcluded: facts.investigationConcluded,
    appraisal: facts.appraisal,
    obligors: facts.obligors.map((obligor, index) => {
      const path = `/obligors/${index}`;
      const { service = [], reply, custody, ...rest } = obligor;
      return {
        ...kept(rest, 'refusedOn', path),
        ...(reply !== undefined && happened(reply.receivedOn, `${path}/reply`) && { reply }),
        ...(custody !== undefined && happened(custody.since, `${path}/custody`) && { custody: kept(custody, 'until', `${path}/custody`) }),
        service: service.flatMap((attempt, at) =>
          happened(attempt.on, `${path}/service/${at}`) ? [{ ...attempt, path: `${path}/service/${at}` }] : [],
        ),
        path,
      };
    }),
    meetings: list(
      facts.meetings,
      'meetings',
      (meeting) => meeting.on,
      (meeting, path) => ({
        ...meeting,
        ...(meeting.notified !== undefined && {
          notified: Object.fromEntries(
            Object.entries(meeting.notified).filter(([id, on]) => happened(on, `${path}${pointer('notified', id)}`)),
          ),
        }),
      }),
    ),
    approvals: list(facts.approvals, 'approvals', (item) => item.on, same),
    exclusions: list(
      facts.exclusions,
      'exclusions',
      (item) => item.commissioned,
      (item, path) => kept(item, 'delivered', path),
    ),
    findings: list(facts.findings, 'findings', (item) => item.on, same),
    agreements: list(
      facts.agreements,
      'agreements',
      (item) => item.signedOn,
      (agreement, path) => {
        const { confirmation, ...rest } = agreement;
        if (confirmation === undefined || !happened(confirmation.appliedOn, `${path}/confirmation`)) return rest;
        return happened(confirmation.ruledOn, `${path}/confirmation/ruledOn`)
          ? { ...rest, confirmation }
          : { ...rest, confirmation: { appliedOn: confirmation.appliedOn } };
      },
    ),
    failures: list(facts.failures, 'failures', (item) => item.on, same),
    breach: list(facts.breach, 'breach', (item) => item.on, same),
    litigation: (facts.litigation ?? []).map((item, index) => {
      const path = `/litigation/${index}`;
      return { ...kept(kept(item, 'suedOn', path), 'procuratorateInformedOn', path), path };
    }),
    terminated: list(facts.terminated, 'terminated', (item) => item.on, same),
    later,
  };
};

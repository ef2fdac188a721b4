import fc from 'fast-check';
import { attendances, serviceMethods } from '../../shared/law/facts.ts';
import { plus, type Given } from './given.ts';

const span = { min: 0, max: 330 } as const;
const from = '2026-01-05';
const day = fc.integer(span).map((days) => String(plus(from, days)));
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined, freq: 2 });
const after = (start: string, most = 120): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: most }).map((days) => String(plus(start, days)));
const ids = ['A', 'B/~'] as const;
const id = fc.constantFrom(...ids);

const obligor = (name: string): fc.Arbitrary<Given> =>
  maybe(day).chain((served) =>
    fc.record({
      id: fc.constant(name),
      name: fc.constant(`${name}公司`),
      service: fc
        .array(
          fc.record({
            method: fc.constantFrom(...serviceMethods),
            on: day,
            outcome: fc.constantFrom('failed', 'not-applicable'),
            reason: fc.constant('无人'),
          }),
          { maxLength: 6 },
        )
        .map((tries) => [...tries, ...(served === undefined ? [] : [{ method: 'direct', on: served, outcome: 'served' }])]),
      noticeStatesReplyBy: maybe(day),
      reply:
        served === undefined
          ? fc.constant(undefined)
          : maybe(
              fc
                .record({
                  receivedOn: after(served, 40),
                  admitsIdentity: fc.constantFrom(true, false, null),
                  agrees: fc.constantFrom('yes', 'no', 'conditional'),
                  lateReasonAccepted: maybe(fc.boolean()),
                })
                .chain((reply) =>
                  reply.agrees === 'conditional'
                    ? maybe(fc.constantFrom('consent', 'refusal')).map((classifiedAs) => ({ ...reply, classifiedAs }))
                    : fc.constant(reply),
                ),
            ),
      refusedOn: served === undefined ? fc.constant(undefined) : maybe(after(served)),
      custody: maybe(
        day.chain((since) =>
          fc.record({
            since: fc.constant(since),
            until: maybe(after(since)),
            channelExists: fc.boolean(),
            consultationImpossible: maybe(fc.boolean()),
          }),
        ),
      ),
    }),
  );

const absences = attendances.filter((how) => how.startsWith('absent'));
const meeting = fc.tuple(day, fc.boolean()).chain(([on, opened]) =>
  fc.record({
    kind: maybe(fc.constantFrom('consultation', 'renegotiation')),
    on: fc.constant(on),
    opened: fc.constant(opened),
    // Also one still planned, so that leaving it in as of an earlier day can be told from leaving it out.
    sittings: maybe(after(on, 30).map((later) => [on, later])),
    notified: maybe(fc.dictionary(id, day, { maxKeys: 2 })),
    attendance: fc.dictionary(id, fc.constantFrom(...(opened ? attendances : absences)), { maxKeys: 2 }),
  }),
);

const agreement = fc.record({
  obligors: fc.constantFrom<string[]>(['A'], ['B/~'], ['A', 'B/~']),
  signedOn: day,
});
const withConfirmation = agreement.chain((signed) =>
  maybe(
    after(signed.signedOn).chain((appliedOn) =>
      fc.oneof(
        fc.constant({ appliedOn }),
        fc.record({
          appliedOn: fc.constant(appliedOn),
          result: fc.constantFrom('confirmed', 'refused-on-review', 'not-accepted', 'withdrawn'),
          ruledOn: after(appliedOn),
        }),
      ),
    ),
  ).map((confirmation) => ({ ...signed, confirmation })),
);
const finding = fc.record({
  ground: fc.constantFrom(3, 7),
  obligor: id,
  on: day,
  approver: fc.constant('王某'),
  text: fc.constant('分歧过大'),
});

/** Facts of two obligors, one of them with a name that must be escaped in a path. Everything is dated within a year. */
export const randomFacts: fc.Arbitrary<Given> = fc
  .record({
    today: day,
    designation: maybe(fc.record({ number: fc.constant('盟政函〔2026〕3号'), on: day, maySign: fc.boolean() })),
    damageEstablished: maybe(fc.boolean()),
    investigationConcluded: maybe(fc.boolean()),
    appraisal: maybe(
      fc.record({
        basis: fc.constantFrom('opinion', 'report', 'expert-opinion', 'administrative-finding'),
        damage: fc.integer({ min: 0, max: 600_000 }),
        costs: fc.constant(0),
        experts: maybe(fc.integer({ min: 0, max: 5 })),
      }),
    ),
    obligors: fc.tuple(obligor('A'), obligor('B/~')),
    meetings: fc.array(meeting, { maxLength: 6 }).map((meetings) => meetings.map((one, index) => ({ number: index + 1, ...one }))),
    approvals: fc.array(
      fc.record({ meeting: fc.integer({ min: 1, max: 7 }), approver: fc.constant('王某'), on: day, reason: fc.constant('案情重大复杂') }),
      { maxLength: 3 },
    ),
    exclusions: fc.array(
      day.chain((commissioned) => fc.record({ commissioned: fc.constant(commissioned), delivered: maybe(after(commissioned, 60)) })),
      { maxLength: 3 },
    ),
    findings: fc.array(finding, { maxLength: 3 }),
    agreements: fc.array(withConfirmation, { maxLength: 2 }),
    failures: fc.array(
      fc.record({ obligor: id, basis: fc.constant('29'), grounds: fc.constant([1]), on: day, approver: fc.constant('王某') }),
      { maxLength: 2 },
    ),
    breach: fc.array(fc.record({ obligor: id, on: day }), { maxLength: 2 }),
    litigation: fc.array(fc.record({ obligor: id, suedOn: maybe(day), procuratorateInformedOn: maybe(day) }), { maxLength: 2 }),
    terminated: fc.oneof(
      { weight: 4, arbitrary: fc.constant([]) },
      {
        weight: 1,
        arbitrary: fc.array(fc.record({ on: day, ground: fc.constant(1), approver: fc.constant('王某'), obligor: maybe(id) }), {
          maxLength: 1,
        }),
      },
    ),
  })
  // What is undefined is not on file: JSON knows no other way to say so.
  .map((facts) => JSON.parse(JSON.stringify(facts)) as Given);

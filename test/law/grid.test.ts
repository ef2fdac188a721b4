import { describe, expect, it } from 'vitest';
import { exists } from './citations.ts';
import { assessed, at, first, meeting, oneObligor, plus, reasonsOf, servedDay, type Given } from './given.ts';

describe('the grid of reply × attendance × meetings × clocks × agreement × custody × service', () => {
  const replies: readonly Given[] = [
    {},
    ...['yes', 'no', 'conditional'].flatMap((agrees) =>
      ['2026-03-04', '2026-03-12'].flatMap((receivedOn) =>
        [undefined, true, false].map((lateReasonAccepted) => ({
          reply: { receivedOn, admitsIdentity: false, agrees, ...(lateReasonAccepted !== undefined && { lateReasonAccepted }) },
        })),
      ),
    ),
  ];
  const manners = [
    'took-part',
    'absent',
    'absent-with-cause',
    'absent-without-cause',
    'walked-out',
    'walked-out-with-cause',
    'walked-out-without-cause',
  ];
  const clocks: readonly (readonly [string, readonly Given[]])[] = [
    ['2026-05-31', []],
    ['2026-06-02', []],
    ['2026-06-02', [{ commissioned: '2026-04-01', delivered: '2026-04-20' }]],
    ['2026-07-20', [{ commissioned: '2026-04-01', delivered: '2026-04-20' }]],
  ];
  const agreements: readonly Given[] = [
    {},
    { agreements: [{ obligors: ['A'], signedOn: '2026-05-20' }] },
    {
      agreements: [
        {
          obligors: ['A'],
          signedOn: '2026-05-20',
          confirmation: { appliedOn: '2026-05-21', result: 'refused-on-review', ruledOn: '2026-05-29' },
        },
      ],
    },
  ];
  const custodies: readonly Given[] = [
    {},
    { custody: { since: '2026-04-01', channelExists: false } },
    { custody: { since: '2026-04-01', channelExists: false, consultationImpossible: true } },
  ];
  const failed = ['direct', 'postal', 'leaving', 'electronic', 'entrusted', 'forwarding'].map((method) => ({
    method,
    on: servedDay,
    outcome: 'failed',
    reason: '无人',
  }));
  const services: readonly (readonly Given[])[] = [[{ method: 'direct', on: servedDay, outcome: 'served' }], failed, failed.slice(1)];

  it('has exactly one status per ground and a reason for each, at every point', () => {
    const seen = new Set<string>();
    let points = 0;
    for (const reply of replies)
      for (const how of manners)
        for (const count of [0, 2, 3, 4])
          for (const [today, exclusions] of clocks)
            for (const agreed of agreements)
              for (const custody of custodies)
                for (const service of services) {
                  const isServed = service.length === 1;
                  if (!isServed && Object.keys(reply).length > 0) continue;
                  const meetings = Array.from({ length: count }, (_, index) =>
                    meeting(index + 1, plus('2026-04-06', index * 7), index === count - 1 ? how : 'took-part', {
                      notified: { A: '2026-03-20' },
                    }),
                  );
                  const given = oneObligor(today, { ...reply, ...custody, service }, { meetings, exclusions, ...agreed });
                  const assessment = assessed(given);
                  points += 1;
                  const { grounds } = first(assessment);
                  if (
                    grounds.length !== 7 ||
                    grounds.some(({ because, status }) => because.length === 0 || !['met', 'open', 'not-met'].includes(status))
                  )
                    expect.fail(JSON.stringify(given));
                  for (const { article, text, facts } of reasonsOf(assessment)) {
                    seen.add(article);
                    if (/undefined|NaN/u.test(text) || facts.some((path) => at(given, path) === undefined))
                      expect.fail(`${text} ${facts.join()} ${JSON.stringify(given)}`);
                  }
                }
    expect(points).toBe((19 + 2) * 7 * 4 * 4 * 3 * 3);
    expect([...seen].filter((article) => !exists(article))).toEqual([]);
    for (const ground of [1, 2, 3, 4, 5, 6, 7]) expect(seen).toContain(`29(${ground})`);
  });
});

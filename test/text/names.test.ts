import { describe, expect, it } from 'vitest';
import { distinctName } from '../../shared/text/zh/names.ts';

const person = (id: string, seat: number, name: string, organisation: string) => ({ id, seat, name, organisation });

describe('two people with one name', () => {
  const [li, other, alone] = [person('p1', 1, '李某', '某局'), person('p2', 12, '李某', '某公司'), person('p3', 3, '赵某', '某公司')];
  it('are told apart by their organisations', () => {
    expect([li, other, alone].map((each) => distinctName([li, other, alone], each))).toEqual(['李某（某局）', '李某（某公司）', '赵某']);
  });

  it('are told apart by their seats where the organisation is the same, or one person sits twice', () => {
    const twice = person('p4', 4, '李某', '某局');
    expect([li, twice].map((each) => distinctName([li, twice], each))).toEqual(['李某（1号席）', '李某（4号席）']);
  });

  it('need no more than the name where nobody shares it, also without an organisation', () => {
    expect(distinctName([person('p1', 1, '李某', '')], person('p1', 1, '李某', ''))).toBe('李某');
    const [a, b] = [person('p1', 1, '李某', ''), person('p2', 2, '李某', '某局')];
    expect([distinctName([a, b], a), distinctName([a, b], b)]).toEqual(['李某（1号席）', '李某（某局）']);
  });
});

import { describe, expect, it } from 'vitest';
import { legalBasisOn, limitationOn } from '../../shared/documents/legal-basis.ts';

const usual = { template: null };

describe('the legal basis of a paper', () => {
  it('names the acts in force on the day of the paper, the repealed ones only before', () => {
    const before = legalBasisOn(usual, '2026-08-14', '22(2)');
    const after = legalBasisOn(usual, '2026-08-15', '22(2)');

    expect(before).toContain('《中华人民共和国环境保护法》');
    expect(before).not.toContain('生态环境法典');
    expect(after).not.toContain('《中华人民共和国环境保护法》');
    expect(after).toContain('《中华人民共和国生态环境法典》第一千零七十三条');
    for (const basis of [before, after]) {
      expect(basis).toContain('（环法规〔2022〕31号）');
      expect(basis).toMatch(/（内政办发〔2025〕16号）第二十二条第（二）项$/u);
    }
  });

  it('has five years of limitation under the code and three before it', () => {
    expect(limitationOn('2026-08-14')).toContain('三年');
    expect(limitationOn('2026-08-15')).toContain('五年');
  });
});

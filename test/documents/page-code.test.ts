import decodeQR from 'qr/decode.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageCodeModules } from '../../shared/documents/page-code-drawing.ts';
import { pageCodeText, readPageCode, shortDigest, type PageCode } from '../../shared/record/page-code.ts';

const code: PageCode = {
  volume: '0F8FAD5BD9CB469FA16570867728950E',
  meeting: 2,
  version: 3,
  part: 'body',
  page: 4,
  of: 11,
  digest: 'A4735B7756E8',
};

const codes: fc.Arbitrary<PageCode> = fc
  .record({
    volume: fc.stringMatching(/^[0-9A-F]{32}$/u),
    meeting: fc.integer({ min: 1, max: 99 }),
    version: fc.integer({ min: 1, max: 999 }),
    part: fc.constantFrom('body' as const, 'sign-off' as const),
    page: fc.integer({ min: 0, max: 999 }),
    of: fc.integer({ min: 0, max: 999 }),
    digest: fc.stringMatching(/^[0-9A-F]{12}$/u),
  })
  .filter(({ page, of }) => page <= of);

describe('the code of a page', () => {
  it('is written the same way for ever', () => {
    expect(pageCodeText(code)).toBe('CS1/0F8FAD5BD9CB469FA16570867728950E/2/3/B/4/11/A4735B7756E8');
    expect(pageCodeText({ ...code, part: 'sign-off' })).toContain('/S/');
  });

  it('is read back as it was written, through the drawing as well', () => {
    fc.assert(
      fc.property(codes, (given) => {
        expect(readPageCode(pageCodeText(given))).toEqual(given);
        const modules = pageCodeModules(given);
        const side = modules.length * 4;
        const data = new Uint8Array(side * side * 3);
        for (let at = 0; at < side * side; at += 1)
          data.fill(modules[Math.floor(at / side / 4)]?.[Math.floor((at % side) / 4)] === true ? 0 : 255, at * 3, at * 3 + 3);
        expect(decodeQR({ width: side, height: side, data })).toBe(pageCodeText(given));
      }),
      { numRuns: 30 },
    );
  });

  it('may grow: what stands behind is left to later programs', () => {
    expect(readPageCode(`${pageCodeText(code)}/H/0011`)).toEqual(code);
  });

  it.each([
    '',
    'https://example.org',
    'CS2/0F/1/1/B/1/1/A4735B7756E8',
    'CS1/0F/0/1/B/1/1/A4735B7756E8',
    'CS1/0F/1/1/X/1/1/A4735B7756E8',
    'CS1/0F/1/1/B/3/2/A4735B7756E8',
    'CS1/0F/1/1/B/1/1/A4735B77',
  ])('is no other code: %s', (text) => {
    expect(readPageCode(text)).toBeNull();
  });

  it('names a digest by its first eight digits and its last four, as the page prints it', () => {
    expect(shortDigest('a4735b77aa5cf4254a5933f185aabe5e2427aee1753163dcb91fbfd41ac456e8')).toBe('A4735B7756E8');
  });

  it('has the same size for pages of two digits, so that no page is laid out another way than the next', () => {
    expect(new Set([1, 9, 10, 99].map((page) => pageCodeModules({ ...code, page, of: 99 }).length))).toEqual(new Set([41]));
  });
});

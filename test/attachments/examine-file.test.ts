import { describe, expect, it } from 'vitest';
import { examineFile } from '../../electron/attachments/examine-file.ts';
import { fileSentence } from '../../shared/text/zh/attachments.ts';
import { heicHead, jpegOf, pdfOf, pngOf, zipHead } from '../support/sample-files.ts';

const firstHalf = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, Math.floor(bytes.length / 2));
const flipped = (bytes: Uint8Array, at: number): Uint8Array => bytes.map((byte, index) => (index === at ? byte ^ 0xff : byte));
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

describe('a file brought as an exhibit', () => {
  it.each([
    ['a PDF, with its pages', pdfOf(14), { kind: 'pdf', pages: 14 }],
    ['a PNG', pngOf(640, 480), { kind: 'png', pages: 1 }],
    ['a JPEG', jpegOf(640, 480), { kind: 'jpg', pages: 1 }],
    ['a PDF with a few bytes behind its end', new Uint8Array([...pdfOf(1), ...text('\n\n<!-- served -->')]), { kind: 'pdf', pages: 1 }],
  ])('is known by its bytes for %s', async (_, bytes, examined) => {
    expect(await examineFile(bytes)).toEqual({ ok: true, value: examined });
  });

  it.each([
    ['empty', new Uint8Array(), 'file-empty', '空'],
    ['a text that calls itself a PDF', text('%PDF-1.7 这不是 PDF %%EOF'), 'file-damaged', '损坏'],
    ['the first half of a PDF', firstHalf(pdfOf(6, 40_000)), 'file-cut-off', '重新扫描'],
    ['a PDF that asks for a password', lockedPdf(), 'file-locked', '打开密码'],
    ['the first half of a PNG', firstHalf(pngOf(640, 480)), 'file-cut-off', '不完整'],
    ['a PNG with one byte altered', flipped(pngOf(640, 480), 200), 'file-damaged', '损坏'],
    ['the first half of a JPEG', firstHalf(jpegOf(640, 480)), 'file-cut-off', '不完整'],
    [
      'the first half of a JPEG with an end put to it',
      new Uint8Array([...firstHalf(jpegOf(640, 480)), 0xff, 0xd9]),
      'file-damaged',
      '损坏',
    ],
    ['a photo in HEIC', heicHead(), 'file-kind', 'HEIC'],
    ['a zip, whatever its name', zipHead(), 'file-kind', '解压'],
    ['a text', text('监测报告'), 'file-kind', '只收 PDF、PNG 和 JPEG'],
    ['a picture that would fill the memory', hugePng(), 'file-too-many-dots', '60000×60000'],
  ])('is refused with what to do when it is %s', async (_, bytes, code, words) => {
    const found = await examineFile(bytes);
    expect(found).toMatchObject({ ok: false, error: { code } });
    if (!found.ok) expect(fileSentence(found.error)).toContain(words);
  });
});

/** The head of a picture of 60 000 by 60 000 dots, with no picture behind it. */
function hugePng(): Uint8Array {
  const png = Buffer.from(pngOf(4, 4));
  png.writeUInt32BE(60_000, 16);
  png.writeUInt32BE(60_000, 20);
  return new Uint8Array(png);
}

/** Encrypted with a user password (the standard handler, RC4 of 40 bits): no reader opens it without. */
function lockedPdf(): Uint8Array {
  const plain = Buffer.from(pdfOf(1)).toString('latin1');
  const hex = 'ab'.repeat(32);
  const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${hex}> /U <${hex}> /P -44 >> /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]`;
  return new Uint8Array(Buffer.from(plain.replace('/Root 1 0 R', `/Root 1 0 R ${encrypt}`), 'latin1'));
}

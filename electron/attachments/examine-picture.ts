import { decode as decodePng } from 'fast-png';
import { decode as decodeJpeg } from 'jpeg-js';
import type { FileProblem } from '../../shared/text/zh/attachments.ts';

/** Dots of a picture that any window of the program can still draw: larger than any flatbed at 600 dpi makes of an A3 sheet. */
const mostDots = 150_000_000;

const tooManyDots = (width: number, height: number): FileProblem | null =>
  width * height > mostDots ? { code: 'file-too-many-dots', width, height } : null;

/** Every chunk with its check sum and every line of the picture; null: it is whole. */
export const examinePng = (bytes: Uint8Array): FileProblem | null => {
  // The size stands in the first chunk: a picture that would fill the memory is not decoded.
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const large = bytes.length < 24 ? null : tooManyDots(head.getUint32(16), head.getUint32(20));
  if (large !== null) return large;
  // Its last chunk is empty and always the same twelve bytes.
  if (!endsWith(bytes, [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82])) return { code: 'file-cut-off', kind: 'png' };
  try {
    decodePng(bytes, { checkCrc: true });
    return null;
  } catch {
    return { code: 'file-damaged', kind: 'png' };
  }
};

/** Every segment and every block; null: it is whole. */
export const examineJpeg = (bytes: Uint8Array): FileProblem | null => {
  const size = jpegSize(bytes);
  if (size === null) return { code: 'file-damaged', kind: 'jpg' };
  const large = tooManyDots(size.width, size.height);
  if (large !== null) return large;
  if (!hasEnd(bytes)) return { code: 'file-cut-off', kind: 'jpg' };
  try {
    decodeJpeg(bytes, { useTArray: true, formatAsRGBA: false, tolerantDecoding: false, maxResolutionInMP: 151, maxMemoryUsageInMB: 2_048 });
    return null;
  } catch {
    return { code: 'file-damaged', kind: 'jpg' };
  }
};

const endsWith = (bytes: Uint8Array, end: readonly number[]): boolean => {
  const from = bytes.findLastIndex((byte) => byte !== 0) + 1;
  return from >= end.length && end.every((byte, at) => bytes[from - end.length + at] === byte);
};

/** The mark of its end stands near it; some cameras write a preview or padding behind. */
const hasEnd = (bytes: Uint8Array): boolean => {
  for (let at = bytes.length - 2; at >= 2; at -= 1) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
};

/** Width and height from the frame header, found by walking the segments before the picture itself. */
const jpegSize = (bytes: Uint8Array): { readonly width: number; readonly height: number } | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const mark = bytes[at + 1] ?? 0;
    const isFrame = mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc;
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (mark === 0xff) at += 1;
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
};

import { zlibSync } from 'fflate';

/** Pixels to the side of a module: enough that a printer of 600 dpi has nothing to guess. */
const scale = 8;

/** The modules of a code as a PNG of one bit to the pixel. The same modules give the same bytes. */
export const codePicture = (modules: readonly (readonly boolean[])[]): Uint8Array => {
  const side = modules.length * scale;
  const rowBytes = Math.ceil(side / 8);
  const raw = new Uint8Array((rowBytes + 1) * side);
  for (let y = 0; y < side; y += 1) {
    const row = modules[Math.floor(y / scale)] ?? [];
    for (let x = 0; x < side; x += 1) {
      const at = y * (rowBytes + 1) + 1 + (x >> 3);
      // Grey of one bit: 1 is white.
      if (row[Math.floor(x / scale)] !== true) raw[at] = (raw[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, side);
  view.setUint32(4, side);
  header[8] = 1;
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(raw, { level: 9 })),
    chunk('IEND', new Uint8Array(0)),
  ]);
};

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const chunk = (name: string, data: Uint8Array): Uint8Array => {
  const named = joined([Uint8Array.from(name, (letter) => letter.charCodeAt(0)), data]);
  const frame = new Uint8Array(8);
  const view = new DataView(frame.buffer);
  view.setUint32(0, data.length);
  view.setUint32(4, crc(named));
  return joined([frame.subarray(0, 4), named, frame.subarray(4)]);
};

const crc = (bytes: Uint8Array): number => {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
};

import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'jpeg-js';

/** A PDF of so many A4 pages, each with its number in large type; `filler` bytes of a picture that no page draws make it heavy. */
export const pdfOf = (pages: number, filler = 0): Uint8Array => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n', 'latin1')];
  const places: number[] = [];
  let length = parts[0]?.length ?? 0;
  const put = (...objects: readonly (string | Buffer)[]): void => {
    places.push(length);
    for (const piece of [`${places.length} 0 obj\n`, ...objects, '\nendobj\n']) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece;
      parts.push(bytes);
      length += bytes.length;
    }
  };
  const first = 4;
  put('<< /Type /Catalog /Pages 2 0 R >>');
  put(`<< /Type /Pages /Count ${pages} /Kids [${Array.from({ length: pages }, (_, at) => `${first + at * 2} 0 R`).join(' ')}] >>`);
  put('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  for (let page = 1; page <= pages; page += 1) {
    const drawn = `BT /F1 240 Tf 200 400 Td (${page}) Tj ET`;
    put(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + (page - 1) * 2 + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
    put(`<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`);
  }
  if (filler > 0) {
    const noise = Buffer.alloc(filler);
    for (let at = 0, seed = 7; at < filler; at += 4)
      noise.writeUInt32LE((seed = (seed * 1_664_525 + 1_013_904_223) >>> 0), Math.min(at, filler - 4));
    put(`<< /Length ${filler} >>\nstream\n`, noise, '\nendstream');
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const tail = `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${places.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(tail, 'latin1')]));
};

/** A picture whose dots run through a pattern. */
export const pngOf = (width: number, height: number): Uint8Array => {
  const lines = Buffer.alloc(height * (width * 3 + 1));
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width * 3; x += 1) lines[y * (width * 3 + 1) + 1 + x] = (x * 7 + y * 3) & 255;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))]));
};

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
};

export const jpegOf = (width: number, height: number): Uint8Array => {
  const data = Buffer.alloc(width * height * 4);
  for (let at = 0; at < data.length; at += 1) data[at] = at % 4 === 3 ? 255 : (at >> 3) & 255;
  return new Uint8Array(encode({ data, width, height }, 80).data);
};

/** The first bytes of a photo as a telephone makes it by default. */
export const heicHead = (): Uint8Array => {
  const bytes = Buffer.alloc(64);
  bytes.writeUInt32BE(24, 0);
  bytes.write('ftypheic', 4, 'latin1');
  return new Uint8Array(bytes);
};

export const zipHead = (): Uint8Array => new Uint8Array(Buffer.from(`504b0304${'00'.repeat(26)}`, 'hex'));

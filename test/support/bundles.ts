import { readFileSync, writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { Zip, ZipPassThrough, unzipSync } from 'fflate';
import { digestOfBytes } from '../../shared/record/chain.ts';

/** What a bundle holds, by name. */
export const filesOf = (path: string): Map<string, Uint8Array> => new Map(Object.entries(unzipSync(readFileSync(path))));

/** A zip made by hand: names may be anything, and come twice. `attrs`: what Unix says of the file. */
export const zipOf = (entries: Iterable<readonly [name: string, bytes: Uint8Array, attrs?: number]>): Buffer => {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  for (const [name, bytes, attrs] of entries) {
    const entry = new ZipPassThrough(name);
    if (attrs !== undefined) Object.assign(entry, { os: 3, attrs: attrs * 0x10000 });
    zip.add(entry);
    entry.push(bytes, true);
  }
  zip.end();
  return Buffer.concat(pieces);
};

/** The same bundle with its files changed. With `relisted` the manifest is made true again, as somebody would who knows how. */
export const changedBundle = (path: string, into: string, work: (files: Map<string, Uint8Array>) => void, relisted = false): string => {
  const files = filesOf(path);
  work(files);
  const manifest = files.get('manifest.json');
  if (relisted && manifest !== undefined) {
    const content = JSON.parse(Buffer.from(manifest).toString('utf8')) as { files: { path: string; title: string }[] };
    const titles = new Map(content.files.map((file) => [file.path, file.title]));
    const listed = [...files].filter(([name]) => name !== 'manifest.json');
    const again = listed.map(([name, bytes]) => ({
      path: name,
      bytes: bytes.length,
      sm3: digestOfBytes(bytes),
      title: titles.get(name) ?? '',
    }));
    files.set('manifest.json', Buffer.from(JSON.stringify({ ...content, files: again })));
  }
  writeFileSync(into, zipOf(files));
  return into;
};

/** Where the directory of a zip begins. */
export const directoryOf = (zip: Buffer): number => zip.readUInt32LE(zip.length - 22 + 16);

/** A bundle whose first file unpacks to so many zeros, and says that it has `said`. */
export const bombOf = (files: readonly (readonly [string, Uint8Array])[], said = bombBytes): Buffer => {
  const packed = deflateRawSync(Buffer.alloc(bombBytes));
  const zip = zipOf([['index.html', packed], ...files.filter(([name]) => name !== 'index.html')]);
  const at = directoryOf(zip);
  zip.writeUInt16LE(8, at + 10);
  zip.writeUInt16LE(8, 8);
  zip.writeUInt32LE(said, at + 24);
  return zip;
};

const bombBytes = 64 << 20;

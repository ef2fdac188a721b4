import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { VOLUME_FILE } from './volume.ts';

/** Names of the folders below `root` that hold a volume, sorted; whatever else lies there is left alone. */
export const volumesIn = (root: string): readonly string[] =>
  existsSync(root)
    ? readdirSync(root, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, VOLUME_FILE)))
        .map((entry) => entry.name)
        .sort()
    : [];

/** Names that Windows keeps for devices. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/iu;
const maxBytes = 120;

/**
 * A folder name for a new volume that every operating system takes, from what a person calls the case. Characters that some
 * system refuses become a hyphen; a name already there gets a number.
 */
export const newVolumeName = (root: string, title: string): string => {
  const safe = title
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]+/gu, '-')
    .replace(/^[.\s-]+|[.\s-]+$/gu, '');
  const short = shortened(safe === '' || reserved.test(safe) ? `case-${safe}` : safe);
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? short : `${short}-${count}`;
    if (!existsSync(join(root, name))) return name;
  }
};

/** Cut between characters, to a length in bytes that every file system takes. */
const shortened = (name: string): string => {
  let kept = '';
  for (const character of name) {
    if (Buffer.byteLength(kept + character) > maxBytes) break;
    kept += character;
  }
  return kept;
};

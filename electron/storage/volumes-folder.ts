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

/** Names that Windows keeps for devices, whatever follows a dot. */
const reserved = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(\.|$)/iu;
/**
 * What some file system refuses, control characters, and invisible ones that could disguise a name (they turn the direction of writing).
 * The joiners and the vowel separator stay: Mongolian is not written without them.
 */
const refused = /[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"\/\\\|?*\uFFFD]--[\u180E\u200C\u200D]]+/gv;
/** Leaves room for a number below the 143 bytes that encrypted file systems take. */
const maxBytes = 120;

/**
 * A folder name for a new volume that every operating system takes, from what a person calls the case. Characters that some
 * system refuses become a hyphen; rare characters and other scripts stay; a name already there gets a number.
 */
export const newVolumeName = (root: string, title: string): string => {
  const safe = trimmed(title.toWellFormed().normalize('NFC').replace(refused, '-'));
  // Windows drops a dot or a space at the end, so what the cut leaves there goes too.
  const short = trimmed(shortened(safe === '' || reserved.test(safe) ? `case-${safe}` : safe));
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? short : `${short}-${count}`;
    if (!existsSync(join(root, name))) return name;
  }
};

const trimmed = (name: string): string => name.replace(/^[.\s-]+|[.\s-]+$/gu, '');

/** Cut between characters, to a length in bytes that every file system takes. */
const shortened = (name: string): string => {
  let kept = '';
  for (const character of name) {
    if (Buffer.byteLength(kept + character) > maxBytes) break;
    kept += character;
  }
  return kept;
};

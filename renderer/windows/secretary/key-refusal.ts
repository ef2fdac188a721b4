import { keyMeanings, keyText } from '../../../shared/text/zh/windows/secretary-keys.ts';
import { windowKeys, type KeyId, type KeysInForce } from './keys.ts';

/** Editing, moving in a text, the browser and the system: taken before the window hears of them, or needed in the line. */
const reserved: readonly RegExp[] = [
  /^Ctrl\+\d$/u,
  /^Ctrl\+[ACVXZYWTNRPS]$/u,
  /^Ctrl\+Shift\+[ZTNWIJ]$/u,
  /^Alt\+F4$/u,
  /^F(?:5|11|12)$/u,
  /^Alt\+[←→]$/u,
  /(?:^|\+)(?:Tab|Esc|Backspace|Delete|Home|End|PageUp|PageDown|Insert|Process|Unidentified|Dead)$/u,
  /^Ctrl\+(?:Shift\+)?[←→]$/u,
];

/** Why this key cannot have that meaning, in a sentence; null: it can. */
export const keyRefusal = (id: KeyId, keys: string, inForce: KeysInForce): string | null => {
  // The key a meaning was given by the program was weighed then.
  const isUsual = keys === windowKeys[id].keys;
  if (!isUsual && reserved.some((pattern) => pattern.test(keys))) return keyText.reserved(keys);
  if (!isUsual && !/^(?:(?:Ctrl|Alt)\+|(?:Shift\+)?F\d+$)/u.test(keys)) return keyText.needsModifier(keys);
  const other = (Object.keys(inForce) as KeyId[]).find((candidate) => candidate !== id && inForce[candidate] === keys);
  return other === undefined ? null : keyText.taken(keys, keyMeanings[other]);
};

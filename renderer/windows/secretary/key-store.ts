import { create } from 'zustand';
import { call } from '../../state/backend.ts';
import { keyRefusal } from './key-refusal.ts';
import { keysInForce, usualKeys, type KeyId, type KeysInForce } from './keys.ts';

/** The keys of this machine, once the host has told which were changed; until then the usual ones. */
export const useKeys = create<KeysInForce>(() => usualKeys);

/**
 * Only what this window knows and would take today: a preference of an older program, or one written by hand, makes no key unusable.
 * Each is taken beside those taken before it, so two keys may have changed places.
 */
const usable = (changed: Readonly<Record<string, string>>): KeysInForce => {
  let kept: Partial<Record<KeyId, string>> = {};
  const known = Object.entries(changed).filter((entry): entry is [KeyId, string] => entry[0] in usualKeys);
  for (let round = 0; round < known.length; round += 1) {
    for (const [id, keys] of known) {
      if (keyRefusal(id, keys, keysInForce(kept)) === null) kept = { ...kept, [id]: keys };
    }
  }
  return keysInForce(kept);
};

export const loadKeys = async (): Promise<void> => {
  const answer = await call('keys.load', {});
  if (answer.ok) useKeys.setState(usable(answer.value));
};

const save = async (next: KeysInForce): Promise<string | null> => {
  const changed = Object.fromEntries(Object.entries(next).filter(([id, keys]) => usualKeys[id as KeyId] !== keys));
  const answer = await call('keys.save', { changed });
  if (!answer.ok) return answer.error.sentence;
  useKeys.setState(next);
  return null;
};

/** Gives a key another place on the keyboard. Yields why not; null: it is in force and kept. */
export const changeKey = async (id: KeyId, keys: string): Promise<string | null> => {
  const inForce = useKeys.getState();
  return keyRefusal(id, keys, inForce) ?? (await save({ ...inForce, [id]: keys }));
};

export const usualKeysAgain = (): Promise<string | null> => save(usualKeys);

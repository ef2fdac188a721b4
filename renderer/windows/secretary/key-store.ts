import { create } from 'zustand';
import { usualKeys, type KeysInForce } from './keys.ts';

/** The keys of this machine, once the host has told which were changed; until then the usual ones. */
export const useKeys = create<KeysInForce>(() => usualKeys);

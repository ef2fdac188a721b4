import { create } from 'zustand';
import type { Problem } from '../../shared/contract.ts';
import type { CommandType } from '../../shared/decide.ts';

/** A command that is not on disk yet: shown as pending, sent again with the same id until the host answers. */
export type Pending = {
  readonly commandId: string;
  readonly type: CommandType;
  readonly input: unknown;
  readonly text: string;
  readonly speaker: string | null;
  readonly failed: Problem | null;
};

type Saving = {
  /** Time of the last durable write, from the host; null before the first. */
  readonly savedAt: string | null;
  readonly draftAt: string | null;
  readonly connected: boolean;
  readonly pending: readonly Pending[];
  /** The last refusal: shown until the next command is accepted or it is dismissed. */
  readonly refusal: Problem | null;
};

export const useSaving = create<Saving>(() => ({ savedAt: null, draftAt: null, connected: true, pending: [], refusal: null }));

import { useCallback, useEffect, useRef, useState } from 'react';
import { isComposing } from '../../components/composition.ts';
import { call, onConnection } from '../../state/backend.ts';
import { useSaving } from '../../state/saving-store.ts';
import { useSession } from '../../state/session.ts';
import type { StepId } from '../../../shared/record/vocabulary.ts';
import type { TypedKind } from './usual-kind.ts';

/** Milliseconds of quiet after which the half-typed line is kept. */
const QUIET = 400;

/** What the half-typed words are going to be: whose, of which kind, chosen in which step, which question they answer, where they go. */
export type About = {
  readonly speaker: string | null;
  readonly kind: TypedKind;
  readonly step: StepId | null;
  readonly answers: number | null;
  readonly after: number | null;
};

/** A half-typed line. `about`: null where nothing was kept but its words. */
export type HalfLine = { readonly text: string; readonly about: About | null };

export type Draft = {
  /** The line that was kept; null while the host has not answered yet. */
  readonly loaded: HalfLine | null;
  readonly keep: (text: string) => void;
  /** Keeps at once: what was committed has just cleared the draft, and more may stand in the line. */
  readonly keepNow: (text: string) => void;
  /** What the line is about from now on; kept with the words that stand in it. */
  readonly describe: (about: About) => void;
};

/** The half-typed line on disk: read once at the start, kept after every pause in the typing, never while an input method composes. */
export const useDraft = (slot: string): Draft => {
  const volume = useSession((session) => session.volume) ?? '';
  const [loaded, setLoaded] = useState<HalfLine | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const line = useRef<HalfLine>({ text: '', about: null });

  useEffect(() => {
    let isGone = false;
    const load = async (): Promise<void> => {
      const answer = await call('draft.load', { volume, slot });
      if (!isGone && answer.ok) setLoaded((known) => known ?? readLine(answer.value.text));
    };
    void load();
    const stop = onConnection((connected) => {
      if (connected) void load();
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [volume, slot]);

  const keepNow = useCallback(
    (text: string): void => {
      clearTimeout(timer.current);
      line.current = { ...line.current, text };
      void call('draft.save', { volume, slot, text: writtenLine(line.current) }).then((answer) => {
        if (answer.ok) useSaving.setState({ draftAt: answer.value.savedAt });
      });
    },
    [volume, slot],
  );

  const keep = useCallback(
    (text: string): void => {
      clearTimeout(timer.current);
      line.current = { ...line.current, text };
      const whenQuiet = (): void => {
        // The end of the composition brings the words; until then this timer only waits.
        if (isComposing()) timer.current = setTimeout(whenQuiet, QUIET);
        else keepNow(text);
      };
      timer.current = setTimeout(whenQuiet, QUIET);
    },
    [keepNow],
  );

  const describe = useCallback(
    (about: About): void => {
      line.current = { ...line.current, about };
      if (line.current.text !== '') keep(line.current.text);
    },
    [keep],
  );

  return { loaded, keep, keepNow, describe };
};

const halfLine = (value: unknown): value is HalfLine =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string' && 'about' in value;

const writtenLine = (line: HalfLine): string => (line.text === '' ? '' : JSON.stringify(line));

/** A line kept before anything was kept with it is its words alone. */
const readLine = (kept: string): HalfLine => {
  try {
    const value: unknown = JSON.parse(kept);
    return halfLine(value) ? value : { text: kept, about: null };
  } catch {
    return { text: kept, about: null };
  }
};

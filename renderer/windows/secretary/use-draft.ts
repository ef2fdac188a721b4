import { useCallback, useEffect, useRef, useState } from 'react';
import { isComposing } from '../../components/composition.ts';
import { call, onConnection } from '../../state/backend.ts';
import { useSaving } from '../../state/saving-store.ts';
import { useSession } from '../../state/session.ts';

/** Milliseconds of quiet after which the half-typed line is kept. */
const QUIET = 400;

export type Draft = {
  /** The line that was kept; null while the host has not answered yet. */
  readonly loaded: string | null;
  readonly keep: (text: string) => void;
  /** Keeps at once: what was committed has just cleared the draft, and more may stand in the line. */
  readonly keepNow: (text: string) => void;
};

/** The half-typed line on disk: read once at the start, kept after every pause in the typing, never while an input method composes. */
export const useDraft = (slot: string): Draft => {
  const volume = useSession((session) => session.volume) ?? '';
  const [loaded, setLoaded] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    let isGone = false;
    const load = async (): Promise<void> => {
      const answer = await call('draft.load', { volume, slot });
      if (!isGone && answer.ok) setLoaded((known) => known ?? answer.value.text);
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
      void call('draft.save', { volume, slot, text }).then((answer) => {
        if (answer.ok) useSaving.setState({ draftAt: answer.value.savedAt });
      });
    },
    [volume, slot],
  );

  const keep = useCallback(
    (text: string): void => {
      clearTimeout(timer.current);
      const whenQuiet = (): void => {
        // The end of the composition brings the words; until then this timer only waits.
        if (isComposing()) timer.current = setTimeout(whenQuiet, QUIET);
        else keepNow(text);
      };
      timer.current = setTimeout(whenQuiet, QUIET);
    },
    [keepNow],
  );

  return { loaded, keep, keepNow };
};

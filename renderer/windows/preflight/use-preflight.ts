import { useEffect, useState } from 'react';
import type { Problem } from '../../../shared/contract.ts';
import { preflightWindowText as text } from '../../../shared/text/zh/windows/preflight.ts';
import type { PreflightView } from '../../../shared/views/preflight-view.ts';
import { call } from '../../state/backend.ts';
import { fontsHere } from '../../state/fonts.ts';

export type PreflightState = {
  readonly view: PreflightView | null;
  readonly busy: 'checking' | 'backing-up' | null;
  readonly problem: Problem | null;
  /** What was done, for whoever hears the window. */
  readonly said: string;
};

export type PreflightActs = {
  readonly check: () => void;
  readonly confirmClock: (isRight: boolean) => void;
  readonly backUp: (place: string) => void;
};

/** The last check of a meeting, or a first one made at once; and what can be done about what it found. */
export const usePreflight = (volume: string, meeting: number): PreflightState & PreflightActs => {
  const [state, setState] = useState<PreflightState>({ view: null, busy: 'checking', problem: null, said: '' });
  // What somebody saw today says nothing of the clock when it is checked another day.
  const [isClockRight, setClockRight] = useState(false);

  const check = async (clockConfirmed: boolean, said = ''): Promise<void> => {
    setState((now) => ({ ...now, busy: 'checking', problem: null, said }));
    const { window, missing } = fontsHere();
    const answer = await call('preflight.run', { volume, meeting, fonts: { window, missing: [...missing] }, clockConfirmed });
    setState((now) => ({
      ...now,
      busy: null,
      ...(answer.ok ? { view: answer.value } : { problem: answer.error }),
    }));
  };

  useEffect(() => {
    void call('preflight.last', { volume, meeting }).then(async (answer) => {
      if (answer.ok && answer.value !== null) setState((now) => ({ ...now, view: answer.value, busy: null }));
      else await check(false);
    });
    // Once for each opening of the dialog.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [volume, meeting]);

  return {
    ...state,
    check: () => void check(isClockRight),
    confirmClock: (isRight) => {
      setClockRight(isRight);
      void check(isRight);
    },
    backUp: (place) => {
      const work = async (): Promise<void> => {
        setState((now) => ({ ...now, busy: 'backing-up', problem: null, said: '' }));
        const placed = await call('preflight.backup-place', { volume, place });
        const made = placed.ok ? await call('preflight.back-up', { volume }) : placed;
        if (made.ok) await check(isClockRight, text.backedUp(made.value.records, made.value.folder));
        else setState((now) => ({ ...now, busy: null, problem: made.error }));
      };
      if (state.busy === null) void work();
    },
  };
};

import { useEffect, useState } from 'react';
import type { Answer } from '../../../../shared/contract.ts';
import type { PlainDate } from '../../../../shared/time/plain-date.ts';
import type { CaseView } from '../../../../shared/views/case-view.ts';
import type { LimitsView } from '../../../../shared/views/limits-view.ts';
import { call } from '../../../state/backend.ts';
import { useSession } from '../../../state/session.ts';

export type OtherDay = {
  /** What the panel shows in the place of today; null: today. */
  readonly limits: LimitsView | null;
  readonly look: (on: PlainDate) => Promise<Answer<'case.limits'>>;
  readonly back: () => void;
};

/** 时限与判断 of another day, asked of the host; asked anew whenever the view of today comes anew. The day of today is today. */
export const useOtherDay = (view: CaseView): OtherDay => {
  const volume = useSession((session) => session.volume) ?? '';
  const [limits, setLimits] = useState<LimitsView | null>(null);
  const day = limits?.today;
  useEffect(() => {
    if (day === undefined) return undefined;
    let isWanted = true;
    void call('case.limits', { volume, on: day }).then((answer) => {
      // Unless one went back to today meanwhile.
      if (isWanted && answer.ok) setLimits((now) => (now === null ? null : answer.value));
    });
    return () => {
      isWanted = false;
    };
    // A day just chosen was asked for by `look`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [view]);
  return {
    limits: day === view.limits.today ? null : limits,
    look: async (on) => {
      const answer = await call('case.limits', { volume, on });
      if (answer.ok) setLimits(answer.value);
      return answer;
    },
    back: () => setLimits(null),
  };
};

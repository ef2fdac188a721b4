import type { ReactNode } from 'react';
import css from './meeting-pips.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** A meeting that counts, this one, one not used, one more that was granted, or one held that does not count. */
export type MeetingPip = 'counted' | 'this' | 'unused' | 'granted' | 'not-counted';

/** The meetings of the limit as squares of 9 px; `label` says them in words. */
export type MeetingPipsProps = { readonly label: string; readonly pips: readonly MeetingPip[] };

const PITCH = 12;

export const MeetingPips = ({ label, pips }: MeetingPipsProps): ReactNode => {
  const offsets = pips.map((_, at) => at * PITCH + pips.slice(0, at + 1).filter((pip) => pip === 'granted').length * 10);
  return (
    <svg className={c('pips')} role="img" aria-label={label} width={(offsets.at(-1) ?? 0) + 9} height="9">
      {pips.map((pip, at) => (
        <g key={at} transform={`translate(${offsets[at] ?? 0} 0)`}>
          {pip === 'granted' && <path className={c('plus')} d="M-8.5 4.5h5m-2.5-2.5v5" />}
          {pip === 'counted' ? (
            <rect className={c('full')} width="9" height="9" rx="1" />
          ) : (
            <rect className={c('edge', pip === 'not-counted' && 'dashed')} x=".5" y=".5" width="8" height="8" rx="1" />
          )}
          {pip === 'this' && <rect className={c('full')} width="4.5" height="9" />}
        </g>
      ))}
    </svg>
  );
};

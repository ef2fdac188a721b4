import type { ReactNode } from 'react';
import { MeetingPips } from './meeting-pips.tsx';
import type { MeetingPip } from './meeting-pips.tsx';
import css from './limit-bar.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** The limit of meetings beside that of days: in words first, then as pips. `pipsLabel` says what the pips show. */
export type MeetingLimitProps = {
  readonly label?: string;
  readonly text: ReactNode;
  readonly pips: readonly MeetingPip[];
  readonly pipsLabel: string;
};

export const MeetingLimit = ({ label, text, pips, pipsLabel }: MeetingLimitProps): ReactNode => (
  <span className={c('limit')}>
    {label !== undefined && <span className={c('label')}>{label}</span>}
    <span>{text}</span>
    <MeetingPips label={pipsLabel} pips={pips} />
  </span>
);

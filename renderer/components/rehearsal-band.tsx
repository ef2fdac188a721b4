import type { ReactNode } from 'react';
import css from './rehearsal-band.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** Above a whole window: what happens in it does not count. `place` sets the size: a work window, or the wall of the room. */
export type RehearsalBandProps = {
  readonly label: string;
  readonly text: string;
  readonly place: 'work' | 'display';
  readonly acts?: ReactNode;
  /** The window itself, in what room is left. */
  readonly children: ReactNode;
};

export const RehearsalBand = ({ label, text, place, acts, children }: RehearsalBandProps): ReactNode => (
  <div className={c('shell')}>
    <section className={c('band', place)} aria-label={label}>
      <strong className={c('label')}>{label}</strong>
      <span className={c('text')} role="status">
        {text}
      </span>
      {acts !== undefined && <span className={c('acts')}>{acts}</span>}
    </section>
    <div className={c('rest')}>{children}</div>
  </div>
);

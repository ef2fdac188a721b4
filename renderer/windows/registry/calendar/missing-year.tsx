import { useId } from 'react';
import type { ReactNode } from 'react';
import { calendarText as text } from '../../../../shared/text/zh/windows/calendar.ts';
import { classesOf } from '../../../components/classes.ts';
import { SectionHead } from '../../../components/section-head.tsx';
import css from './calendar.module.css';

const c = classesOf(css);

export type MissingYearProps = { readonly year: number; readonly estimated: number; readonly children: ReactNode };

/** A year without a table: what that means for limits, how many cases it concerns, and the ways to enter it. */
export const MissingYear = ({ year, estimated, children }: MissingYearProps): ReactNode => {
  const id = useId();
  return (
    <section className={c('detail', 'missing')} aria-labelledby={id}>
      <SectionHead title={text.yearOf(year)} id={id} size="page" note={text.missingNote} />
      <p>{text.missing.meaning(year)}</p>
      <p>{text.missing.affected(estimated)}</p>
      <div className={c('acts')}>{children}</div>
    </section>
  );
};

import type { ReactNode } from 'react';
import { SectionHead } from '../components/section-head.tsx';
import css from './specimen.module.css';
import { classesOf } from '../components/classes.ts';

const c = classesOf(css);

/** A row of the gallery. */
export const Specimen = ({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode => (
  <section className={c('specimen')} aria-label={title}>
    <SectionHead title={title} />
    <div className={c('row')}>{children}</div>
  </section>
);

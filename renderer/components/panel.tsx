import { useId } from 'react';
import type { ReactNode } from 'react';
import { SectionHead } from './section-head.tsx';
import css from './panel.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** A titled part of a column, parted from the next by a hairline. `ground` is where it stands: a rail (sunk) or a side column. */
export type PanelProps = {
  readonly title: string;
  readonly note?: ReactNode;
  readonly aside?: ReactNode;
  readonly ground?: 'side' | 'rail';
  readonly children: ReactNode;
};

export const Panel = ({ title, note, aside, ground = 'side', children }: PanelProps): ReactNode => {
  const id = useId();
  return (
    <section className={c('panel', ground)} aria-labelledby={id}>
      <div className={c('head')}>
        <SectionHead title={title} id={id} {...(note === undefined ? {} : { note })} {...(aside === undefined ? {} : { aside })} />
      </div>
      {children}
    </section>
  );
};

import { useId } from 'react';
import type { ReactNode } from 'react';
import { classesOf } from '../../components/classes.ts';
import { SectionHead } from '../../components/section-head.tsx';
import { WorkSection } from '../../components/work-section.tsx';
import css from './case.module.css';

const c = classesOf(css);

export type PartProps = {
  readonly title: string;
  readonly note?: ReactNode;
  /** What can be done here. */
  readonly acts?: ReactNode;
  /** Said instead of the children where nothing is on file. */
  readonly nothing?: string | false;
  readonly children?: ReactNode;
};

/** A titled part of a tab: what is on file, or what to do to bring it there. */
export const Part = ({ title, note, acts, nothing = false, children }: PartProps): ReactNode => {
  const id = useId();
  return (
    <section className={c('part')} aria-labelledby={id}>
      <WorkSection edge="list">
        <SectionHead
          title={title}
          id={id}
          {...(note === undefined ? {} : { note })}
          {...(acts === undefined ? {} : { aside: <span className={c('acts')}>{acts}</span> })}
        />
      </WorkSection>
      {nothing === false ? children : <p className={c('nothing')}>{nothing}</p>}
    </section>
  );
};

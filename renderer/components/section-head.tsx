import type { ReactNode } from 'react';
import css from './section-head.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** `note` follows the title in ink3 (an article, a count); `aside` stands at the far right. */
export type SectionHeadProps = {
  readonly title: string;
  readonly id?: string;
  readonly level?: 1 | 2 | 3;
  readonly size?: 'section' | 'column' | 'page';
  readonly note?: ReactNode;
  readonly aside?: ReactNode;
};

export const SectionHead = ({ title, id, level = 2, size = 'section', note, aside }: SectionHeadProps): ReactNode => {
  const Heading = `h${level}` as const;
  return (
    <div className={c('head', size)}>
      <Heading className={c('title')} id={id}>
        {title}
      </Heading>
      {note !== undefined && <span className={c('note')}>{note}</span>}
      {aside !== undefined && <span className={c('aside')}>{aside}</span>}
    </div>
  );
};

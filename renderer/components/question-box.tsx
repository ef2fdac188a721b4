import { useId } from 'react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import css from './question-box.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** A question that a person must decide and the program will not: boxed, because an answer is asked for. `children` are the answers. */
export type QuestionBoxProps = {
  readonly title: string;
  readonly law?: string;
  readonly note?: string;
  readonly children: ReactNode;
};

export const QuestionBox = ({ title, law, note, children }: QuestionBoxProps): ReactNode => {
  const id = useId();
  return (
    <section className={c('box')} aria-labelledby={id}>
      <h3 className={c('title')} id={id}>
        <Icon name="question" />
        {title}
      </h3>
      {law !== undefined && <p className={c('law')}>{law}</p>}
      <div className={c('answers')}>
        {children}
        {note !== undefined && <p className={c('note')}>{note}</p>}
      </div>
    </section>
  );
};

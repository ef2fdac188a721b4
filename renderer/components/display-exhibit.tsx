import type { ReactNode } from 'react';
import css from './display-exhibit.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** The page of the exhibit on show; `size` full takes the whole display. */
export type DisplayExhibitProps = {
  readonly picture: string;
  readonly alternative: string;
  readonly number: string;
  readonly title: string;
  readonly shownBy: string;
  readonly size: 'beside' | 'full';
};

export const DisplayExhibit = ({ picture, alternative, number, title, shownBy, size }: DisplayExhibitProps): ReactNode => (
  <figure className={c('exhibit', size)}>
    <img className={c('picture')} src={picture} alt={alternative} />
    <figcaption className={c('caption')}>
      <b>{number}</b>
      <span>{title}</span>
      <span className={c('by')}>{shownBy}</span>
    </figcaption>
  </figure>
);

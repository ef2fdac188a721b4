import type { ReactNode } from 'react';
import css from './display-exhibit.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** The exhibit on show, with its page where there is a picture of it; `size` full takes the whole display. */
export type DisplayExhibitProps = {
  readonly picture?: ReactNode;
  readonly number: string;
  readonly title: string;
  readonly shownBy: string;
  readonly size: 'beside' | 'full';
};

export const DisplayExhibit = ({ picture, number, title, shownBy, size }: DisplayExhibitProps): ReactNode => (
  <figure className={c('exhibit', size)}>
    {picture !== undefined && <div className={c('picture')}>{picture}</div>}
    <figcaption className={c('caption')}>
      <b>{number}</b>
      <span>{title}</span>
      <span className={c('by')}>{shownBy}</span>
    </figcaption>
  </figure>
);

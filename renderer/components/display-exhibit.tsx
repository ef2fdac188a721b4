import type { ReactNode } from 'react';
import css from './display-exhibit.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** The exhibit on show, with its page where there is a picture of it; `size` full takes the whole display. */
export type DisplayExhibitProps = {
  readonly picture?: { readonly source: string; readonly alternative: string };
  readonly number: string;
  readonly title: string;
  readonly shownBy: string;
  readonly size: 'beside' | 'full';
};

export const DisplayExhibit = ({ picture, number, title, shownBy, size }: DisplayExhibitProps): ReactNode => (
  <figure className={c('exhibit', size)}>
    {picture !== undefined && <img className={c('picture')} src={picture.source} alt={picture.alternative} />}
    <figcaption className={c('caption')}>
      <b>{number}</b>
      <span>{title}</span>
      <span className={c('by')}>{shownBy}</span>
    </figcaption>
  </figure>
);

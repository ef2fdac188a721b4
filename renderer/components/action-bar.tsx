import type { ReactNode } from 'react';
import css from './action-bar.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** The sunk bar at the lower edge: what to do next (or what it still waits for) at the left, the act itself at the right. */
export type ActionBarProps = {
  readonly title: string;
  readonly items?: readonly ReactNode[];
  readonly isNumbered?: boolean;
  /** The edge of the column above it: that of a script (32) or of a list (20). */
  readonly edge?: 'script' | 'list';
  readonly children: ReactNode;
};

export const ActionBar = ({ title, items = [], isNumbered = false, edge = 'list', children }: ActionBarProps): ReactNode => {
  const List = isNumbered ? 'ol' : 'ul';
  return (
    <div className={c('bar', edge)}>
      <div className={c('text')}>
        <p className={c('title')}>{title}</p>
        <List className={c(isNumbered && 'numbered')}>
          {items.map((item, at) => (
            <li className={c('item')} key={at}>
              {item}
            </li>
          ))}
        </List>
      </div>
      {children}
    </div>
  );
};

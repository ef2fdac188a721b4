import type { ReactNode } from 'react';
import { Status, type StatusProps } from './status.tsx';
import css from './finding-list.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** What each of several checks found: how it stands, what it is, what was found, and what to do. `acts` belong to what is to be done. */
export type Finding = {
  readonly id: string;
  readonly state: StatusProps['state'];
  readonly word: string;
  readonly name: string;
  readonly says: string;
  readonly todo: string;
  readonly acts?: ReactNode;
};

export const FindingList = ({ label, findings }: { readonly label: string; readonly findings: readonly Finding[] }): ReactNode => (
  <ul className={c('list')} aria-label={label}>
    {findings.map(({ id, state, word, name, says, todo, acts }) => (
      <li key={id} className={c('row')}>
        <span className={c('name')}>{name}</span>
        <Status state={state} word={word} />
        <div className={c('found')}>
          <p>{says}</p>
          {todo !== '' && <p className={c('todo')}>{todo}</p>}
          {acts !== undefined && <div className={c('acts')}>{acts}</div>}
        </div>
      </li>
    ))}
  </ul>
);

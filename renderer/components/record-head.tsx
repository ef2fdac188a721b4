import { Button } from 'react-aria-components/Button';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { KeyCap } from './key-cap.tsx';
import css from './record-head.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** Over the record: how many entries, how many to be checked, and the way to find one. */
export type RecordHeadProps = {
  readonly title: string;
  readonly facts: readonly ReactNode[];
  readonly searchLabel: string;
  readonly searchKeys: string;
  readonly onSearch: () => void;
};

export const RecordHead = ({ title, facts, searchLabel, searchKeys, onSearch }: RecordHeadProps): ReactNode => (
  <div className={c('head')}>
    <h2>{title}</h2>
    <ul className={c('facts')}>
      {facts.map((fact, at) => (
        <li key={at}>{fact}</li>
      ))}
    </ul>
    <Button className={c('search')} onPress={onSearch}>
      <Icon name="search" />
      {searchLabel}
      <KeyCap keys={searchKeys} />
    </Button>
  </div>
);

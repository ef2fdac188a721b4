import type { ReactNode } from 'react';
import css from './facts.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

export type Fact = { readonly label: string; readonly value: ReactNode };

/** Label and value in two columns; `dense` rows stand 22 px apart, `record` has room for long labels. */
export type FactsProps = {
  readonly facts: readonly Fact[];
  readonly spacing?: 'dense' | 'wide' | 'record';
  readonly ground?: 'side' | 'rail';
};

export const Facts = ({ facts, spacing = 'dense', ground = 'side' }: FactsProps): ReactNode => (
  <dl className={c('facts', spacing, ground === 'rail' && 'rail')}>
    {facts.map((fact) => (
      <div className={c('row')} key={fact.label}>
        <dt className={c('label')}>{fact.label}</dt>
        <dd className={c('value')}>{fact.value}</dd>
      </div>
    ))}
  </dl>
);

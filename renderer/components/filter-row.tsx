import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import css from './filter-row.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** A view of a list and how many it holds; `startsGroup` draws a hairline before it. */
export type Filter = { readonly id: string; readonly label: string; readonly count: number; readonly startsGroup?: boolean };

/** Ways to narrow a list; exactly one holds. */
export type FilterRowProps = {
  readonly label: string;
  readonly filters: readonly Filter[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
};

export const FilterRow = ({ label, filters, chosen, onChoose }: FilterRowProps): ReactNode => (
  <ToggleButtonGroup
    className={c('row')}
    aria-label={label}
    disallowEmptySelection
    selectedKeys={[chosen]}
    onSelectionChange={(keys) => {
      const key = [...keys][0];
      if (typeof key === 'string') onChoose(key);
    }}
  >
    {filters.map((filter) => (
      <ToggleButton key={filter.id} id={filter.id} className={c('filter', filter.startsGroup === true && 'starts')}>
        {filter.label} <span className={c('count')}>{filter.count}</span>
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
);

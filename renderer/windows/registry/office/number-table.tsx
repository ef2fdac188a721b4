import type { ReactNode } from 'react';
import { officeWindowText as text } from '../../../../shared/text/zh/windows/office.ts';
import type { NumberView } from '../../../../shared/views/office-view.ts';
import { Button } from '../../../components/button.tsx';
import { classesOf } from '../../../components/classes.ts';
import { DataTable } from '../../../components/data-table.tsx';
import css from './office.module.css';

const c = classesOf(css);

export type NumberTableProps = { readonly numbers: readonly NumberView[]; readonly onExplain: (number: NumberView) => void };

/** Every number given out, the latest first; one that is in no case waits to be explained. */
export const NumberTable = ({ numbers, onExplain }: NumberTableProps): ReactNode => (
  <section className={c('numbers')} aria-label={text.numbers}>
    <div className={c('head')}>
      <h2>{text.numbers}</h2>
      <p className={c('quiet')}>{text.numbersNote}</p>
    </div>
    {numbers.length === 0 ? (
      <p className={c('quiet', 'nothing')}>{text.noNumbers}</p>
    ) : (
      <DataTable
        density="roomy"
        label={text.numbers}
        columns={Object.entries(text.columns).map(([id, title]) => ({ id, title }))}
        groups={[
          {
            id: 'numbers',
            rows: numbers.map((number) => ({
              id: number.text,
              cells: [
                { main: <span className={c('number')}>{number.text}</span> },
                { main: number.paper, support: number.caseTitle },
                { main: number.at.slice(0, 10), support: number.operator },
                {
                  main:
                    number.state === 'open' ? (
                      <Button label={text.explain} name={text.explainOf(number.text)} size="small" onPress={() => onExplain(number)} />
                    ) : (
                      text.states[number.state]
                    ),
                  support: number.state === 'open' ? text.states.open : number.reason,
                },
              ],
            })),
          },
        ]}
      />
    )}
  </section>
);

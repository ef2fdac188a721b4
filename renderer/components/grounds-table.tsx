import { Fragment, useId } from 'react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Icon } from './icon.tsx';
import css from './grounds-table.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

export type Verdict = { readonly state: 'holds' | 'open' | 'not'; readonly word: string };

/** One ground of the article, with the facts it rests on, a verdict for each obligor and, opened, the reasons in full. */
export type GroundRow = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly facts: string;
  readonly verdicts: readonly Verdict[];
  readonly reasons: ReactNode;
};

/** Grounds × obligors: a result that differs between obligors is seen in one row. At most one ground is open. */
export type GroundsTableProps = {
  readonly article: string;
  readonly title: string;
  readonly obligors: readonly { readonly id: string; readonly name: string }[];
  readonly grounds: readonly GroundRow[];
  readonly openId: string | undefined;
  readonly onOpen: (id: string | undefined) => void;
};

const SHAPES = { holds: 'square-filled', open: 'half', not: 'circle' } as const;

export const GroundsTable = ({ article, title, obligors, grounds, openId, onOpen }: GroundsTableProps): ReactNode => {
  const baseId = useId();
  return (
    <table className={c('table')} aria-label={title}>
      <thead>
        <tr>
          <th className={c('ground')} scope="col">
            <span className={c('article')}>{article}</span> {title}
          </th>
          {obligors.map((obligor) => (
            <th key={obligor.id} className={c('verdict')} scope="col">
              {obligor.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grounds.map((ground) => {
          const isOpen = ground.id === openId;
          const reasonsId = `${baseId}-${ground.id}`;
          return (
            <Fragment key={ground.id}>
              <tr className={c('row', isOpen && 'opened')}>
                <th className={c('ground')} scope="row">
                  <Button
                    className={c('opener')}
                    aria-expanded={isOpen}
                    {...(isOpen ? { 'aria-controls': reasonsId } : {})}
                    onPress={() => onOpen(isOpen ? undefined : ground.id)}
                  >
                    <span className={c('number')}>{ground.number}</span>
                    <span className={c('title')}>{ground.title}</span>
                    {!isOpen && <span className={c('facts')}>{ground.facts}</span>}
                  </Button>
                </th>
                {obligors.map((obligor, at) => {
                  const verdict = ground.verdicts[at];
                  return (
                    <td key={obligor.id} className={c('verdict', verdict?.state)}>
                      {verdict !== undefined && (
                        <span className={c('word')}>
                          <Icon name={SHAPES[verdict.state]} size={12} />
                          {verdict.word}
                        </span>
                      )}
                    </td>
                  );
                })}
              </tr>
              {isOpen && (
                <tr className={c('opened')}>
                  <td className={c('reasons')} id={reasonsId} colSpan={obligors.length + 1}>
                    {ground.reasons}
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
};

import type { ReactNode } from 'react';
import css from './window-frame.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/**
 * A window: a head of 48 px (52 for the registry) with identity at the left and what is saved at the far right, and the columns
 * below it. `notice` is the place of a failed save: between head and columns, so that nothing it covers is lost.
 */
export type WindowFrameProps = {
  readonly title: string;
  readonly back?: ReactNode;
  readonly facts?: readonly ReactNode[];
  readonly middle?: ReactNode;
  readonly limits?: ReactNode;
  readonly saved?: ReactNode;
  readonly notice?: ReactNode;
  readonly size?: 'work' | 'registry';
  readonly columns: 'rail-main-side' | 'prompter' | 'main-panel' | 'three' | 'one';
  readonly children: ReactNode;
};

export const WindowFrame = (props: WindowFrameProps): ReactNode => {
  const { title, back, facts = [], middle, limits, saved, notice, size = 'work', columns, children } = props;
  return (
    <div className={c('frame')}>
      <header className={c('head', size)}>
        {back !== undefined && <div className={c('back')}>{back}</div>}
        <h1 className={c('title')}>{title}</h1>
        {facts.length > 0 && (
          <ul className={c('facts', columns !== 'main-panel' && size === 'work' && 'parted')}>
            {facts.map((fact, at) => (
              <li key={at}>{fact}</li>
            ))}
          </ul>
        )}
        {middle !== undefined && <div className={c('middle')}>{middle}</div>}
        <div className={c('right')}>
          {limits !== undefined && <div className={c('limits')}>{limits}</div>}
          {saved !== undefined && <div className={c('saved')}>{saved}</div>}
        </div>
      </header>
      {notice}
      <div className={c('columns', columns)}>{children}</div>
    </div>
  );
};

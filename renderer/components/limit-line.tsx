import { useId } from 'react';
import type { ReactNode } from 'react';
import { LimitLineDrawing } from './limit-line-drawing.tsx';
import type { LimitLineScale, LimitLineTimes } from './limit-line-drawing.tsx';
import { useWidth } from './use-width.ts';
import css from './limit-line.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/**
 * The negotiation limit of one obligor as a line of time. Several obligors are given the same `scale`, so that their days stand under
 * each other. `spoken` says all of the drawing in words; `notes` are the sentences below it, a line each.
 */
export type LimitLineProps = {
  readonly name: string;
  readonly day: ReactNode;
  readonly remaining: string;
  readonly tone: 'ink' | 'amber' | 'red';
  readonly meetings: ReactNode;
  readonly spoken: string;
  readonly notes?: readonly string[];
  readonly scale: LimitLineScale;
  readonly times: LimitLineTimes;
};

export const LimitLine = (props: LimitLineProps): ReactNode => {
  const [width, ref] = useWidth();
  const id = useId();
  return (
    <section className={c('limit')} aria-labelledby={id}>
      <div className={c('head')}>
        <h3 id={id}>{props.name}</h3>
        <span>{props.day}</span>
        <span className={c('remaining', props.tone)}>{props.remaining}</span>
        <span className={c('meetings')}>{props.meetings}</span>
      </div>
      <div ref={ref} className={c('drawing')}>
        {width > 0 && <LimitLineDrawing width={width} scale={props.scale} times={props.times} tone={props.tone} spoken={props.spoken} />}
      </div>
      {props.notes?.map((note) => (
        <p key={note} className={c('note')}>
          {note}
        </p>
      ))}
    </section>
  );
};

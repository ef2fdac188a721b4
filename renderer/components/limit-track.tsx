import type { ReactNode } from 'react';
import { layoutLabels } from './label-layout.ts';
import { useWidth } from './use-width.ts';
import css from './limit-track.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** A point on the track, `at` between 0 (served) and 1 (the end). */
export type TrackPoint = { readonly id: string; readonly at: number; readonly label: string; readonly look: 'end' | 'past' | 'today' };

/** The limit in a side column: how far, and where the meetings stood, without the details of the case window. */
export type LimitTrackProps = {
  readonly spoken: string;
  readonly elapsed: number;
  readonly tone: 'ink' | 'amber' | 'red';
  readonly points: readonly TrackPoint[];
};

const ROW = 20;
const LINE = 7;

export const LimitTrack = ({ spoken, elapsed, tone, points }: LimitTrackProps): ReactNode => {
  const [width, ref] = useWidth();
  const wishes = points.map((point) => ({ id: point.id, x: point.at * width, text: point.label, anchor: 'middle' as const }));
  const placed = layoutLabels(wishes, width);
  const rows = Math.max(0, ...placed.map((label) => label.row)) + 1;
  return (
    <div ref={ref} className={c('track')}>
      {width > 0 && (
        <svg className={c('svg')} role="img" aria-label={spoken} width={width} height={LINE * 2 + rows * ROW}>
          <rect className={c('ground')} y={LINE - 2} width={width} height="4" rx="1" />
          <rect className={c('elapsed', tone)} y={LINE - 2} width={Math.max(0, Math.min(1, elapsed)) * width} height="4" rx="1" />
          {points.map(
            (point) =>
              point.look !== 'end' && <circle key={point.id} className={c('point', point.look)} cx={point.at * width} cy={LINE} r="5" />,
          )}
          {placed.map((label) => {
            const point = points.find((candidate) => candidate.id === label.id);
            return (
              point !== undefined && (
                <text key={label.id} className={c('label', point.look)} x={label.left} y={LINE * 2 + label.row * ROW + 13}>
                  {point.label}
                </text>
              )
            );
          })}
        </svg>
      )}
    </div>
  );
};

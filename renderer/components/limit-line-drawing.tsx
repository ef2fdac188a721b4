import { useId } from 'react';
import type { ReactNode } from 'react';
import { layoutLabels } from './label-layout.ts';
import type { LabelWish, PlacedLabel } from './label-layout.ts';
import css from './limit-line.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** Days are day numbers, counted from any one origin. */
export type LimitLineScale = { readonly from: number; readonly to: number };

type Labelled = { readonly day: number; readonly label: string };

/**
 * What the line shows. `rawEnd` is the end before holidays, `rolledEnd` after them (the one that counts), `netEnd` the end when the
 * excluded days are added. `served.how` stands below its day.
 */
export type LimitLineTimes = {
  readonly served: Labelled & { readonly how: string };
  readonly meetings: readonly (Labelled & { readonly number: number; readonly isCounted: boolean })[];
  readonly excluded: readonly { readonly from: number; readonly to: number; readonly label: string }[];
  readonly holidays: readonly { readonly from: number; readonly to: number }[];
  readonly today: Labelled;
  readonly rawEnd?: Labelled;
  readonly rolledEnd: Labelled;
  readonly netEnd?: Labelled;
};

export type LimitLineDrawingProps = {
  readonly width: number;
  readonly scale: LimitLineScale;
  readonly times: LimitLineTimes;
  readonly tone: 'ink' | 'amber' | 'red';
  readonly spoken: string;
};

const EDGE = 10;
const ROW = 18;
const HALF_TALL = 13;
const DIAMOND = 5;

type Side = readonly (LabelWish & { readonly look: string })[];

const sidesOf = (times: LimitLineTimes, x: (day: number) => number, tone: string): { readonly above: Side; readonly below: Side } => {
  const wish = (id: string, at: Labelled, anchor: LabelWish['anchor'], look = 'plain'): Side[number] => ({
    id,
    x: x(at.day) + (anchor === 'start' ? -1 : anchor === 'end' ? 2 : 0),
    text: at.label,
    anchor,
    look,
  });
  return {
    above: [
      wish('served', times.served, 'middle'),
      ...times.meetings.map((meeting) => wish(`meeting-${meeting.number}`, meeting, 'middle')),
      wish('rolled', times.rolledEnd, 'start', `strong-${tone}`),
    ],
    below: [
      { ...wish('how', times.served, 'start', 'support'), text: times.served.how, x: 0 },
      ...times.excluded.map((span, at) => wish(`excluded-${at}`, { day: (span.from + span.to) / 2, label: span.label }, 'middle')),
      // Without words where the line stops at its end: the consultation is over.
      ...(times.today.label === '' ? [] : [wish('today', times.today, 'end', 'strong')]),
      ...(times.rawEnd === undefined ? [] : [wish('raw', times.rawEnd, 'start', tone)]),
      ...(times.netEnd === undefined ? [] : [wish('net', times.netEnd, 'middle')]),
    ],
  };
};

const Labels = ({
  wishes,
  placed,
  rowTop,
}: {
  readonly wishes: Side;
  readonly placed: readonly PlacedLabel[];
  readonly rowTop: (row: number) => number;
}) =>
  placed.map((label) => {
    const wish = wishes.find((candidate) => candidate.id === label.id);
    return (
      wish !== undefined && (
        <text key={label.id} className={c('label', wish.look)} x={label.left} y={rowTop(label.row) + 13}>
          {wish.text}
        </text>
      )
    );
  });

/** The drawing itself, in px: solid = elapsed, coloured = left, hatch = excluded, dashed = only if excluded days are added. */
export const LimitLineDrawing = ({ width, scale, times, tone, spoken }: LimitLineDrawingProps): ReactNode => {
  const hatch = useId();
  const x = (day: number): number => EDGE + ((day - scale.from) / (scale.to - scale.from)) * (width - 2 * EDGE);
  const { above, below } = sidesOf(times, x, tone);
  const placedAbove = layoutLabels(above, width);
  const placedBelow = layoutLabels(below, width);
  const rows = (placed: readonly PlacedLabel[]): number => Math.max(0, ...placed.map((label) => label.row)) + 1;
  const line = rows(placedAbove) * ROW + HALF_TALL;
  const height = line + HALF_TALL + rows(placedBelow) * ROW;
  const end = x(times.rolledEnd.day);
  const today = x(times.today.day);
  const elapsedTo = Math.min(today, Math.max(end, x(times.served.day)));
  const served = x(times.served.day);
  return (
    <svg className={c('svg')} role="img" aria-label={spoken} width={width} height={height}>
      <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className={c('hatch')} d="M0 0v5" />
      </pattern>
      {times.holidays.map((span) => (
        <rect
          key={span.from}
          className={c('holiday')}
          x={x(span.from)}
          y={line - HALF_TALL}
          width={x(span.to) - x(span.from)}
          height={2 * HALF_TALL}
        />
      ))}
      {times.netEnd !== undefined && <path className={c('beyond')} d={`M${end} ${line}H${x(times.netEnd.day) - DIAMOND}`} />}
      <path className={c('elapsed')} d={`M${served} ${line}H${elapsedTo}`} />
      {today < end && <path className={c('left', tone)} d={`M${today} ${line}H${end}`} />}
      {today > end && <path className={c('over')} d={`M${end} ${line}H${today}`} />}
      {times.excluded.map((span) => (
        <g key={span.from}>
          <rect className={c('ground')} x={x(span.from)} y={line - 6} width={x(span.to) - x(span.from)} height="12" />
          <rect
            className={c('excluded')}
            fill={`url(#${hatch})`}
            x={x(span.from)}
            y={line - 6}
            width={x(span.to) - x(span.from)}
            height="12"
          />
        </g>
      ))}
      {[
        ...placedAbove.map((label) => ({ label, wishes: above, sign: -1 })),
        ...placedBelow.map((label) => ({ label, wishes: below, sign: 1 })),
      ]
        .filter(({ label }) => label.row > 0)
        .map(({ label, wishes, sign }) => {
          const at = wishes.find((wish) => wish.id === label.id)?.x ?? 0;
          return (
            <path
              key={label.id}
              className={c('leader')}
              d={`M${at} ${line + sign * (HALF_TALL - 2)}V${line + sign * (HALF_TALL + label.row * ROW)}`}
            />
          );
        })}
      <path className={c('solid')} d={`M${served - 5} ${line - 13}h10l-5 8z`} />
      {times.meetings.map((meeting) => (
        <g key={meeting.number}>
          <circle className={c('halo')} cx={x(meeting.day)} cy={line} r="10" />
          <circle className={c(meeting.isCounted ? 'counted' : 'uncounted')} cx={x(meeting.day)} cy={line} r="8" />
          <text className={c(meeting.isCounted ? 'number' : 'number-uncounted')} x={x(meeting.day)} y={line + 4}>
            {meeting.number}
          </text>
        </g>
      ))}
      {times.rawEnd !== undefined && <path className={c('raw', tone)} d={`M${x(times.rawEnd.day)} ${line - 10}v20`} />}
      <path className={c('rolled', tone)} d={`M${end} ${line - HALF_TALL}v${2 * HALF_TALL - 3}`} />
      <path className={c('today')} d={`M${today} ${line - HALF_TALL + 1}v${2 * HALF_TALL - 2}`} />
      {times.netEnd !== undefined && (
        <path
          className={c('net')}
          d={`M${x(times.netEnd.day) - DIAMOND} ${line}l${DIAMOND} -${DIAMOND} ${DIAMOND} ${DIAMOND} -${DIAMOND} ${DIAMOND}z`}
        />
      )}
      <Labels wishes={above} placed={placedAbove} rowTop={(row) => line - HALF_TALL - (row + 1) * ROW} />
      <Labels wishes={below} placed={placedBelow} rowTop={(row) => line + HALF_TALL + row * ROW} />
    </svg>
  );
};

import { inkLimits, inkPoints, type InkPoint, type Strokes } from '../record/ink.ts';

/**
 * A drawn signature as lines of several widths: what screen, print and docx draw alike. Units are those of the board, cut to the ink.
 * `path` has M, L and Q with whole numbers only, so that each of them can be written in whatever a paper is made of.
 */
export type SignatureDrawing = {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly { readonly width: number; readonly path: string }[];
};

/** Widths of a line, from the lightest touch to the hardest. */
const widths = [26, 34, 44, 54, 66] as const;
/** Left free around the ink. */
const edge = 60;

/** What was drawn, cut to the ink. */
export const signatureDrawing = (strokes: Strokes): SignatureDrawing => {
  const points = strokes.flatMap(inkPoints);
  const left = Math.min(...points.map(({ x }) => x)) - edge;
  const top = Math.min(...points.map(({ y }) => y)) - edge;
  return {
    width: Math.max(...points.map(({ x }) => x)) - left + edge,
    height: Math.max(...points.map(({ y }) => y)) - top + edge,
    lines: inkLines(strokes, left, top),
  };
};

/** The curves through the middles of each stroke's points, seen from a corner of the board: smooth, and never where the pen was not near. */
export const inkLines = (strokes: Strokes, left = 0, top = 0): SignatureDrawing['lines'] => {
  const segments = strokes.flatMap((stroke) =>
    segmentsOf(inkPoints(stroke).map((point) => ({ ...point, x: point.x - left, y: point.y - top }))),
  );
  return widths.flatMap((width, level) => {
    const path = joined(segments.filter((segment) => segment.level === level));
    return path === '' ? [] : [{ width, path }];
  });
};

type Place = { readonly x: number; readonly y: number };
type Segment = { readonly from: Place; readonly by: Place | null; readonly to: Place; readonly level: number };

const levelOf = ({ p }: InkPoint): number => Math.min(widths.length - 1, Math.floor((p / inkLimits.pressure) * widths.length));

const middle = (a: Place, b: Place): Place => ({ x: Math.round((a.x + b.x) / 2), y: Math.round((a.y + b.y) / 2) });

const segmentsOf = (points: readonly InkPoint[]): readonly Segment[] => {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return [];
  // A dot of a character: a line too short to be seen as one.
  if (points.length === 1) return [{ from: first, by: null, to: { x: first.x + 1, y: first.y }, level: levelOf(first) }];
  return points.map((point, at): Segment => {
    const before = points[at - 1];
    const after = points[at + 1];
    if (before === undefined) return { from: point, by: null, to: middle(point, after ?? last), level: levelOf(point) };
    if (after === undefined) return { from: middle(before, point), by: null, to: point, level: levelOf(point) };
    return { from: middle(before, point), by: point, to: middle(point, after), level: levelOf(point) };
  });
};

/** Pieces that follow each other are one line: its caps would show as beads. */
const joined = (segments: readonly Segment[]): string =>
  segments
    .map(({ from, by, to }, at) => {
      const before = segments[at - 1]?.to;
      const start = before?.x === from.x && before.y === from.y ? '' : `M${from.x} ${from.y}`;
      return `${start}${by === null ? 'L' : `Q${by.x} ${by.y} `}${to.x} ${to.y}`;
    })
    .join('');

/** Room for a signature on its line, mm: below the line before it. */
const most = { width: 44, height: 9.5 } as const;

/** The size a drawing has on paper, mm with a tenth: as large as its line allows, its shape kept. */
export const drawingSize = ({ width, height }: SignatureDrawing): { readonly width: number; readonly height: number } => {
  const scale = Math.min(most.width / width, most.height / height);
  return { width: Math.round(width * scale * 10) / 10, height: Math.round(height * scale * 10) / 10 };
};

/** The board a signature is drawn on, in units of its own: five to two, whatever the screen. */
export const inkBoard = { width: 6_000, height: 2_400 } as const;

/** Most of what one signature may hold: a long Mongolian name drawn slowly stays far below it, and so do the 100 kB of a record. */
export const inkLimits = { strokes: 200, points: 4_000, ms: 300_000, pressure: 1_000 } as const;

/** A shorter line than this, or one within so small a square, is a dot: nobody's signature. */
const leastLength = 500;
const leastExtent = 250;

/** One list for each stroke: x, y, t, p of point after point (events/sign-off-events.ts). */
export type Strokes = readonly (readonly number[])[];

export type InkPoint = { readonly x: number; readonly y: number; readonly t: number; readonly p: number };

export type InkFault = 'empty' | 'dot' | 'too-many-strokes' | 'too-many-points' | 'too-long' | 'malformed';

/** The points of one stroke. What is left over of a list that is no multiple of four is not a point. */
export const inkPoints = (stroke: readonly number[]): readonly InkPoint[] =>
  Array.from({ length: Math.floor(stroke.length / 4) }, (_, index) => {
    const [x = 0, y = 0, t = 0, p = 0] = stroke.slice(index * 4, index * 4 + 4);
    return { x, y, t, p };
  });

/** Why this is not a signature that a record can hold; null where it is. */
export const inkFault = (strokes: Strokes): InkFault | null => {
  if (strokes.length === 0) return 'empty';
  if (strokes.length > inkLimits.strokes) return 'too-many-strokes';
  if (strokes.some((stroke) => stroke.length === 0 || stroke.length % 4 !== 0)) return 'malformed';
  if (strokes.reduce((sum, stroke) => sum + stroke.length / 4, 0) > inkLimits.points) return 'too-many-points';
  const drawn = strokes.map(inkPoints);
  const points = drawn.flat();
  if (points.some((point) => !isOnBoard(point)) || points.some(({ t }, at) => t < (points[at - 1]?.t ?? 0))) return 'malformed';
  if ((points.at(-1)?.t ?? 0) > inkLimits.ms) return 'too-long';
  return isDot(drawn) ? 'dot' : null;
};

const isOnBoard = ({ x, y, t, p }: InkPoint): boolean =>
  [x, y, t, p].every((value) => Number.isInteger(value) && value >= 0) &&
  x <= inkBoard.width &&
  y <= inkBoard.height &&
  p <= inkLimits.pressure;

const isDot = (drawn: readonly (readonly InkPoint[])[]): boolean => {
  const points = drawn.flat();
  const extent = (of: (point: InkPoint) => number): number => {
    const values = points.map(of);
    return values.reduce((most, value) => Math.max(most, value), 0) - values.reduce((least, value) => Math.min(least, value), Infinity);
  };
  const length = drawn
    .flatMap((stroke) => stroke.slice(1).map((to, at) => Math.hypot(to.x - (stroke[at]?.x ?? to.x), to.y - (stroke[at]?.y ?? to.y))))
    .reduce((sum, part) => sum + part, 0);
  return (
    length < leastLength ||
    Math.max(
      extent(({ x }) => x),
      extent(({ y }) => y),
    ) < leastExtent
  );
};

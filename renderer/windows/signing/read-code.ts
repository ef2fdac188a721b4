import decodeQR, { type FinderPoints } from 'qr/decode.js';
import { grey, redPlane, sharpened, type Plane } from './scan-pixels.ts';

/** What was read off a page, and how the page lay. */
export type CodeRead = { readonly text: string; readonly lies: 'upright' | 'upside-down' | 'on-its-side' };

type Attempt = {
  readonly part: readonly [x: number, y: number, size: number];
  readonly side: number;
  readonly sharpen: readonly [radius: number, amount: number] | null;
};

/** Each quarter of a page, the one with the code first: where the page lies upright, upside down, on either side. */
const quarters = [
  [0, 0.5, 0.5],
  [0.5, 0, 0.5],
  [0, 0, 0.5],
  [0.5, 0.5, 0.5],
] as const;

/**
 * From what nearly always does to what a bad photograph needs: the whole page as it is; larger and sharpened; then each quarter of it in
 * five ways. Measured on test/support/scanned-page.ts, with pages of several cases, each turned and tilted in several ways: of dim, steep
 * and unsteady photographs the best attempt alone reads two thirds, of scans out of focus seven eighths; these together read all.
 */
const attempts: readonly Attempt[] = [
  { part: [0, 0, 1], side: 1_600, sharpen: null },
  { part: [0, 0, 1], side: 2_400, sharpen: [4, 2.5] },
  ...quarters.flatMap((part): readonly Attempt[] => [
    { part, side: 2_000, sharpen: null },
    { part, side: 1_700, sharpen: [10, 4] },
    { part, side: 1_700, sharpen: null },
    { part, side: 1_700, sharpen: [4, 6] },
    { part, side: 1_500, sharpen: [4, 6] },
  ]),
];

/** Looks for a code on the picture of a page; null where none can be read. Yields to the window between two attempts. */
export const readCode = async (picture: ImageBitmap, isCancelled: () => boolean = () => false): Promise<CodeRead | null> => {
  for (const { part, side, sharpen } of attempts) {
    if (isCancelled()) return null;
    const plane = planeOf(picture, part, side);
    const found = decoded(sharpen === null ? plane : sharpened(plane, ...sharpen));
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return null;
};

const planeOf = (picture: ImageBitmap, [x, y, size]: Attempt['part'], side: number): Plane => {
  const [width, height] = [picture.width * size, picture.height * size];
  const scale = side / Math.max(width, height);
  const [wide, high] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const pen = new OffscreenCanvas(wide, high).getContext('2d', { willReadFrequently: true });
  if (pen === null) throw new Error('no canvas');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, picture.width * x, picture.height * y, width, height, 0, 0, wide, high);
  return redPlane(pen.getImageData(0, 0, wide, high));
};

/** Bounded by the number of its attempts, never by a clock: the same picture reads the same on a slow machine. */
const decoded = (plane: Plane): CodeRead | null => {
  const seen: FinderPoints[] = [];
  try {
    const text = decodeQR(grey(plane), { effort: 3, timeLimit: Infinity, pointsOnDetect: (points) => void seen.push(points) });
    return { text, lies: liesAs(seen.at(-1)) };
  } catch {
    // The decoder throws where it finds no code; a code is a thing that may be missing.
    return null;
  }
};

/** The upper edge of the code runs to the right on a page that lies as one reads it. */
const liesAs = (points: FinderPoints | undefined): CodeRead['lies'] => {
  if (points === undefined) return 'upright';
  const [across, down] = [points.tr.x - points.tl.x, points.tr.y - points.tl.y];
  if (Math.abs(down) > Math.abs(across)) return 'on-its-side';
  return across < 0 ? 'upside-down' : 'upright';
};

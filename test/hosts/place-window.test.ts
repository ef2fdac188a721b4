import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeWindow, type Bounds, type Place } from '../../electron/host-electron/place-window.ts';

const laptop: Bounds = { x: 0, y: 0, width: 1440, height: 860 };
const beamer: Bounds = { x: 1440, y: 0, width: 1920, height: 1080 };
const leftOf: Bounds = { x: -1920, y: -200, width: 1920, height: 1080 };
const size = { width: 1280, height: 800, minWidth: 960, minHeight: 600 };
const place = (x: number, y: number, width = 1280, height = 800, maximized = false): Place => ({ x, y, width, height, maximized });

describe('the place of a window', () => {
  it('is the middle of the primary screen at the first start', () => {
    expect(placeWindow(null, [laptop, beamer], size)).toEqual(place(80, 30));
  });

  it('is where it was left, on any screen that is there', () => {
    expect(placeWindow(place(1500, 100), [laptop, beamer], size)).toEqual(place(1500, 100));
    expect(placeWindow(place(-1800, -150), [laptop, leftOf], size)).toEqual(place(-1800, -150));
  });

  it('is the primary screen when its own is gone, and its own again when that comes back', () => {
    const saved = place(1500, 100, 1400, 900);
    expect(placeWindow(saved, [laptop], size)).toEqual(place(80, 30));
    expect(placeWindow(saved, [laptop, beamer], size)).toEqual(saved);
  });

  it('is fitted to a screen that has become smaller', () => {
    expect(placeWindow(place(1500, 100, 1900, 1000), [laptop, { ...beamer, width: 1280, height: 720 }], size)).toEqual(
      place(1440, 0, 1280, 720),
    );
  });

  it('stays maximised on the screen it was on, and on the primary one when that is gone', () => {
    expect(placeWindow(place(1500, 100, 1400, 900, true), [laptop, beamer], size)).toMatchObject({ x: 1500, maximized: true });
    expect(placeWindow(place(1500, 100, 1400, 900, true), [laptop], size)).toMatchObject({ x: 80, maximized: true });
  });

  it.each([
    ['its top edge is above the screen', place(100, -700)],
    ['only its right corner is left on the screen', place(-1270, 100)],
    ['it lies in the taskbar', place(100, 855)],
    ['what was kept is no number', place(Number.NaN, 0)],
    ['what was kept is no size', place(100, 100, 0, -5)],
  ])('is the middle of the primary screen when %s', (_, saved) => {
    expect(placeWindow(saved, [laptop], size)).toEqual(place(80, 30));
  });

  it('is always whole on one of the screens, whatever was kept and whichever screens there are', () => {
    const coordinate = fc.integer({ min: -10_000, max: 10_000 });
    const extent = fc.integer({ min: 400, max: 5_000 });
    const area = fc.record({ x: coordinate, y: coordinate, width: extent, height: extent });
    const saved = fc.option(
      fc.record({ x: coordinate, y: coordinate, width: fc.integer(), height: fc.integer(), maximized: fc.boolean() }),
    );
    fc.assert(
      fc.property(saved, area, fc.array(area, { maxLength: 3 }), (left, first, others) => {
        const at = placeWindow(left, [first, ...others], size);
        return [first, ...others].some(
          ({ x, y, width, height }) =>
            at.x >= x && at.y >= y && at.x + at.width <= x + width && at.y + at.height <= y + height && at.width > 0,
        );
      }),
    );
  });
});

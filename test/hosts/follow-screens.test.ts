import type { BrowserWindow } from 'electron';
import { describe, expect, it } from 'vitest';
import { followScreens, type Screens } from '../../electron/host-electron/follow-screens.ts';
import type { Bounds, Place } from '../../electron/host-electron/place-window.ts';

const laptop: Bounds = { x: 0, y: 0, width: 1440, height: 860 };
const beamer: Bounds = { x: 1440, y: 0, width: 1920, height: 1080 };
const size = { width: 1280, height: 720, minWidth: 800, minHeight: 450 };

/** Screens that come and go, and a window that the system moves when its screen is gone, before anybody is told. */
const desk = (at: Bounds, saved: Place | null = null, first: readonly Bounds[] = [laptop, beamer]) => {
  let areas = first;
  const told: (() => void)[] = [];
  const displays = () => areas.map((workArea, id) => ({ id, workArea }));
  const screen = {
    getPrimaryDisplay: () => displays()[0],
    getAllDisplays: displays,
    on: (_: string, hear: () => void) => void told.push(hear),
  };
  let bounds = at;
  let maximized = false;
  const shown: string[] = [];
  const listeners: (() => void)[] = [];
  const moveTo = (next: Bounds): void => {
    bounds = next;
    for (const hear of listeners) hear();
  };
  const window = {
    getNormalBounds: () => bounds,
    isMaximized: () => maximized,
    setBounds: moveTo,
    maximize: () => (maximized = true),
    unmaximize: () => (maximized = false),
    show: () => shown.push('show'),
    focus: () => shown.push('focus'),
    on: (_: string, hear: () => void) => void listeners.push(hear),
  };
  const followed = followScreens(screen as unknown as Screens)(window as unknown as BrowserWindow, size, saved);
  return {
    followed,
    moveTo,
    bounds: () => bounds,
    shown,
    isMaximized: () => maximized,
    maximize: () => (maximized = true),
    screens: (next: readonly Bounds[], movedBySystem?: Bounds) => {
      areas = next;
      if (movedBySystem !== undefined) moveTo(movedBySystem);
      told[0]?.();
    },
  };
};
const onBeamer: Bounds = { x: 1500, y: 100, width: 1600, height: 900 };
const isWithin = (inner: Bounds, outer: Bounds): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

describe('open windows, when a screen comes or goes', () => {
  it('are brought where they can be reached, and back to where they were', () => {
    const { screens, bounds, shown } = desk(onBeamer);
    screens([laptop]);
    expect(isWithin(bounds(), laptop)).toBe(true);
    screens([laptop, beamer]);
    expect(bounds()).toEqual(onBeamer);
    expect(shown).toEqual([]);
  });

  it('go back also where the system had moved them before it told', () => {
    const { screens, bounds } = desk(onBeamer);
    screens([laptop], { x: 0, y: 0, width: 1440, height: 860 });
    screens([laptop, beamer]);
    expect(bounds()).toEqual(onBeamer);
  });

  it('stay where somebody moved them meanwhile', () => {
    const { screens, bounds, moveTo } = desk(onBeamer);
    screens([laptop]);
    moveTo({ x: 40, y: 40, width: 900, height: 600 });
    screens([laptop, beamer]);
    expect(bounds()).toEqual({ x: 40, y: 40, width: 900, height: 600 });
  });

  it('that can still be reached do not move', () => {
    const { screens, bounds } = desk({ x: 100, y: 50, width: 1280, height: 720 });
    screens([laptop]);
    screens([laptop, beamer]);
    expect(bounds()).toEqual({ x: 100, y: 50, width: 1280, height: 720 });
  });

  it('are maximised where they go if they were', () => {
    const { screens, isMaximized, maximize, moveTo, followed } = desk(onBeamer);
    maximize();
    moveTo(onBeamer);
    screens([laptop]);
    expect(isMaximized()).toBe(true);
    expect(followed.place()).toEqual({ ...onBeamer, maximized: true });
  });

  it('opened while their screen was away go there when it comes', () => {
    const { screens, bounds, followed } = desk({ x: 80, y: 70, width: 1280, height: 720 }, { ...onBeamer, maximized: false }, [laptop]);
    expect(followed.place()).toEqual({ ...onBeamer, maximized: false });
    screens([laptop, beamer]);
    expect(bounds()).toEqual(onBeamer);
  });

  it('that are closed are let go', () => {
    const { screens, bounds, followed } = desk(onBeamer);
    followed.forget();
    screens([laptop]);
    expect(bounds()).toEqual(onBeamer);
  });
});

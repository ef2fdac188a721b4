import type { BrowserWindow, Screen } from 'electron';
import { isSane, placeWindow, type Bounds, type Place, type WindowSize } from './place-window.ts';

export type Screens = Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay' | 'on'>;

/** The parts of the screens that windows may cover, the primary one first. */
export const workAreas = (screen: Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'>): readonly [Bounds, ...Bounds[]] => {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  return [primary.workArea, ...others.map((display) => display.workArea)];
};

export type Followed = {
  /** Where the window belongs: on a screen that vanished if it was there, until somebody moves it. */
  readonly place: () => Place;
  readonly forget: () => void;
};

/** `put`: where the program has put it for want of its screen, and whether it has arrived there. */
type Kept = {
  readonly window: BrowserWindow;
  readonly size: WindowSize;
  home: Place;
  put: { readonly at: Place; hasArrived: boolean } | null;
};

const placeOf = (window: BrowserWindow): Place => {
  const { x, y, width, height } = window.getNormalBounds();
  return { x, y, width, height, maximized: window.isMaximized() };
};
const isSame = (a: Bounds, b: Bounds): boolean => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/** Never shown anew and never given the focus: somebody is typing in another window. */
const put = (window: BrowserWindow, { maximized, ...bounds }: Place): void => {
  if (window.isMaximized()) window.unmaximize();
  window.setBounds(bounds);
  if (maximized) window.maximize();
};

/**
 * Keeps open windows in reach when a projector is unplugged in the middle of a meeting, and takes them back when it is there again. The
 * system may itself have moved them before it tells: so the last place is the one from before the screens changed.
 */
export const followScreens = (screen: Screens): ((window: BrowserWindow, size: WindowSize, saved: Place | null) => Followed) => {
  const kept = new Set<Kept>();
  const areasNow = (): string => JSON.stringify(workAreas(screen));
  let areas = areasNow();
  const onMoved = (one: Kept): void => {
    if (areasNow() !== areas) return;
    const now = placeOf(one.window);
    // Where the program put it is not where it belongs; what it passes on the way there is nobody's wish.
    if (one.put !== null) {
      const isThere = isSame(one.put.at, now);
      if (isThere) one.put.hasArrived = true;
      if (isThere || !one.put.hasArrived) return;
    }
    one.home = now;
    one.put = null;
  };
  const onScreens = (): void => {
    areas = areasNow();
    for (const one of kept) {
      const next = placeWindow(one.home, workAreas(screen), one.size);
      const isHome = isSame(next, one.home);
      one.put = isHome ? null : { at: next, hasArrived: false };
      if (!isSame(next, placeOf(one.window))) put(one.window, next);
    }
  };
  screen.on('display-added', onScreens);
  screen.on('display-removed', onScreens);
  screen.on('display-metrics-changed', onScreens);
  return (window, size, saved) => {
    const now = placeOf(window);
    // Opened while its screen was away: it belongs there all the same.
    const isAway = saved !== null && isSane(saved) && !isSame(saved, placeWindow(saved, workAreas(screen), size));
    const one: Kept = { window, size, home: isAway ? saved : now, put: isAway ? { at: now, hasArrived: true } : null };
    kept.add(one);
    window.on('move', () => onMoved(one));
    window.on('resize', () => onMoved(one));
    return { place: () => ({ ...one.home, maximized: window.isMaximized() }), forget: () => void kept.delete(one) };
  };
};

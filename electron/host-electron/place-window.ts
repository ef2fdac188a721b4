/** A rectangle on the desktop, in device-independent pixels. */
export type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type Place = Bounds & { readonly maximized: boolean };
export type WindowSize = { readonly width: number; readonly height: number; readonly minWidth: number; readonly minHeight: number };

/** As much of a window's top edge as a hand needs to get hold of it. */
const grip = { width: 120, height: 32 };

/**
 * Where a window opens: where it was left, if its top edge can still be reached on some screen, fitted to that screen; otherwise in the
 * middle of the first screen, which is the primary one. Screens come and go between two starts, and in the middle of one.
 */
export const placeWindow = (saved: Place | null, workAreas: readonly [Bounds, ...(readonly Bounds[])], size: WindowSize): Place => {
  const home = saved === null || !isSane(saved) ? undefined : workAreas.find((area) => canBeReached(saved, area));
  const area = home ?? workAreas[0];
  const wanted =
    home === undefined || saved === null ? { ...size, x: Number.NaN, y: Number.NaN, maximized: saved?.maximized ?? false } : saved;
  const width = Math.min(Math.max(wanted.width, size.minWidth), area.width);
  const height = Math.min(Math.max(wanted.height, size.minHeight), area.height);
  return {
    x: within(Number.isNaN(wanted.x) ? area.x + Math.floor((area.width - width) / 2) : wanted.x, area.x, area.x + area.width - width),
    y: within(Number.isNaN(wanted.y) ? area.y + Math.floor((area.height - height) / 2) : wanted.y, area.y, area.y + area.height - height),
    width,
    height,
    maximized: wanted.maximized,
  };
};

/** Whether what was kept is a place at all. */
export const isSane = (place: Place): boolean =>
  [place.x, place.y, place.width, place.height].every((value) => Number.isSafeInteger(value)) && place.width > 0 && place.height > 0;

const canBeReached = (place: Bounds, area: Bounds): boolean => {
  const across = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x);
  const down = Math.min(place.y + grip.height, area.y + area.height) - Math.max(place.y, area.y);
  return across >= Math.min(grip.width, place.width) && down >= grip.height / 2;
};

const within = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), Math.max(low, high));

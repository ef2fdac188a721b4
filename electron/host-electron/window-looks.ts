import type { BrowserWindowConstructorOptions } from 'electron';
import type { Role } from '../../shared/contract.ts';
import type { Place, WindowSize } from './place-window.ts';

/** Sizes of the windows at first opening, in device-independent pixels. */
export const windowSizes: { readonly [R in Role]: WindowSize } = {
  registry: { width: 1280, height: 800, minWidth: 960, minHeight: 600 },
  case: { width: 1280, height: 800, minWidth: 960, minHeight: 600 },
  secretary: { width: 1440, height: 900, minWidth: 1024, minHeight: 640 },
  presiding: { width: 1280, height: 800, minWidth: 800, minHeight: 600 },
  display: { width: 1280, height: 720, minWidth: 800, minHeight: 450 },
  signing: { width: 1280, height: 800, minWidth: 800, minHeight: 600 },
};

/** The two windows that face the room are looked at and never typed into: they must not take the keys from the secretary. */
export const takesNoFocus = (role: Role): boolean => role === 'presiding' || role === 'display';

/** A page without Node, without Electron, in its own process and world, that sees only what the preload script exposes. */
export const windowOptions = (role: Role, place: Place, preload: string, partition: string): BrowserWindowConstructorOptions => ({
  x: place.x,
  y: place.y,
  width: place.width,
  height: place.height,
  minWidth: windowSizes[role].minWidth,
  minHeight: windowSizes[role].minHeight,
  show: false,
  focusable: !takesNoFocus(role),
  webPreferences: {
    preload,
    partition,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    devTools: false,
  },
});

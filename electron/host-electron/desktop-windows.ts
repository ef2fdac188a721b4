import type { BrowserWindow, Screen } from 'electron';
import type { Connection } from '../backend/connection.ts';
import { pageOrigin } from './channels.ts';
import type { IpcServer } from './ipc-server.ts';
import { placeWindow, type Bounds } from './place-window.ts';
import type { ElectronPreferences } from './preferences.ts';
import { takesNoFocus, windowOptions, windowSizes } from './window-looks.ts';

export type DesktopWindows = {
  /** Opens the window of this role on this case, or brings the one there is to the front. */
  readonly open: (connection: Connection) => void;
};

/** The windows of the desktop program: one for each role on each case or meeting, each where it was left. */
export const createDesktopWindows = (parts: {
  readonly create: (options: ReturnType<typeof windowOptions>) => BrowserWindow;
  readonly screen: Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'>;
  readonly preferences: ElectronPreferences;
  readonly ipc: IpcServer;
  readonly preload: string;
  readonly partition: string;
}): DesktopWindows => {
  const { create, screen, preferences, ipc, preload, partition } = parts;
  const open = new Map<string, BrowserWindow>();
  return {
    open: (connection) => {
      const { role, volume, meeting } = connection;
      const key = JSON.stringify([role, volume, meeting]);
      const there = open.get(key);
      if (there !== undefined) {
        show(there, role);
        return;
      }
      const place = placeWindow(preferences.place(role), workAreas(screen), windowSizes[role]);
      const window = create(windowOptions(role, place, preload, partition));
      open.set(key, window);
      // Admitted before the page is loaded, so that its first call is already known.
      ipc.admit(window.webContents, connection);
      if (place.maximized) window.maximize();
      window.once('ready-to-show', () => show(window, role));
      window.on('close', () => preferences.setPlace(role, { ...window.getNormalBounds(), maximized: window.isMaximized() }));
      window.on('closed', () => open.delete(key));
      void window.loadURL(`${pageOrigin}/${role}`);
    },
  };
};

const show = (window: BrowserWindow, role: Connection['role']): void => {
  if (takesNoFocus(role)) {
    window.showInactive();
    return;
  }
  if (window.isMinimized()) window.restore();
  window.show();
};

const workAreas = (screen: Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'>): readonly [Bounds, ...Bounds[]] => {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  return [primary.workArea, ...others.map((display) => display.workArea)];
};

import type { BrowserWindow } from 'electron';
import type { Printed, Problem } from '../../shared/contract.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { hostText } from '../../shared/text/zh/host.ts';
import type { Connection } from '../backend/connection.ts';
import { problem } from '../backend/problem.ts';
import { writeWhole } from '../storage/durable-files.ts';
import { pageOrigin } from './channels.ts';
import { followScreens, workAreas, type Screens } from './follow-screens.ts';
import type { IpcServer } from './ipc-server.ts';
import { placeWindow } from './place-window.ts';
import type { ElectronPreferences } from './preferences.ts';
import { takesNoFocus, windowOptions, windowSizes } from './window-looks.ts';

export type DesktopWindows = {
  /** Opens the window of this role on this case, or brings the one there is to the front. */
  readonly open: (connection: Connection) => void;
  /** Closes every window of a volume that is gone. */
  readonly closeAll: (volume: string) => void;
  /** Names of the printers of the system, as the window of this connection can print to them. */
  readonly printers: (connection: Connection) => Promise<readonly string[] | null>;
  /** Sends what the window of this connection shows to the printer, or into a file the person names; null where nobody did. */
  readonly print: (connection: Connection, to: 'printer' | 'pdf', name: string) => Promise<Result<Printed, Problem>>;
};

/** The windows of the desktop program: one for each role on each case or meeting, each where it was left. */
export const createDesktopWindows = (parts: {
  readonly create: (options: ReturnType<typeof windowOptions>) => BrowserWindow;
  readonly screen: Screens;
  readonly preferences: ElectronPreferences;
  readonly ipc: IpcServer;
  readonly preload: string;
  readonly partition: string;
  /** Asks the person where a file is to go; null: nowhere. */
  readonly askForFile: (window: BrowserWindow, suggested: string) => Promise<string | null>;
}): DesktopWindows => {
  const { create, screen, preferences, ipc, preload, partition, askForFile } = parts;
  const open = new Map<string, { readonly window: BrowserWindow; readonly volume: string | null }>();
  const follow = followScreens(screen);
  const keyOf = ({ role, volume, meeting }: Connection): string => JSON.stringify([role, volume, meeting]);
  return {
    open: (connection) => {
      const { role } = connection;
      const key = keyOf(connection);
      const there = open.get(key);
      if (there !== undefined) {
        show(there.window, role);
        return;
      }
      const saved = preferences.place(role);
      const place = placeWindow(saved, workAreas(screen), windowSizes[role]);
      const window = create(windowOptions(role, place, preload, partition));
      open.set(key, { window, volume: connection.volume });
      // Admitted before the page is loaded, so that its first call is already known.
      ipc.admit(window.webContents, connection);
      if (place.maximized) window.maximize();
      window.once('ready-to-show', () => show(window, role));
      const followed = follow(window, windowSizes[role], saved);
      window.on('close', () => preferences.setPlace(role, followed.place()));
      window.on('closed', () => {
        followed.forget();
        open.delete(key);
      });
      void window.loadURL(`${pageOrigin}/${role}`);
    },
    closeAll: (volume) => {
      for (const one of [...open.values()]) if (one.volume === volume) one.window.close();
    },
    printers: async (connection) => {
      const found = await open.get(keyOf(connection))?.window.webContents.getPrintersAsync();
      return found?.map(({ displayName, name }) => (displayName === '' ? name : displayName)) ?? null;
    },
    print: async (connection, to, name) => {
      const window = open.get(keyOf(connection))?.window;
      if (window === undefined) return err(problem('window-gone', hostText.windowGone()));
      if (to === 'printer') return printed(window);
      const file = await askForFile(window, `${name}.pdf`);
      if (file === null) return ok({ by: 'host', file: null });
      try {
        writeWhole(file, await window.webContents.printToPDF({ pageSize: 'A4', preferCSSPageSize: true, printBackground: true }));
        return ok({ by: 'host', file });
      } catch (error) {
        return err(problem('not-printed', hostText.notWritten(file, error instanceof Error ? error.message : String(error))));
      }
    },
  };
};

/** The system's own dialog follows; a person who closes it has not failed. */
const printed = (window: BrowserWindow): Promise<Result<Printed, Problem>> =>
  new Promise((resolve) =>
    window.webContents.print({ printBackground: true }, (done, reason) =>
      resolve(done || reason === 'cancelled' ? ok({ by: 'host', file: null }) : err(problem('not-printed', hostText.notPrinted(reason)))),
    ),
  );

const show = (window: BrowserWindow, role: Connection['role']): void => {
  if (takesNoFocus(role)) {
    window.showInactive();
    return;
  }
  if (window.isMinimized()) window.restore();
  window.show();
};

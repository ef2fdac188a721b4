import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen, session } from 'electron';
import ElectronStore from 'electron-store';
import { ok } from '../shared/result.ts';
import { appFolders } from './backend/app-folders.ts';
import type { Connection } from './backend/connection.ts';
import { pageFiles } from './backend/page-files.ts';
import { startBackend } from './backend/start-backend.ts';
import { stderrLog } from './backend/system.ts';
import { pageScheme } from './host-electron/channels.ts';
import { createDesktopWindows, type DesktopWindows } from './host-electron/desktop-windows.ts';
import { hardenContents, hardenSession } from './host-electron/harden.ts';
import { serveIpc } from './host-electron/ipc-server.ts';
import { servePages } from './host-electron/page-protocol.ts';
import { electronPreferences } from './host-electron/preferences.ts';

const registry: Connection = { role: 'registry', volume: null, meeting: null };
/** Without "persist:" a partition lives in memory: no page of a case is left on the disk. */
const partition = 'cuoshang';

const chosen = app.commandLine.getSwitchValue('folder');
const folders = appFolders(chosen === '' ? null : chosen, process.platform, process.env);

app.setPath('userData', join(folders.settings, 'desktop'));
app.enableSandbox();
// Second lines behind the blocked requests: no name is ever resolved, nothing is fetched in the background.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
app.commandLine.appendSwitch('disable-background-networking');
app.commandLine.appendSwitch('disable-component-update');
protocol.registerSchemesAsPrivileged([{ scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
hardenContents(app);

let windows: DesktopWindows | null = null;
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => windows?.open(registry));
  void app.whenReady().then(run);
} else {
  app.quit();
}

function run(): void {
  // The menu of macOS holds the keys for copying and pasting; elsewhere the default menu would only add reloading and tools.
  Menu.setApplicationMenu(
    process.platform === 'darwin' ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]) : null,
  );
  // Its permission handler is set by hardenSession, in a file of its own.
  // eslint-disable-next-line electron-security/require-permission-request-handler
  const own = session.fromPartition(partition);
  hardenSession(own);
  hardenSession(session.defaultSession);
  own.protocol.handle(pageScheme, servePages(pageFiles(join(import.meta.dirname, '..', 'renderer'))));
  const preferences = electronPreferences(ElectronStore, folders.settings);
  const backend = startBackend({
    folder: folders.cases,
    programVersion: app.getVersion(),
    settingsFolder: folders.settings,
    settings: preferences,
    windows: {
      open: (connection) => {
        windows?.open(connection);
        return Promise.resolve(ok({ url: null }));
      },
      closeAll: (volume) => opened.closeAll(volume),
      printers: (connection) => opened.printers(connection),
      screens: () => screen.getAllDisplays().length,
      print: (connection, to, name) => opened.print(connection, to, name),
    },
    log: stderrLog,
    fileWorker: new URL('./file-worker.js', import.meta.url),
  });
  const opened = createDesktopWindows({
    create: (options) => new BrowserWindow(options),
    screen,
    preferences,
    ipc: serveIpc(ipcMain, backend),
    preload: join(import.meta.dirname, 'preload.cjs'),
    partition,
    askForFile: async (window, suggested) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: suggested });
      return canceled || filePath === '' ? null : filePath;
    },
  });
  windows = opened;
  opened.open(registry);
  app.on('window-all-closed', () => app.quit());
  app.on('activate', () => windows?.open(registry));
  app.on('will-quit', () => backend.close());
}

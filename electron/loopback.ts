import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { err, ok, type Result } from '../shared/result.ts';
import type { Connection } from './backend/connection.ts';
import type { AppFolders } from './backend/app-folders.ts';
import { isAlive } from './storage/is-alive.ts';
import { startBackend } from './backend/start-backend.ts';
import { stderrLog } from './backend/system.ts';
import { createDoors, type Door } from './host-loopback/doors.ts';
import { launchFile } from './host-loopback/launch-file.ts';
import { startLoopbackServer } from './host-loopback/loopback-server.ts';
import { openingPage } from './host-loopback/open-browser.ts';
import { pageFiles } from './backend/page-files.ts';
import { loopbackPreferences } from './host-loopback/preferences.ts';

export type LoopbackOptions = {
  readonly folders: AppFolders;
  /** Folder of the built renderer. */
  readonly pages: string;
  /** null: the port of the launch that is taken over, else any free one. */
  readonly port: number | null;
  readonly programVersion: string;
};

export type RunningLoopback = {
  /** Address of the registry, with its token: for the person at the terminal and nobody else. */
  readonly url: string;
  /** It took the place of a host that did not end in order: open windows go on. */
  readonly resumed: boolean;
  readonly close: () => Promise<void>;
};

export type LoopbackFailure =
  { readonly code: 'port-taken'; readonly port: number } | { readonly code: 'already-running'; readonly pid: number };

const registry: Connection = { role: 'registry', volume: null, meeting: null };

/**
 * Starts the loopback host. A launch file that is still there tells of a host that died: its port and tokens are taken over, so that
 * windows left open connect again and send what was pending. Fails where that host is alive, or a port asked for is taken.
 */
export const runLoopback = async (options: LoopbackOptions): Promise<Result<RunningLoopback, LoopbackFailure>> => {
  const { folders } = options;
  const file = launchFile(folders.settings, folders.cases);
  const last = file.read();
  if (last !== null && isAlive(last.pid) && (await isServing(last.port))) return err({ code: 'already-running', pid: last.pid });
  const pages = pageFiles(options.pages);

  const start = async (wanted: number, kept: readonly Door[]): Promise<RunningLoopback> => {
    let port = wanted;
    const keep = (): void => file.write({ pid: process.pid, port, doors: [...doors.all()] });
    const doors = createDoors(kept, keep);
    const urlOf = (connection: Connection): string => `http://127.0.0.1:${port}/${connection.role}#${doors.tokenFor(connection)}`;
    const backend = startBackend({
      folder: folders.cases,
      programVersion: options.programVersion,
      settingsFolder: folders.settings,
      settings: loopbackPreferences(folders.settings),
      windows: {
        open: (connection) => Promise.resolve(ok({ url: urlOf(connection) })),
        // Its pages are told by a push, and say themselves that there is nothing left to show.
        closeAll: () => undefined,
        printers: () => Promise.resolve(null),
        screens: () => null,
        print: () => Promise.resolve(ok({ by: 'page' })),
      },
      log: stderrLog,
    });
    const server = await startLoopbackServer({ backend, doors, pages }, wanted);
    port = server.port;
    keep();
    return {
      url: urlOf(registry),
      resumed: kept.length > 0,
      close: async () => {
        await server.close();
        backend.close();
        file.remove();
        rmSync(openingPage(folders.settings), { force: true });
      },
    };
  };

  const wanted = options.port ?? last?.port ?? 0;
  try {
    return ok(await start(wanted, last !== null && wanted === last.port ? last.doors : []));
  } catch (error) {
    if (!isTaken(error)) throw error;
    // Somebody else has the dead host's port: its windows cannot come back, so this is a launch like any other.
    return options.port === null ? ok(await start(0, [])) : err({ code: 'port-taken', port: options.port });
  }
};

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

const isServing = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    const end = (serving: boolean) => () => {
      socket.destroy();
      resolve(serving);
    };
    socket.once('connect', end(true)).once('error', end(false)).setTimeout(1_000, end(false));
  });

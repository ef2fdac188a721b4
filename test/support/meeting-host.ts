import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright';
import type { Clock, Ids } from '../../electron/backend/ports.ts';
import { pageFiles } from '../../electron/backend/page-files.ts';
import { playSamples } from '../../electron/backend/play-samples.ts';
import { startBackend } from '../../electron/backend/start-backend.ts';
import { systemIds } from '../../electron/backend/system.ts';
import { createDoors } from '../../electron/host-loopback/doors.ts';
import type { Sample } from '../../electron/samples/samples.ts';
import { startLoopbackServer } from '../../electron/host-loopback/loopback-server.ts';
import { volumesIn } from '../../electron/storage/volumes-folder.ts';
import type { ChangedKeys, Role } from '../../shared/contract.ts';
import { bodyText } from '../../shared/documents/kinds/minutes.ts';
import { ok } from '../../shared/result.ts';
import { instantAt } from '../../shared/time/instant.ts';
import type { PlainDate } from '../../shared/time/plain-date.ts';
import { launchChromium } from './chromium.ts';
import { roomyMachine } from './memory-host.ts';
import { preparedCase } from './prepared-case.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

/** The built renderer, and a browser to open it in: made once for a file of tests. */
export type Windows = { readonly pages: string; readonly browser: Browser; readonly close: () => Promise<void> };

export const openWindows = async (): Promise<Windows> => {
  // In a process of its own: here NODE_ENV is that of the tests, and React would be built for development.
  const script =
    "const { buildIfStale } = await import('./electron/build.mjs'); if (!(await buildIfStale(() => undefined))) process.exit(1);";
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const browser = await launchChromium();
  return { pages: join(ROOT, 'dist', 'renderer'), browser, close: () => browser.close() };
};

export type OpenPage = {
  readonly page: Page;
  readonly keys: CDPSession;
  /** What the page complained about: errors, and what its policy forbade. */
  readonly complaints: () => Promise<readonly string[]>;
};

/** A real host on a folder of its own, with one case whose meeting is about to begin on 2026-03-30. */
export type MeetingHost = {
  readonly open: (role: Role, options?: BrowserContextOptions & { readonly meeting?: number }) => Promise<OpenPage>;
  /** Where a window of that role is; for pages that are opened without the fixed clock of `open`. */
  readonly address: (role: Role, meeting?: number) => string;
  /** Turns the machine's clock by so many seconds. */
  readonly setClock: (seconds: number) => void;
  /** The folder of the case. */
  readonly volumeFolder: string;
  /** Ends the host as a crash does, and starts another one in its place: same port, same tokens. */
  readonly stop: () => Promise<void>;
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * The day of the meeting, a second further on each time it is asked: the same whenever the tests run. `set`: somebody turns it by so many
 * seconds.
 */
const meetingClock = (): Clock & { readonly set: (seconds: number) => void } => {
  let seconds = 9 * 3_600 + 30 * 60;
  let turned = 0;
  const now = () => instantAt('2026-03-30' as PlainDate, (seconds += 1) + turned);
  return { now, deviceClock: now, steadyMs: () => seconds * 1_000, set: (by) => (turned += by) };
};

const watchPolicy = (): void => {
  const found: string[] = [];
  Object.assign(globalThis, { policyViolations: found });
  document.addEventListener('securitypolicyviolation', (event) => found.push(`${event.violatedDirective} ${event.blockedURI}`));
};

/** Ids that are the same each time: what is printed from a case is then the same to the last dot. */
export const sameIds = (first: string): Ids => {
  let made = 0;
  const next = (): string => `${first}${String((made += 1)).padStart(31, '0')}`;
  return { uuid: () => next().replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/u, '$1-$2-4$3-8$4-$5'), salt: next };
};

/** `operator`: who the preferences say works at the keyboard; empty where nobody was chosen yet. `sample`: the case in the folder. */
export const startMeetingHost = async (
  { pages, browser }: Windows,
  operator = '刘某',
  sample: Sample = preparedCase,
  ids: Ids = systemIds,
): Promise<MeetingHost> => {
  const folder = mkdtempSync(join(tmpdir(), 'cuoshang-host-'));
  await playSamples({ folder, ids, programVersion: 'test', bodyText }, [sample]);
  const volume = volumesIn(folder)[0] ?? '';
  const clock = meetingClock();
  const doors = createDoors([], () => undefined);
  const files = pageFiles(pages);
  let chosen = operator;
  let keys: ChangedKeys = {};
  let place = '';
  const start = async (port: number) => {
    const backend = startBackend({
      folder,
      programVersion: 'test',
      settingsFolder: folder,
      clock,
      machine: roomyMachine,
      settings: {
        operator: () => chosen,
        setOperator: (name) => (chosen = name),
        backupPlace: () => place,
        setBackupPlace: (folder) => (place = folder),
        keys: () => keys,
        setKeys: (changed) => (keys = changed),
      },
      windows: {
        closeAll: () => undefined,
        printers: () => Promise.resolve(null),
        screens: () => null,
        print: () => Promise.resolve(ok({ by: 'page' })),
        open: (connection) =>
          Promise.resolve(ok({ url: `http://127.0.0.1:${server.port}/${connection.role}#${doors.tokenFor(connection)}` })),
      },
      log: { info: () => undefined, error: (message, cause) => console.error(message, cause) },
    });
    const server = await startLoopbackServer({ backend, doors, pages: files }, port);
    return { backend, server };
  };
  let running = await start(0);
  const { port } = running.server;
  const stop = async (): Promise<void> => {
    await running.server.close();
    running.backend.close();
  };
  const address = (role: Role, meeting = 1): string => `http://127.0.0.1:${port}/${role}#${doors.tokenFor({ role, volume, meeting })}`;
  return {
    address,
    setClock: clock.set,
    volumeFolder: join(folder, volume),
    open: async (role, { meeting = 1, ...options } = {}) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await page.clock.setFixedTime('2026-03-30T12:00:00+08:00');
      await page.addInitScript(watchPolicy);
      await page.goto(address(role, meeting));
      await page.getByRole('heading', { level: 1 }).waitFor();
      const violations = (): Promise<readonly string[]> => page.evaluate('policyViolations');
      return { page, keys: await context.newCDPSession(page), complaints: async () => [...errors, ...(await violations())] };
    },
    stop,
    restart: async () => {
      running = await start(port);
    },
    close: async () => {
      await stop();
      rmSync(folder, { recursive: true });
    },
  };
};

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright';
import { pageFiles } from '../../electron/backend/page-files.ts';
import { playSamples } from '../../electron/backend/play-samples.ts';
import { startBackend } from '../../electron/backend/start-backend.ts';
import { systemIds } from '../../electron/backend/system.ts';
import { createDoors } from '../../electron/host-loopback/doors.ts';
import { startLoopbackServer } from '../../electron/host-loopback/loopback-server.ts';
import type { Sample } from '../../electron/samples/samples.ts';
import { volumesIn } from '../../electron/storage/volumes-folder.ts';
import type { Role, Saved } from '../../shared/contract.ts';
import type { CommandType } from '../../shared/decide.ts';
import { bodyText } from '../../shared/documents/kinds/minutes.ts';
import { ok } from '../../shared/result.ts';
import { instantAt, msOfInstant } from '../../shared/time/instant.ts';
import type { PlainDate } from '../../shared/time/plain-date.ts';
import type { CaseView } from '../../shared/views/case-view.ts';
import type { Windows } from './meeting-host.ts';

export type OfficePage = { readonly page: Page; readonly complaints: () => Promise<readonly string[]> };

/** A real host on a folder of its own, on a day that the test chooses; `setDay` goes on to a later one. */
export type OfficeHost = {
  readonly open: (
    role: Role,
    volume: string | null,
    options?: BrowserContextOptions & { readonly meeting?: number },
  ) => Promise<OfficePage>;
  readonly volumes: () => readonly string[];
  readonly setDay: (day: string) => void;
  /** A command over the same way in that the windows use; for what happens in the room while the test looks at the office. */
  readonly record: (volume: string, type: CommandType, input: unknown) => Promise<number>;
  readonly view: (volume: string) => Promise<CaseView>;
  /** How many calls of a name have reached the host. */
  readonly calls: (name: string) => number;
  /** Answers to commands wait until the returned function is called. */
  readonly holdCommands: () => () => void;
  readonly close: () => Promise<void>;
};

export type OfficeOptions = {
  readonly day: string;
  readonly samples?: readonly Sample[];
  readonly operator?: string;
  /** A folder among the cases that is no volume. */
  readonly broken?: string;
};

const watchPolicy = (): void => {
  const found: string[] = [];
  Object.assign(globalThis, { policyViolations: found });
  document.addEventListener('securitypolicyviolation', (event) => found.push(`${event.violatedDirective} ${event.blockedURI}`));
};

export const startOfficeHost = async ({ pages, browser }: Windows, options: OfficeOptions): Promise<OfficeHost> => {
  const folder = mkdtempSync(join(tmpdir(), 'cuoshang-office-'));
  if (options.samples !== undefined) await playSamples({ folder, ids: systemIds, programVersion: 'test', bodyText }, options.samples);
  if (options.broken !== undefined) {
    mkdirSync(join(folder, options.broken));
    writeFileSync(join(folder, options.broken, 'volume.sqlite'), 'not a volume');
  }
  let day = options.day;
  let seconds = 9 * 3_600;
  const now = () => instantAt(day as PlainDate, (seconds += 1));
  const doors = createDoors([], () => undefined);
  let operator = options.operator ?? '刘某';
  let place = '';
  const backend = startBackend({
    folder,
    programVersion: 'test',
    settingsFolder: folder,
    clock: { now, deviceClock: now, steadyMs: () => msOfInstant(instantAt(day as PlainDate, seconds)) },
    settings: {
      operator: () => operator,
      setOperator: (name) => (operator = name),
      backupPlace: () => place,
      setBackupPlace: (folder) => (place = folder),
      keys: () => ({}),
      setKeys: () => undefined,
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
  const counted = new Map<string, number>();
  let held: Promise<void> = Promise.resolve();
  const watched: typeof backend = {
    ...backend,
    call: async (connection, name, input) => {
      counted.set(name, (counted.get(name) ?? 0) + 1);
      if (name === 'case.command') await held;
      return backend.call(connection, name, input);
    },
  };
  const server = await startLoopbackServer({ backend: watched, doors, pages: pageFiles(pages) }, 0);
  return {
    open: async (role, volume, { meeting = null, ...contextOptions } = {}) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...contextOptions });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await page.addInitScript(watchPolicy);
      await page.goto(`http://127.0.0.1:${server.port}/${role}#${doors.tokenFor({ role, volume, meeting })}`);
      await page.getByRole('main').waitFor({ state: 'attached' });
      const violations = (): Promise<readonly string[]> => page.evaluate('policyViolations');
      return { page, complaints: async () => [...errors, ...(await violations())] };
    },
    volumes: () => volumesIn(folder),
    setDay: (next) => {
      day = next;
    },
    record: async (volume, type, input) => {
      const given = { volume, commandId: crypto.randomUUID(), operator, expectedVersion: null, type, input, clearDraft: null };
      const answer = await backend.call({ role: 'case', volume, meeting: null }, 'case.command', given);
      if (!answer.ok) throw new Error(`${type}: ${answer.error.sentence}`);
      return (answer.value as Saved).record;
    },
    view: async (volume) => {
      const answer = await backend.call({ role: 'case', volume, meeting: null }, 'case.view', { volume });
      if (!answer.ok) throw new Error(answer.error.sentence);
      return answer.value as CaseView;
    },
    calls: (name) => counted.get(name) ?? 0,
    holdCommands: () => {
      let release = (): void => undefined;
      held = new Promise((resolve) => (release = resolve));
      return release;
    },
    close: async () => {
      await server.close();
      backend.close();
      rmSync(folder, { recursive: true });
    },
  };
};

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackend, type Backend } from '../../electron/backend/backend.ts';
import { createBundles } from '../../electron/backend/bundles.ts';
import { createCalendars } from '../../electron/backend/calendars.ts';
import { createOffice } from '../../electron/backend/office.ts';
import { createWording } from '../../electron/backend/wording.ts';
import { createPhrases } from '../../electron/backend/phrases.ts';
import { createCaseService, type CaseService } from '../../electron/backend/case-service.ts';
import type { Connection } from '../../electron/backend/connection.ts';
import { createPreflight } from '../../electron/backend/preflight.ts';
import type { Log, Machine, Settings, Windows } from '../../electron/backend/ports.ts';
import { createRehearsals } from '../../electron/backend/rehearsals.ts';
import { systemIds } from '../../electron/backend/system.ts';
import { withRehearsals } from '../../electron/backend/with-rehearsals.ts';
import type { Answer, CallInput, CallName, Push, Saved, Transport } from '../../shared/contract.ts';
import type { CommandInput, CommandType } from '../../shared/decide.ts';
import { bodyText } from '../../shared/documents/kinds/minutes.ts';
import { ok } from '../../shared/result.ts';
import { instantAt, instantFromMs, msOfInstant, type Instant } from '../../shared/time/instant.ts';
import type { PlainDate } from '../../shared/time/plain-date.ts';

/** A clock that stands where a test puts it. */
export type TestClock = {
  readonly now: () => Instant;
  readonly deviceClock: () => string;
  readonly steadyMs: () => number;
  /** Time passes until then. */
  readonly set: (day: string, time: string) => void;
  /** Somebody sets the clock of the machine, while no time passes. */
  readonly turn: (seconds: number) => void;
};

export const testClock = (): TestClock => {
  let now = instantAt('2026-03-10' as PlainDate, 9 * 3600);
  let turnedMs = 0;
  return {
    now: () => now,
    deviceClock: () => `device ${now}`,
    steadyMs: () => msOfInstant(now) - turnedMs,
    turn: (seconds) => {
      now = instantFromMs(msOfInstant(now) + seconds * 1_000);
      turnedMs += seconds * 1_000;
    },
    set: (day, time) => {
      const [hours = 0, minutes = 0] = time.split(':').map(Number);
      now = instantAt(day as PlainDate, hours * 3600 + minutes * 60);
    },
  };
};

let counter = 0;
/** Identifiers in order; a v4 form, so that the contract takes them. */
export const testId = (): string => {
  counter += 1;
  return `00000000-0000-4000-8000-${String(counter).padStart(12, '0')}`;
};
export const testIds = { uuid: testId, salt: () => '5a'.repeat(16) };

/** A folder of its own that is gone after `remove`. */
export const temporaryFolder = (): { readonly path: string; readonly remove: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'cuoshang-test-'));
  mkdirSync(path, { recursive: true });
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

/** A machine of Beijing's zone with room on its disk. */
export const roomyMachine: Machine = { freeBytes: () => 50_000_000_000, zone: () => ({ name: 'Asia/Shanghai', offsetMinutes: 480 }) };

/** A real backend on real volumes, with its clock, identifiers and shell in the test's hands. */
export type MemoryHost = {
  readonly folder: string;
  readonly clock: TestClock;
  readonly service: CaseService;
  readonly backend: Backend;
  /** What went to the maintainer's log. */
  readonly logged: readonly string[];
  /** The patience that rehearsals have with windows that went is at an end. */
  readonly patienceEnds: () => void;
  readonly stop: () => void;
};

export const startMemoryHost = (
  options: {
    readonly folder?: string;
    readonly windows?: Partial<Windows>;
    readonly machine?: Machine;
    readonly playSamples?: () => Promise<void>;
  } = {},
): MemoryHost => {
  const own = options.folder === undefined ? temporaryFolder() : null;
  const folder = options.folder ?? own?.path ?? '';
  const clock = testClock();
  const logged: string[] = [];
  const log: Log = {
    info: (message) => void logged.push(message),
    error: (message, cause) => void logged.push(`${message} ${String(cause)}`),
  };
  const calendars = createCalendars(folder, clock);
  const parts = { folder, clock, ids: testIds, calendar: calendars.inForce, programVersion: 'test', bodyText };
  const cases = createCaseService(parts);
  const waiting: (() => void)[] = [];
  const rehearsals = createRehearsals({
    root: join(folder, 'rehearsals'),
    cases,
    service: { ...parts, ids: systemIds },
    log,
    later: (action) => {
      waiting.push(action);
      return () => void waiting.splice(waiting.indexOf(action) >>> 0, 1);
    },
  });
  const service = withRehearsals(cases, rehearsals);
  let operator = '';
  let place = '';
  const settings: Settings = {
    operator: () => operator,
    setOperator: (name) => (operator = name),
    backupPlace: () => place,
    setBackupPlace: (folder) => (place = folder),
    keys: () => ({}),
    setKeys: () => undefined,
  };
  const windows: Windows = {
    closeAll: () => undefined,
    printers: () => Promise.resolve(null),
    screens: () => null,
    print: () => Promise.resolve(ok({ by: 'page' })),
    open: (connection) => Promise.resolve(ok({ url: `test:${connection.role}` })),
    ...options.windows,
  };
  const wording = createWording(folder);
  const backend = createBackend({
    service,
    rehearsals,
    calendars,
    phrases: createPhrases(folder),
    office: createOffice(folder),
    bundles: createBundles({
      folder,
      calendar: () => [],
      wording: wording.inForce,
      programVersion: 'test',
      onAdmitted: () => service.refresh('registry-changed'),
    }),
    wording,
    log,
    settings,
    windows,
    preflight: createPreflight({ folder, service, clock, machine: options.machine ?? roomyMachine, settings, windows }),
    playSamples: options.playSamples ?? (() => Promise.reject(new Error('no samples in this test'))),
  });
  return {
    folder,
    clock,
    service,
    backend,
    logged,
    patienceEnds: () => {
      for (const action of waiting.splice(0)) action();
    },
    stop: () => {
      backend.close();
      own?.remove();
    },
  };
};

/** Straight to the backend, through JSON as every real transport goes. */
export const memoryTransport = (backend: Backend, connection: Connection): Transport => ({
  call: async <C extends CallName>(name: C, input: CallInput<C>) =>
    JSON.parse(JSON.stringify(await backend.call(connection, name, JSON.parse(JSON.stringify(input))))) as Answer<C>,
  onPush: (listener) => backend.subscribe(connection, (push) => listener(JSON.parse(JSON.stringify(push)) as Push)),
  onConnection: (listener) => {
    listener(true);
    return () => undefined;
  },
});

export const registryWindow: Connection = { role: 'registry', volume: null, meeting: null };
export const caseWindow = (volume: string): Connection => ({ role: 'case', volume, meeting: null });
export const meetingWindow = (role: 'secretary' | 'presiding' | 'display' | 'signing', volume: string, meeting = 1): Connection => ({
  role,
  volume,
  meeting,
});

export const openingInput = (number: string): CommandInput<'OpenCase'> => ({
  number,
  title: `${number}一案`,
  government: '某市人民政府',
  department: '某市生态环境局',
  departmentHead: '周某',
  contact: '某市某路1号',
  cause: '废液渗漏损害土壤',
  place: '某市某园区',
  discoveredOn: '2026-02-09' as PlainDate,
  openedOn: '2026-03-10' as PlainDate,
  handler: '刘某',
  sample: false,
});

/** Gives a command and yields what it was saved as; a refusal fails the test with its sentence. */
export const must = async <C extends CommandType>(
  service: CaseService,
  volume: string,
  type: C,
  input: CommandInput<C>,
  more: { readonly commandId?: string; readonly expectedVersion?: number | null; readonly clearDraft?: string | null } = {},
): Promise<Saved> => {
  const answer = await service.dispatch({
    volume,
    commandId: testId(),
    operator: '刘某',
    expectedVersion: null,
    clearDraft: null,
    ...more,
    type,
    input,
  });
  if (!answer.ok) throw new Error(`${type}: ${answer.error.sentence}`);
  return answer.value;
};

/** A case with its first meeting on the calendar, so that every window has something to show. */
export const openCaseWithMeeting = async (service: CaseService, number?: string): Promise<string> => {
  const volume = await openTestCase(service, number);
  await must(service, volume, 'ScheduleMeeting', {
    meeting: 1,
    kind: 'consultation',
    on: '2026-03-30' as PlainDate,
    time: '09:30',
    place: '某市生态环境局三楼会议室',
    mode: 'in-person',
    presiding: '王某',
    secretary: '刘某',
    cause: '废液渗漏损害土壤',
  });
  return volume;
};

export const openTestCase = async (service: CaseService, number = '某环损案〔2026〕1号'): Promise<string> => {
  const answer = await service.create({ commandId: testId(), operator: '刘某', input: openingInput(number) });
  if (!answer.ok) throw new Error(answer.error.sentence);
  return answer.value.volume;
};

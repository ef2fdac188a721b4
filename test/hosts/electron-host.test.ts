import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { pageFiles } from '../../electron/backend/page-files.ts';
import { createDesktopWindows } from '../../electron/host-electron/desktop-windows.ts';
import { hardenContents, hardenSession } from '../../electron/host-electron/harden.ts';
import { servePages } from '../../electron/host-electron/page-protocol.ts';
import type { Place } from '../../electron/host-electron/place-window.ts';
import { takesNoFocus, windowOptions } from '../../electron/host-electron/window-looks.ts';
import { roles, type Role } from '../../shared/contract.ts';
import { caseWindow, meetingWindow, registryWindow, temporaryFolder } from '../support/memory-host.ts';

const place: Place = { x: 0, y: 0, width: 1280, height: 800, maximized: false };
type Handler = (...given: never[]) => unknown;

describe('a desktop window', () => {
  it.each(roles)('of the %s role has no Node, no Electron, its own process and world, and no spell checker', (role) => {
    const { webPreferences } = windowOptions(role, place, '/preload.cjs', 'cuoshang');
    expect(webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    });
    // A partition that is not kept leaves no page of a case on the disk.
    expect(webPreferences?.partition).not.toMatch(/^persist:/u);
  });

  it('takes no focus where it faces the room', () => {
    const unfocusable = roles.filter((role) => windowOptions(role, place, '', '').focusable === false);
    expect(unfocusable).toEqual(['presiding', 'display']);
    expect(roles.filter(takesNoFocus)).toEqual(unfocusable);
  });
});

/** As much of a BrowserWindow as the host uses, with a diary of what was done to it. */
const fakeWindow = (options: BrowserWindowConstructorOptions) => {
  const handlers = new Map<string, () => void>();
  const diary: string[] = [];
  const listen = (event: string, handler: () => void) => void handlers.set(event, handler);
  const window = {
    options,
    diary,
    emit: (event: string) => handlers.get(event)?.(),
    webContents: {
      id: 1,
      getPrintersAsync: () =>
        Promise.resolve([
          { name: 'lp0', displayName: '一楼打印机' },
          { name: 'lp1', displayName: '' },
        ]),
      printToPDF: () => Promise.resolve(Buffer.from('%PDF of the window')),
      print: (_options: unknown, done: (success: boolean, reason: string) => void) => {
        diary.push('printed');
        done(true, '');
      },
    },
    on: listen,
    once: listen,
    close: () => diary.push('close'),
    maximize: () => diary.push('maximize'),
    show: () => diary.push('show'),
    showInactive: () => diary.push('show inactive'),
    isMinimized: () => diary.includes('minimize'),
    restore: () => diary.push('restore'),
    isMaximized: () => diary.includes('maximize'),
    getNormalBounds: () => ({ x: 7, y: 8, width: 1300, height: 820 }),
    loadURL: (url: string) => {
      diary.push(url);
      return Promise.resolve();
    },
  };
  return window;
};

const desktop = (saved: Partial<Record<Role, Place>> = {}, file: string | null = null) => {
  const made: ReturnType<typeof fakeWindow>[] = [];
  const admitted: unknown[] = [];
  const suggestions: string[] = [];
  const kept = new Map<string, Place>(Object.entries(saved));
  const area = { x: 0, y: 0, width: 1920, height: 1080 };
  const windows = createDesktopWindows({
    create: (options) => {
      const window = fakeWindow(options);
      made.push(window);
      return window as unknown as BrowserWindow;
    },
    screen: {
      getPrimaryDisplay: () => ({ id: 1, workArea: area }),
      getAllDisplays: () => [{ id: 1, workArea: area }],
      on: () => undefined,
    } as never,
    preferences: {
      operator: () => '',
      setOperator: () => undefined,
      backupPlace: () => '',
      setBackupPlace: () => undefined,
      keys: () => ({}),
      setKeys: () => undefined,
      place: (role) => kept.get(role) ?? null,
      setPlace: (role, at) => void kept.set(role, at),
    },
    ipc: { admit: (_, connection) => void admitted.push(connection) },
    preload: '/preload.cjs',
    partition: 'cuoshang',
    askForFile: (_window, suggested) => {
      suggestions.push(suggested);
      return Promise.resolve(file);
    },
  });
  return { windows, suggestions, made, admitted, kept };
};

describe('the desktop’s windows', () => {
  it('load their own page of the program, already known to the host', () => {
    const { windows, made, admitted } = desktop();
    windows.open(registryWindow);
    windows.open(meetingWindow('secretary', '一号', 2));
    expect(made.map((window) => window.diary)).toEqual([['app://cuoshang/registry'], ['app://cuoshang/secretary']]);
    expect(admitted).toEqual([registryWindow, meetingWindow('secretary', '一号', 2)]);
  });

  it('appear when their page is drawn: those that face the room without taking the focus', () => {
    const { windows, made } = desktop();
    for (const connection of [meetingWindow('secretary', '一号'), meetingWindow('presiding', '一号'), meetingWindow('display', '一号')])
      windows.open(connection);
    for (const window of made) window.emit('ready-to-show');
    expect(made.map((window) => window.diary.at(-1))).toEqual(['show', 'show inactive', 'show inactive']);
  });

  it('are one for each role on each case or meeting: asked for again, the one there is comes to the front', () => {
    const { windows, made } = desktop();
    windows.open(caseWindow('一号'));
    windows.open(caseWindow('二号'));
    windows.open(caseWindow('一号'));
    expect(made).toHaveLength(2);
    expect(made[0]?.diary.at(-1)).toBe('show');
    made[0]?.emit('closed');
    windows.open(caseWindow('一号'));
    expect(made).toHaveLength(3);
  });

  it('close with the volume they were on, and no others', () => {
    const { windows, made } = desktop();
    for (const connection of [meetingWindow('secretary', '演练'), caseWindow('一号'), meetingWindow('display', '演练'), registryWindow])
      windows.open(connection);
    windows.closeAll('演练');
    expect(made.map((window) => window.diary.includes('close'))).toEqual([true, false, true, false]);
  });

  it('name the printers of the system, where the window is there to ask', async () => {
    const { windows } = desktop();
    windows.open(caseWindow('一号'));
    expect(await windows.printers(caseWindow('一号'))).toEqual(['一楼打印机', 'lp1']);
    expect(await windows.printers(caseWindow('二号'))).toBeNull();
  });

  it('print what they show: to a file the person names, to the printer, or nowhere', async () => {
    const { path: folder, remove } = temporaryFolder();
    const signing = meetingWindow('signing', '一号');
    const wanted = desktop({}, join(folder, '记录.pdf'));
    wanted.windows.open(signing);
    expect(await wanted.windows.print(signing, 'pdf', '磋商会议记录')).toEqual({
      ok: true,
      value: { by: 'host', file: join(folder, '记录.pdf') },
    });
    expect(wanted.suggestions).toEqual(['磋商会议记录.pdf']);
    expect(readFileSync(join(folder, '记录.pdf'), 'utf8')).toBe('%PDF of the window');
    expect(await wanted.windows.print(signing, 'printer', 'x')).toEqual({ ok: true, value: { by: 'host', file: null } });
    expect(wanted.made[0]?.diary.at(-1)).toBe('printed');
    const unwanted = desktop();
    unwanted.windows.open(signing);
    expect(await unwanted.windows.print(signing, 'pdf', 'x')).toEqual({ ok: true, value: { by: 'host', file: null } });
    expect(await unwanted.windows.print(meetingWindow('signing', '二号'), 'pdf', 'x')).toMatchObject({
      ok: false,
      error: { code: 'window-gone' },
    });
    const nowhere = desktop({}, join(folder, 'none', '记录.pdf'));
    nowhere.windows.open(signing);
    expect(await nowhere.windows.print(signing, 'pdf', 'x')).toMatchObject({ ok: false, error: { code: 'not-printed' } });
    remove();
  });

  it('are kept where they were left', () => {
    const { windows, made, kept } = desktop({ registry: { x: 100, y: 50, width: 1200, height: 700, maximized: true } });
    windows.open(registryWindow);
    expect(made[0]?.options).toMatchObject({ x: 100, y: 50, width: 1200, height: 700 });
    expect(made[0]?.diary).toContain('maximize');
    made[0]?.emit('close');
    expect(kept.get('registry')).toEqual({ x: 7, y: 8, width: 1300, height: 820, maximized: true });
  });
});

describe('the desktop’s session', () => {
  const hardened = () => {
    const handlers: Record<string, Handler> = {};
    const session = {
      webRequest: { onBeforeRequest: (handler: Handler) => (handlers['request'] = handler) },
      setPermissionRequestHandler: (handler: Handler) => (handlers['permission'] = handler),
      setPermissionCheckHandler: (handler: Handler) => (handlers['check'] = handler),
      setDevicePermissionHandler: (handler: Handler) => (handlers['device'] = handler),
      setSpellCheckerEnabled: vi.fn(),
      on: (event: string, handler: Handler) => (handlers[event] = handler),
    };
    hardenSession(session as unknown as Session);
    const ask = (name: string, ...given: unknown[]): unknown =>
      (handlers[name] as ((...given: unknown[]) => unknown) | undefined)?.(...given);
    return { ask, session };
  };

  it.each([
    ['app://cuoshang/assets/main.js', false],
    ['blob:app://cuoshang/7d1c', false],
    ['data:image/png;base64,AAAA', false],
    ['https://example.org/', true],
    ['http://127.0.0.1:80/', true],
    ['ws://127.0.0.1:80/', true],
    ['file:///etc/passwd', true],
    ['app://cuoshang.example/', true],
    ['data:text/html,x', true],
    ['devtools://devtools/bundled/x.js', true],
  ])('%s: cancelled %s', (url, cancelled) => {
    const decided = vi.fn();
    hardened().ask('request', { url }, decided);
    expect(decided.mock.calls).toEqual([[{ cancel: cancelled }]]);
  });

  it('grants no permission and no device, and fetches no dictionary', () => {
    const { ask, session } = hardened();
    const decided = vi.fn();
    ask('permission', {}, 'media', decided);
    expect(decided.mock.calls).toEqual([[false]]);
    expect([ask('check'), ask('device')]).toEqual([false, false]);
    expect(session.setSpellCheckerEnabled.mock.calls).toEqual([[false]]);
  });

  it.each([
    ['blob:app://cuoshang/7d1c', false],
    ['https://example.org/file.exe', true],
    ['data:text/plain,x', true],
  ])('saving %s: prevented %s', (url, prevented) => {
    const preventDefault = vi.fn();
    hardened().ask('will-download', { preventDefault }, { getURL: () => url });
    expect(preventDefault.mock.calls.length > 0).toBe(prevented);
  });

  it('keeps every page where it is, and lets none open another or embed one', () => {
    const handlers = new Map<string, (event: { readonly preventDefault: () => void }) => void>();
    let opening: unknown = null;
    const contents = {
      setWindowOpenHandler: (handler: () => unknown) => (opening = handler()),
      on: (event: string, handler: (event: { readonly preventDefault: () => void }) => void) => handlers.set(event, handler),
    };
    hardenContents({ on: (_: string, created: (event: unknown, made: unknown) => void) => created({}, contents) } as never);
    expect(opening).toEqual({ action: 'deny' });
    for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview']) {
      const preventDefault = vi.fn();
      handlers.get(event)?.({ preventDefault });
      expect(preventDefault.mock.calls, event).toHaveLength(1);
    }
  });
});

describe('the app:// protocol', () => {
  const serving = () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder.path, 'assets'));
    writeFileSync(join(folder.path, 'index.html'), '<!doctype html><title>页面</title>');
    writeFileSync(join(folder.path, 'assets', 'main.js'), 'export {};');
    const serve = servePages(pageFiles(folder.path));
    folder.remove();
    return (url: string, method = 'GET') => serve({ url, method });
  };

  it.each(['app://cuoshang/', 'app://cuoshang/registry', 'app://cuoshang/display'])(
    'serves the page at %s, which may connect to nothing',
    async (url) => {
      const response = serving()(url);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('页面');
      expect(response.headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      );
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    },
  );

  it.each(['app://cuoshang/../main.js', 'app://cuoshang/..%2fmain.js', 'app://other/', 'app://cuoshang/missing.js'])(
    'has nothing at %s',
    (url) => {
      expect(serving()(url).status).toBe(404);
    },
  );

  it('answers reading alone', () => {
    expect(serving()('app://cuoshang/', 'POST').status).toBe(404);
  });
});

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appFolders } from '../../electron/backend/app-folders.ts';
import { electronBinary } from '../../electron/host-electron/electron-binary.ts';
import { browserCommand, hasDisplay } from '../../electron/host-loopback/open-browser.ts';
import { parseStartArguments } from '../../electron/start-arguments.ts';
import { temporaryFolder } from '../support/memory-host.ts';

const start = join(import.meta.dirname, '..', '..', 'electron', 'start.mjs');

describe('the start command', () => {
  it.each([
    [[], { host: null, folder: null, port: null, browser: true }],
    [['--loopback', '--no-browser'], { host: 'loopback', folder: null, port: null, browser: false }],
    [['--electron'], { host: 'electron', folder: null, port: null, browser: true }],
    [['--folder', 'cases', '--port', '1024'], { host: null, folder: resolve('cases'), port: 1024, browser: true }],
    [['--port', '65535'], { host: null, folder: null, port: 65_535, browser: true }],
  ])('reads %j', (given, value) => {
    expect(parseStartArguments(given)).toEqual({ ok: true, value });
  });

  it.each([
    [['--port', '1023'], '1023'],
    [['--port', '65536'], '65536'],
    [['--port', '80a'], '80a'],
    [['--port'], '--port'],
    [['--folder', '--loopback'], '--folder'],
    [['--folder', ''], '--folder'],
    [['--loopback', '--electron'], '--electron'],
    [['--quick'], '--quick'],
    [['cases'], 'cases'],
  ])('says what is wrong with %j', (given, named) => {
    const parsed = parseStartArguments(given);
    expect(parsed).toMatchObject({ ok: false, error: expect.stringContaining(named) as string });
  });

  it('prints its options when asked for help, and starts nothing', () => {
    const ended = spawnSync(process.execPath, [start, '--help'], { encoding: 'utf8' });
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    for (const option of ['--loopback', '--electron', '--folder', '--port', '--no-browser']) expect(ended.stdout).toContain(option);
  });

  it('ends with 2 and the usage on standard error for a wrong argument, and starts nothing', () => {
    const ended = spawnSync(process.execPath, [start, '--quick'], { encoding: 'utf8' });
    expect(ended).toMatchObject({ status: 2, stdout: '' });
    expect(ended.stderr).toContain('不认识的参数“--quick”');
    expect(ended.stderr).toContain('用法');
  });

  it('ends with 2 and a sentence where the case folder cannot be one', () => {
    const folder = temporaryFolder();
    const file = join(folder.path, 'file');
    writeFileSync(file, '');
    const ended = spawnSync(process.execPath, [start, '--loopback', '--folder', join(file, 'cases')], {
      encoding: 'utf8',
      env: { ...process.env, CUOSHANG_HOME: join(folder.path, 'home') },
    });
    expect(ended).toMatchObject({ status: 2, stdout: '' });
    expect(ended.stderr).toContain('不能使用');
    folder.remove();
  });

  it.each([
    ['linux', { XDG_DATA_HOME: '/data' }, join('/data', 'cuoshang')],
    ['linux', {}, join('/home/a', '.local', 'share', 'cuoshang')],
    ['darwin', {}, join('/home/a', 'Library', 'Application Support', 'cuoshang')],
    ['win32', { APPDATA: '/roaming' }, join('/roaming', 'cuoshang')],
    ['linux', { CUOSHANG_HOME: '/elsewhere', XDG_DATA_HOME: '/data' }, '/elsewhere'],
  ] as const)('keeps cases and settings on %s with %j below %s', (platform, env, place) => {
    expect(appFolders(null, platform, env, '/home/a')).toEqual({ cases: join(place, 'cases'), settings: join(place, 'settings') });
  });

  it('takes the folder that was asked for as the place of the cases alone', () => {
    expect(appFolders('/my/cases', 'linux', { CUOSHANG_HOME: '/elsewhere' }, '/home/a')).toEqual({
      cases: '/my/cases',
      settings: join('/elsewhere', 'settings'),
    });
  });

  it('knows Electron’s program file only where it was fetched', () => {
    const root = temporaryFolder();
    const folder = join(root.path, 'node_modules', 'electron');
    mkdirSync(join(folder, 'dist'), { recursive: true });
    expect(electronBinary(root.path, {})).toBeNull();
    writeFileSync(join(folder, 'path.txt'), 'electron');
    expect(electronBinary(root.path, {})).toBeNull();
    writeFileSync(join(folder, 'dist', 'electron'), '');
    expect(electronBinary(root.path, {})).toBe(join(folder, 'dist', 'electron'));
    expect(electronBinary(root.path, { ELECTRON_OVERRIDE_DIST_PATH: join(root.path, 'other') })).toBeNull();
    root.remove();
  });

  it('looks for a browser only where there is a screen, and by the command of the platform', () => {
    const bin = temporaryFolder();
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('win32', {})).toBe(true);
    expect(browserCommand('linux', { PATH: bin.path })).toBeNull();
    writeFileSync(join(bin.path, 'xdg-open'), '');
    expect(browserCommand('linux', { PATH: bin.path })).toEqual(['xdg-open']);
    expect(browserCommand('darwin', {})).toEqual(['open']);
    expect(browserCommand('win32', {})).toEqual(['rundll32', 'url.dll,FileProtocolHandler']);
    bin.remove();
  });
});

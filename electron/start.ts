import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startText } from '../shared/text/zh/host.ts';
import { appFolders } from './backend/app-folders.ts';
import { electronBinary } from './host-electron/electron-binary.ts';
import { hasDisplay, openBrowser } from './host-loopback/open-browser.ts';
import { runLoopback, type LoopbackOptions } from './loopback.ts';
import { parseStartArguments } from './start-arguments.ts';

const root = join(import.meta.dirname, '..');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** `npm start`: takes Electron where its binary and a display are, else the loopback host, and says which and why. */
export const start = async (given: readonly string[]): Promise<void> => {
  if (given.some((argument) => argument === '--help' || argument === '-h')) {
    say(startText.usage());
    return;
  }
  const refusal = await tryToStart(given);
  if (refusal === null) return;
  // Bad input: what is wrong on standard error, exit 2.
  process.stderr.write(`${refusal}\n`);
  process.exitCode = 2;
};

/** null: started. Otherwise the sentence that says why not. */
const tryToStart = async (given: readonly string[]): Promise<string | null> => {
  const parsed = parseStartArguments(given);
  if (!parsed.ok) return `${parsed.error}\n${startText.usage()}`;
  const { host, folder, port, browser } = parsed.value;
  const folders = appFolders(folder, process.platform, process.env);
  try {
    mkdirSync(folders.cases, { recursive: true });
    mkdirSync(folders.settings, { recursive: true, mode: 0o700 });
  } catch {
    return startText.badFolder(folders.cases);
  }
  const binary = electronBinary(root, process.env);
  if (host === 'electron' && binary === null) return startText.electronMissing();
  if (!(await build())) return startText.buildFailed();

  const display = hasDisplay(process.platform, process.env);
  if (host !== 'loopback' && binary !== null && (host === 'electron' || display)) {
    say(startText.why('electron', host === 'electron' ? 'asked' : 'present'));
    const child = spawn(binary, [root, `--folder=${folders.cases}`], { stdio: 'inherit' });
    child.on('exit', (code) => (process.exitCode = code ?? 1));
    return null;
  }
  say(startText.why('loopback', host === 'loopback' ? 'asked' : binary === null ? 'no-binary' : 'no-display'));
  const programVersion = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string }).version;
  return serveLoopback({ folders, pages: join(root, 'dist', 'renderer'), port, programVersion }, browser);
};

const serveLoopback = async (options: LoopbackOptions, browser: boolean): Promise<string | null> => {
  const running = await runLoopback(options);
  if (!running.ok) {
    return running.error.code === 'port-taken' ? startText.portTaken(running.error.port) : startText.alreadyRunning(running.error.pid);
  }
  if (running.value.resumed) say(startText.resumed());
  say(startText.address(running.value.url));
  if (browser) say(openBrowser(running.value.url, options.folders.settings) ? startText.browserOpened() : startText.noBrowser());
  say(startText.serving());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void running.value.close().then(() => process.exit(0)));
  }
  return null;
};

const build = async (): Promise<boolean> => {
  const { buildIfStale } = await import('./build.mjs');
  return buildIfStale(() => say(startText.building()));
};

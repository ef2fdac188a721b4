import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Whether this machine has a screen that a window could appear on. */
export const hasDisplay = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean =>
  platform === 'win32' || platform === 'darwin' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);

/** The command that opens an address in the person's browser, or null where there is none. */
export const browserCommand = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): readonly [command: string, ...args: string[]] | null => {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  if (platform === 'darwin') return ['open'];
  const found = (env['PATH'] ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, 'xdg-open')));
  return found ? ['xdg-open'] : null;
};

/**
 * Opens the registry in the person's browser; false where there is no browser to open. Arguments of a process can be read by everybody
 * on the machine, so the browser is handed a page only this user can read, and that page leads to the address with the token.
 */
export const openBrowser = (url: string, settingsFolder: string, platform = process.platform, env = process.env): boolean => {
  const command = hasDisplay(platform, env) ? browserCommand(platform, env) : null;
  if (command === null) return false;
  mkdirSync(settingsFolder, { recursive: true, mode: 0o700 });
  const page = openingPage(settingsFolder);
  rmSync(page, { force: true });
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0;url=${url}">`,
    {
      mode: 0o600,
    },
  );
  const [program, ...args] = command;
  const child = spawn(program, [...args, pathToFileURL(page).href], { detached: true, stdio: 'ignore' });
  // The address stands on the terminal; a browser that does not start is no reason to stop.
  child.on('error', () => undefined);
  child.unref();
  return true;
};

/** Removed in an orderly end, written anew by the next start. */
export const openingPage = (settingsFolder: string): string => join(settingsFolder, 'open.html');

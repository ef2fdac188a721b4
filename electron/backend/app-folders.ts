import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the program keeps what is its own: `cases` below it unless a person chose another folder, `settings` always. */
export type AppFolders = { readonly cases: string; readonly settings: string };

/** The platform's place for application data, the same for every host; `CUOSHANG_HOME` names another. */
export const appFolders = (chosen: string | null, platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home = homedir()): AppFolders => {
  const own = env['CUOSHANG_HOME'] ?? join(placeFor(platform, env, home), 'cuoshang');
  return { cases: chosen ?? join(own, 'cases'), settings: join(own, 'settings') };
};

const placeFor = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string => {
  if (platform === 'win32') return env['APPDATA'] ?? join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return env['XDG_DATA_HOME'] ?? join(home, '.local', 'share');
};

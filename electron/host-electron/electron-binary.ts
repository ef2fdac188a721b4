import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Electron's program file in a checkout, or null where it was never fetched. Asking the package itself would fetch it, which only set-up may. */
export const electronBinary = (root: string, env: NodeJS.ProcessEnv): string | null => {
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = join(env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
};

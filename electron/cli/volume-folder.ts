import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { VOLUME_FILE } from '../storage/volume.ts';

/** The volume that a person means: the folder itself, or the `volume` that `demo` and `import` put into it. */
export const volumeFolder = (path: string): string => {
  const inner = join(path, 'volume');
  return !existsSync(join(path, VOLUME_FILE)) && existsSync(join(inner, VOLUME_FILE)) ? inner : path;
};

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/result.ts';
import { writeWhole } from './durable-files.ts';

export type TemplateStoreProblem = { readonly path: string; readonly cause: string };

const pathIn = (folder: string): string => join(folder, 'office-template.yaml');
const causeOf = (error: unknown): string => (error instanceof Error ? error.message.replaceAll(/\s+/gu, ' ') : String(error));

/** The office's template as its file was last saved; null: there is none. */
export const readOfficeTemplate = (folder: string): Result<string | null, TemplateStoreProblem> => {
  const path = pathIn(folder);
  try {
    return ok(readFileSync(path, 'utf8'));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? ok(null) : err({ path, cause: causeOf(error) });
  }
};

/** The file is always whole. */
export const writeOfficeTemplate = (folder: string, text: string): Result<undefined, TemplateStoreProblem> => {
  const path = pathIn(folder);
  try {
    mkdirSync(folder, { recursive: true });
    writeWhole(path, new TextEncoder().encode(text));
    return ok(undefined);
  } catch (error) {
    return err({ path, cause: causeOf(error) });
  }
};

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { err, ok, type Result } from '../../shared/result.ts';
import { writeWhole } from './durable-files.ts';

export type PhrasesProblem = { readonly path: string; readonly cause: string };

/** A phrase as it was entered; `volume` null: for every case of the office. */
const phrase = z.strictObject({ text: z.string().min(1).max(500), volume: z.string().nullable() });
export type StoredPhrase = z.infer<typeof phrase>;
const stored = z.strictObject({ format: z.literal(1), phrases: z.array(phrase) });

const pathIn = (folder: string): string => join(folder, 'phrases.json');
const causeOf = (error: unknown): string => (error instanceof Error ? error.message.replaceAll(/\s+/gu, ' ') : String(error));

/** The phrases of this machine; null where none was ever entered. A damaged file is a problem, never empty. */
export const readPhrases = (folder: string): Result<readonly StoredPhrase[] | null, PhrasesProblem> => {
  const path = pathIn(folder);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? ok(null) : err({ path, cause: causeOf(error) });
  }
  try {
    return ok(stored.parse(JSON.parse(text)).phrases);
  } catch (error) {
    return err({ path, cause: causeOf(error) });
  }
};

/** The file is always whole. */
export const writePhrases = (folder: string, phrases: readonly StoredPhrase[]): Result<undefined, PhrasesProblem> => {
  const path = pathIn(folder);
  try {
    mkdirSync(folder, { recursive: true });
    writeWhole(path, new TextEncoder().encode(`${JSON.stringify({ format: 1, phrases }, null, 2)}\n`));
    return ok(undefined);
  } catch (error) {
    return err({ path, cause: causeOf(error) });
  }
};

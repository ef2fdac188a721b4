import { readFileSync } from 'node:fs';
import { err, ok, type Result } from '../../shared/result.ts';
import { factsFilesText } from '../../shared/text/zh/facts-files.ts';
import { parseJson } from '../backend/parse-json.ts';

/** The bytes of a file; the error is a finished sentence. */
export const readBytes = (file: string): Result<Uint8Array, string> => {
  try {
    return ok(readFileSync(file));
  } catch (error) {
    return err(factsFilesText.unreadable(file, (error as NodeJS.ErrnoException).code ?? String(error)));
  }
};

/** The value in a JSON file; the error is a finished sentence. */
export const readJson = (file: string): Result<unknown, string> => {
  const bytes = readBytes(file);
  return bytes.ok ? parseJson(file, bytes.value) : bytes;
};

import { readFileSync } from 'node:fs';
import { err, ok, type Result } from '../../shared/result.ts';
import { factsFilesText } from '../../shared/text/zh/facts-files.ts';

/** A JSON file as a person hands it over: UTF-8, with or without the mark that some editors put in front. The error is a finished sentence. */
export const readJson = (file: string): Result<{ readonly value: unknown; readonly bytes: Uint8Array }, string> => {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return err(factsFilesText.unreadable(file, (error as NodeJS.ErrnoException).code ?? String(error)));
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return err(factsFilesText.notUtf8(file));
  }
  if (text.trim() === '') return err(factsFilesText.empty(file));
  try {
    return ok({ value: JSON.parse(text) as unknown, bytes });
  } catch (error) {
    return err(factsFilesText.noJson(file, (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/gu, ' ')));
  }
};

import { err, ok, type Result } from '../../shared/result.ts';
import { factsFilesText } from '../../shared/text/zh/facts-files.ts';

/** The value in a JSON file as a person hands it over: UTF-8, with or without the mark that some editors put in front. The error is a finished sentence. */
export const parseJson = (file: string, bytes: Uint8Array): Result<unknown, string> => {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return err(factsFilesText.notUtf8(file));
  }
  if (text.trim() === '') return err(factsFilesText.empty(file));
  try {
    return ok(JSON.parse(text) as unknown);
  } catch (error) {
    const cause = (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/gu, ' ');
    const [, line, column] = /line (\d+) column (\d+)/u.exec(cause) ?? [];
    return err(factsFilesText.noJson(file, cause, line === undefined || column === undefined ? null : { line, column }));
  }
};

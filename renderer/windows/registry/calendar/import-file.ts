import type { Answer } from '../../../../shared/contract.ts';
import { err } from '../../../../shared/result.ts';
import { calendarText } from '../../../../shared/text/zh/windows/calendar.ts';
import { call } from '../../../state/backend.ts';

/** A table of a year is a few kilobytes; what is much larger is another file, and more than a call takes. */
const mostBytes = 400_000;

/** Hands a file to the host as it is. `replaces`: also where the year has a table. */
export const importFile = async (file: File, operator: string, replaces: boolean): Promise<Answer<'calendar.import'>> => {
  if (file.size > mostBytes) {
    return err({ code: 'calendar-no-json', sentence: calendarText.tooLarge(file.name), article: null, details: [] });
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return call('calendar.import', { operator, file: file.name, base64, replaces });
};

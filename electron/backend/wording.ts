import type { Problem } from '../../shared/contract.ts';
import { readWording, slotsOf, writeWording, type OfficeWording } from '../../shared/meeting/office-wording.ts';
import { stepIds } from '../../shared/record/vocabulary.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { sentenceText } from '../../shared/text/zh/sentences.ts';
import { anytimeStep, type SentenceView } from '../../shared/views/script-view.ts';
import { readWordingFile, writeWordingFile } from '../storage/wording-file.ts';
import { problem } from './problem.ts';

/** The words an office has put in place of the program's: on this machine, in no volume. */
export type Wording = {
  /** What is said now; the usual words where the file cannot be read, which `problem` then tells. */
  readonly inForce: () => OfficeWording;
  readonly problem: () => Problem | null;
  /** `text` null: back to the usual. Refused where a slot is not one of the part's, or the words are none or too many. */
  readonly change: (part: SentenceView, text: string | null) => Result<null, Problem>;
  readonly exported: () => string;
  /** Takes in a plain file whole or not at all; answers how many parts it changed. */
  readonly imported: (text: string) => Result<number, Problem>;
};

const longest = 2_000;
const steps: readonly string[] = [...stepIds, anytimeStep];

export const createWording = (folder: string): Wording => {
  let known: Result<OfficeWording, Problem> | null = null;
  const read = (): Result<OfficeWording, Problem> => {
    if (known !== null) return known;
    const found = readWordingFile(folder);
    known = found.ok
      ? ok(readWording(found.value))
      : err(problem('wording-damaged', sentenceText.damaged(found.error.path, found.error.cause)));
    return known;
  };
  const inForce = (): OfficeWording => {
    const wording = read();
    return wording.ok ? wording.value : {};
  };
  const write = (wording: OfficeWording): Result<null, Problem> => {
    const written = writeWordingFile(folder, writeWording(wording, sentenceText.fileHead));
    if (!written.ok) return err(problem('wording-not-written', sentenceText.notWritten(written.error.path, written.error.cause)));
    known = ok(wording);
    return ok(null);
  };

  return {
    inForce,
    problem: () => {
      const wording = read();
      return wording.ok ? null : wording.error;
    },
    change: (part, given) => {
      const others = Object.fromEntries(Object.entries(inForce()).filter(([key]) => key !== part.key));
      if (given === null) return write(others);
      const text = cleaned(given);
      const refused = unfit(text) ?? unknownSlot(text, part.slots);
      if (refused !== null) return err(refused);
      return text === part.usual ? write(others) : write({ ...others, [part.key]: text });
    },
    exported: () => writeWording(inForce(), sentenceText.fileHead),
    imported: (given) => {
      const parts = Object.entries(readWording(given)).map(([key, text]) => [key, cleaned(text)] as const);
      const strange = parts.find(([key]) => !steps.includes(key.split('/')[0] ?? ''));
      if (strange !== undefined) return err(problem('wording-unknown', sentenceText.unknownPart(strange[0])));
      const refused = parts.map(([, text]) => unfit(text)).find((found) => found !== null);
      if (refused !== undefined) return err(refused);
      const written = write({ ...inForce(), ...Object.fromEntries(parts) });
      return written.ok ? ok(parts.length) : written;
    },
  };
};

/** Words as a record may hold them: control and direction characters are gone, the breaks stay. */
const cleaned = (text: string): string =>
  text
    .replaceAll(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
    .toWellFormed()
    .trim();

const unfit = (text: string): Problem | null =>
  text === ''
    ? problem('wording-empty', sentenceText.empty())
    : text.length > longest
      ? problem('wording-long', sentenceText.tooLong())
      : null;

const unknownSlot = (text: string, slots: readonly string[]): Problem | null => {
  const strange = slotsOf(text).find((slot) => !slots.includes(slot));
  return strange === undefined ? null : problem('wording-slot', sentenceText.unknownSlot(strange));
};

import type { Problem } from '../../shared/contract.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { phraseText, usualPhrases } from '../../shared/text/zh/phrases.ts';
import type { PhraseView, PhrasesView } from '../../shared/views/phrases-view.ts';
import { readPhrases, writePhrases, type PhrasesProblem, type StoredPhrase } from '../storage/phrases-file.ts';
import { initialsOf } from './pinyin-initials.ts';
import { problem } from './problem.ts';

/** The phrase bank of an office and its cases: on this machine, in no volume. */
export type Phrases = {
  /** `words` are the case's own names and places. */
  readonly list: (volume: string, words: readonly string[]) => Result<PhrasesView, Problem>;
  readonly add: (volume: string | null, text: string) => Result<null, Problem>;
  readonly remove: (volume: string | null, text: string) => Result<null, Problem>;
  /** The office's phrases as plain text, one a line. */
  readonly exported: () => Result<string, Problem>;
  /** Adds the lines of a plain text to the office's phrases; answers how many were new. */
  readonly imported: (text: string) => Result<number, Problem>;
};

const most = 2_000;
const longest = 500;

export const createPhrases = (folder: string): Phrases => {
  const read = (): Result<readonly StoredPhrase[], Problem> => {
    const found = readPhrases(folder);
    if (!found.ok) return err(problem('phrases-damaged', phraseText.damaged(found.error.path, found.error.cause)));
    return ok(found.value ?? usualPhrases.map((text) => ({ text, volume: null })));
  };
  const write = (phrases: readonly StoredPhrase[]): Result<null, Problem> => {
    const written = writePhrases(folder, phrases);
    return written.ok ? ok(null) : err(notWritten(written.error));
  };

  return {
    list: (volume, words) => {
      const all = read();
      if (!all.ok) return all;
      const of = (wanted: string | null, from: PhraseView['from']): readonly PhraseView[] =>
        all.value.filter((phrase) => phrase.volume === wanted).map(({ text }) => view(text, from));
      return ok({ phrases: [...of(volume, 'case'), ...of(null, 'office'), ...words.map((word) => view(word, 'derived'))] });
    },
    add: (volume, given) => {
      const all = read();
      if (!all.ok) return all;
      const text = oneLine(given);
      if (text === '') return err(problem('phrase-empty', phraseText.empty()));
      if (text.length > longest) return err(problem('phrase-long', phraseText.tooLong()));
      if (all.value.length >= most) return err(problem('phrases-many', phraseText.tooMany()));
      if (all.value.some((phrase) => phrase.volume === volume && phrase.text === text)) {
        return err(problem('phrase-twice', phraseText.twice(text)));
      }
      return write([...all.value, { text, volume }]);
    },
    remove: (volume, text) => {
      const all = read();
      if (!all.ok) return all;
      const rest = all.value.filter((phrase) => phrase.volume !== volume || phrase.text !== text);
      return rest.length === all.value.length ? err(problem('phrase-unknown', phraseText.unknown())) : write(rest);
    },
    exported: () => {
      const all = read();
      return all.ok
        ? ok(
            all.value
              .filter(({ volume }) => volume === null)
              .map(({ text }) => `${text}\n`)
              .join(''),
          )
        : all;
    },
    imported: (given) => {
      const all = read();
      if (!all.ok) return all;
      const known = new Set(all.value.filter(({ volume }) => volume === null).map(({ text }) => text));
      const fresh = [...new Set(given.split(/\r\n|\r|\n/u).map(oneLine))].filter((text) => text !== '' && !known.has(text));
      if (fresh.some((text) => text.length > longest)) return err(problem('phrase-long', phraseText.tooLong()));
      if (all.value.length + fresh.length > most) return err(problem('phrases-many', phraseText.tooMany()));
      const written = write([...all.value, ...fresh.map((text) => ({ text, volume: null }))]);
      return written.ok ? ok(fresh.length) : written;
    },
  };
};

const notWritten = ({ path, cause }: PhrasesProblem): Problem => problem('phrases-not-written', phraseText.notWritten(path, cause));

/** A phrase is one line: breaks and control characters become one space, a byte order mark goes. */
const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}\uFEFF]+/gu, ' ').trim();

const view = (text: string, from: PhraseView['from']): PhraseView => ({ text, initials: initialsOf(text), from });

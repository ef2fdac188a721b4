/** One phrase of the picker, with the pinyin initials it is found by. */
export type PhraseView = {
  readonly text: string;
  readonly initials: string;
  /** Where it comes from: entered for the office or this case, or taken from the case's own file, from which it cannot be removed. */
  readonly from: 'case' | 'office' | 'derived';
};

/** The phrases of a meeting: the case's own first, then the office's, then the case's names and places. */
export type PhrasesView = { readonly phrases: readonly PhraseView[] };

/** The phrases that letters typed so far find: those whose initials begin so come before those that only contain them. */
export const foundPhrases = (phrases: readonly PhraseView[], typed: string): readonly PhraseView[] => {
  const wanted = typed.toLowerCase();
  const begins = phrases.filter(({ initials }) => initials.startsWith(wanted));
  return [...begins, ...phrases.filter((phrase) => !begins.includes(phrase) && phrase.initials.includes(wanted))];
};

/** What is left to be written by hand stands as a visible blank: nothing is invented, and nothing missing goes unseen. */
export const blanks = {
  word: '＿＿＿＿',
  line: '＿＿＿＿＿＿＿＿＿＿＿＿',
  day: '＿＿＿＿年＿＿月＿＿日',
  time: '＿＿时＿＿分',
  number: '＿＿＿〔＿＿＿＿〕＿＿号',
  amount: '＿＿＿＿元',
} as const;

export const orBlank = (value: string, blank: string = blanks.word): string => (value === '' ? blank : value);

/** Choices to tick by hand: □同意　□不同意. */
export const choices = (...options: readonly string[]): string => options.map((option) => `□${option}`).join('　');

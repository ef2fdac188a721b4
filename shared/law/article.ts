/** The articles of the regulation that the program computes or carries out. */
export const articleNumbers = [4, 5, 7, 8, 10, 15, 17, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 48, 49] as const;
export type ArticleNumber = (typeof articleNumbers)[number];

/** One article: its official text, one string for each paragraph as printed, items included, and what it leaves to a person. */
export type Article = {
  readonly number: ArticleNumber;
  readonly paragraphs: readonly string[];
  /** What the program does not decide, in one sentence. */
  readonly judgement: string;
};

/**
 * Why the law says so. `article`: item `29(1)`, paragraph `28¶2`, or another act's name with its article (`民法典203`).
 * `facts`: JSON paths into the facts it was found in.
 */
export type Reason = { readonly article: string; readonly text: string; readonly facts: readonly string[] };

export const because = (article: string, text: string, facts: readonly string[] = []): Reason => ({ article, text, facts });

/** The items of a paragraph (counted from 1) that lists some, each with its number: （一）…. */
export const itemsOf = ({ paragraphs }: Article, paragraph: number): readonly string[] =>
  (paragraphs[paragraph - 1] ?? '').split('\n').slice(1);

/** An office's own words by part (`step/part`), with slots in braces. What is not in it is said as the program has it. */
export type OfficeWording = Readonly<Record<string, string>>;

const keyLine = /^\[([a-z0-9-]{1,60}\/[a-z0-9-]{1,60})\]$/u;

/** The plain file: a line in brackets names a part, what follows up to the next is its wording. `head` is for whoever reads it. */
export const writeWording = (wording: OfficeWording, head: string): string =>
  `${head}${Object.entries(wording)
    .map(([key, text]) => `\n[${key}]\n${text}\n`)
    .join('')}`;

/** What stands before the first part is passed over, and so is a part without words. */
export const readWording = (text: string): OfficeWording => {
  const parts = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u)) {
    const key = keyLine.exec(line.trim())?.[1];
    if (key === undefined) lines.push(line);
    else {
      lines = [];
      parts.set(key, lines);
    }
  }
  const worded = [...parts].map(([key, words]) => [key, words.join('\n').trim()] as const);
  return Object.fromEntries(worded.filter(([, words]) => words !== ''));
};

/** The words in braces of a wording. */
export const slotsOf = (template: string): readonly string[] => [
  ...new Set(Array.from(template.matchAll(/\{([^{}]+)\}/gu), (found) => found[1] ?? '')),
];

/** The two papers of the minutes that are signed: the body and its sign-off sheet. */
export const minutesParts = ['body', 'sign-off'] as const;
export type MinutesPart = (typeof minutesParts)[number];

/** What a page says of itself besides its number: the same on every page of one paper. `volume`, `digest` as `markOf` writes them. */
export type CodeOfPaper = {
  /** Id of the volume the case is kept in. */
  readonly volume: string;
  readonly meeting: number;
  /** Version of the body, and the short form of its digest: the sign-off sheet names the body that it belongs to. */
  readonly version: number;
  readonly part: MinutesPart;
  readonly digest: string;
};

/** The scannable code of one page. Page 0 of 0: printed by a word processor, which counts the pages itself; the number stands beside. */
export type PageCode = CodeOfPaper & { readonly page: number; readonly of: number };

/** Letters and digits that a QR code keeps in its dense form. */
export const markOf = (id: string): string => id.toUpperCase().replaceAll(/[^0-9A-Z]/gu, '');

/** The short form of a digest as it is printed: its first eight digits and its last four. */
export const shortDigest = (digest: string): string => markOf(`${digest.slice(0, 8)}${digest.slice(-4)}`);

const letterOf = { body: 'B', 'sign-off': 'S' } as const satisfies Record<MinutesPart, string>;

/**
 * The words of the code, for ever: CS1, volume, meeting, version, B (body) or S (sign-off sheet), page, number of pages, digest; what may
 * be added later stands after these and is not read here.
 */
export const pageCodeText = ({ volume, meeting, version, part, page, of, digest }: PageCode): string =>
  ['CS1', volume, meeting, version, letterOf[part], page, of, digest].join('/');

const written = /^CS1\/([0-9A-Z]*)\/([1-9]\d{0,3})\/([1-9]\d{0,3})\/([BS])\/(\d{1,4})\/(\d{1,4})\/([0-9A-F]{12})(?:\/.*)?$/u;

/** null: not a code of ours. */
export const readPageCode = (text: string): PageCode | null => {
  const [, volume, meeting, version, letter, page, of, digest] = written.exec(text) ?? [];
  if (volume === undefined || digest === undefined || Number(page) > Number(of)) return null;
  return {
    volume,
    meeting: Number(meeting),
    version: Number(version),
    part: letter === 'B' ? 'body' : 'sign-off',
    page: Number(page),
    of: Number(of),
    digest,
  };
};

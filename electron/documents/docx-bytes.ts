import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** Dates that a docx carries without meaning anything: the day the file was packed is not the day of the paper. */
const fixedDate = '2000-01-01T00:00:00Z';
/** Read back as local time by the zip writer, so the same bytes come out in every time zone. */
const fixedTime = new Date(2000, 0, 1, 12, 0, 0);

/** The same paper packed again is the same file: entry order, times and dates no longer depend on when or where. */
export const normaliseDocx = (packed: Uint8Array): Uint8Array => {
  const parts = unzipSync(packed);
  const names = Object.keys(parts).filter((name) => !name.endsWith('/'));
  const inOrder = [firstPart, ...names.filter((name) => name !== firstPart).sort()];
  const zippable: Zippable = {};
  for (const name of inOrder) {
    const bytes = parts[name];
    if (bytes === undefined) throw new Error(`docx without ${name}`);
    zippable[name] = [name === 'docProps/core.xml' ? strToU8(withoutDates(strFromU8(bytes))) : bytes, { mtime: fixedTime, level: 6 }];
  }
  return zipSync(zippable);
};

/** Readers that sniff the type expect it at the start of the file. */
const firstPart = '[Content_Types].xml';

const withoutDates = (core: string): string =>
  core.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*(<\/dcterms:(?:created|modified)>)/gu, `$1${fixedDate}$2`);

import { create } from 'zustand';
import { largestFile } from '../../../shared/file-limits.ts';
import { readPageCode, type MinutesPart } from '../../../shared/record/page-code.ts';
import { hostText } from '../../../shared/text/zh/host.ts';
import { scanText } from '../../../shared/text/zh/windows/signed-pages.ts';
import { call } from '../../state/backend.ts';
import { sendFile } from '../../state/send-file.ts';
import { useSession } from '../../state/session.ts';
import { readCode, type CodeRead } from './read-code.ts';
import type { Sheet } from './scanned-sheets.ts';

/** Which page a picture is, as its code says or a person does. */
export type PageNamed = { readonly part: MinutesPart; readonly page: number; readonly of: number };

/** What became of one picture. `open`: nobody could tell which page it is; the file is kept until a person says so. */
export type ScanOutcome = {
  readonly id: number;
  readonly name: string;
  readonly state: 'bound' | 'refused' | 'open';
  readonly sentence: string;
  /** Only while it is open: the file, the code where it names no page, and the part it names. */
  readonly file: File | null;
  readonly filePage: number;
  readonly code: string;
  readonly part: MinutesPart | null;
};

/** Which of the files is looked at, and which of its pages. */
export type ScanNow = { readonly at: number; readonly all: number; readonly page: number; readonly pages: number };

type Scans = { readonly now: ScanNow | null; readonly outcomes: readonly ScanOutcome[] };

export const useScans = create<Scans>(() => ({ now: null, outcomes: [] }));

/** The meeting and version that pages are bound to. */
export type BindTo = { readonly meeting: number; readonly version: number };

let next = 0;
/** Asked for between two files, or two attempts at one. */
const stop = { isAsked: false };
const isStopped = (): boolean => stop.isAsked;

export const cancelScans = (): void => {
  stop.isAsked = true;
};

/** Takes files one after another, of a PDF each page: reads the code, and binds the page that it names. */
export const takeScans = async (to: BindTo, files: readonly File[]): Promise<void> => {
  if (useScans.getState().now !== null) return;
  stop.isAsked = false;
  useScans.setState({ outcomes: useScans.getState().outcomes.filter(({ state }) => state === 'open') });
  for (const [at, file] of files.entries()) {
    if (isStopped()) break;
    useScans.setState({ now: { at: at + 1, all: files.length, page: 1, pages: 1 } });
    if (file.size > largestFile) {
      tell(outcomeOf({ file, filePage: 1, name: file.name }, 'refused', hostText.fileTooLarge(file.size, largestFile)));
      continue;
    }
    // What reads PDF is a program of its own, fetched with the first file.
    const { sheetsOf } = await import('./scanned-sheets.ts');
    for await (const sheet of sheetsOf(file)) {
      useScans.setState({ now: { at: at + 1, all: files.length, page: sheet.page, pages: sheet.pages } });
      tell(await take(to, file, sheet));
      if (isStopped()) break;
    }
  }
  useScans.setState({ now: null });
};

/** A person looked at an open picture and says which page it is. */
export const confirmScan = async (to: BindTo, scan: ScanOutcome, page: PageNamed, confirmedBy: string): Promise<void> => {
  if (scan.file === null || useScans.getState().now !== null) return;
  useScans.setState({ now: { at: 1, all: 1, page: 1, pages: 1 } });
  const outcome = await bind(to, { file: scan.file, filePage: scan.filePage, name: scan.name }, page, scan.code, confirmedBy, '');
  // What the host refuses stays open: the page may have been given wrongly.
  const shown = outcome.state === 'bound' ? outcome : { ...scan, sentence: outcome.sentence };
  useScans.setState(({ outcomes }) => ({ now: null, outcomes: outcomes.map((one) => (one.id === scan.id ? shown : one)) }));
};

export const dismissScan = (id: number): void =>
  useScans.setState(({ outcomes }) => ({ outcomes: outcomes.filter((one) => one.id !== id) }));

/** A page of a file, as it is called. */
type Named = { readonly file: File; readonly filePage: number; readonly name: string };

const tell = (outcome: ScanOutcome): void => useScans.setState(({ outcomes }) => ({ outcomes: [...outcomes, outcome] }));

const outcomeOf = ({ filePage, name }: Named, state: ScanOutcome['state'], sentence: string): ScanOutcome => ({
  id: (next += 1),
  name,
  state,
  sentence,
  file: null,
  filePage,
  code: '',
  part: null,
});

const take = async (to: BindTo, file: File, { page, pages, picture }: Sheet): Promise<ScanOutcome> => {
  const from = { file, filePage: page, name: pages === 1 ? file.name : scanText.pageOfFile(file.name, page, pages) };
  if (picture === null) return outcomeOf(from, 'refused', hostText.noPicture());
  const read = await readCode(picture, isStopped).finally(() => picture.close());
  if (isStopped()) return outcomeOf(from, 'refused', scanText.cancelled);
  if (read === null) return { ...outcomeOf(from, 'open', scanText.unreadable), file };
  const code = readPageCode(read.text);
  if (code === null) return { ...outcomeOf(from, 'open', scanText.otherCode), file };
  if (code.page === 0) return { ...outcomeOf(from, 'open', scanText.withoutPage), file, code: read.text, part: code.part };
  return bind(to, from, code, read.text, '', lyingSaid(read));
};

const lyingSaid = ({ lies }: CodeRead): string => (lies === 'upright' ? '' : scanText.lies[lies]);

const bind = async (to: BindTo, from: Named, page: PageNamed, code: string, confirmedBy: string, more: string): Promise<ScanOutcome> => {
  const { volume, operator } = useSession.getState();
  const sent = await sendFile(volume ?? '', from.file);
  if (!sent.ok) return outcomeOf(from, 'refused', sent.error.sentence);
  const answer = await call('page.bind', {
    volume: volume ?? '',
    upload: sent.value,
    commandId: crypto.randomUUID(),
    operator,
    ...to,
    part: page.part,
    page: page.page,
    of: page.of,
    filePage: from.filePage,
    readAs: code,
    confirmedBy,
  });
  return answer.ok
    ? outcomeOf(from, 'bound', `${scanText.bound(page.part, page.page, page.of)}${more}`)
    : outcomeOf(from, 'refused', answer.error.sentence);
};

import { create } from 'zustand';
import { largestFile } from '../../../shared/file-limits.ts';
import { readPageCode, type MinutesPart } from '../../../shared/record/page-code.ts';
import { hostText } from '../../../shared/text/zh/host.ts';
import { scanText } from '../../../shared/text/zh/windows/signed-pages.ts';
import { call } from '../../state/backend.ts';
import { sendFile } from '../../state/send-file.ts';
import { useSession } from '../../state/session.ts';
import { readCode, type CodeRead } from './read-code.ts';

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
  readonly code: string;
  readonly part: MinutesPart | null;
};

type Scans = { readonly now: { readonly at: number; readonly all: number } | null; readonly outcomes: readonly ScanOutcome[] };

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

/** Takes pictures one after another: reads the code, and binds the page that it names. */
export const takeScans = async (to: BindTo, files: readonly File[]): Promise<void> => {
  if (useScans.getState().now !== null) return;
  stop.isAsked = false;
  useScans.setState({ outcomes: useScans.getState().outcomes.filter(({ state }) => state === 'open') });
  for (const [at, file] of files.entries()) {
    if (isStopped()) break;
    useScans.setState({ now: { at: at + 1, all: files.length } });
    const outcome = await take(to, file);
    useScans.setState(({ outcomes }) => ({ outcomes: [...outcomes, outcome] }));
  }
  useScans.setState({ now: null });
};

/** A person looked at an open picture and says which page it is. */
export const confirmScan = async (to: BindTo, scan: ScanOutcome, page: PageNamed, confirmedBy: string): Promise<void> => {
  if (scan.file === null || useScans.getState().now !== null) return;
  useScans.setState({ now: { at: 1, all: 1 } });
  const outcome = await bind(to, scan.file, page, scan.code, confirmedBy, '');
  // What the host refuses stays open: the page may have been given wrongly.
  const shown = outcome.state === 'bound' ? outcome : { ...scan, sentence: outcome.sentence };
  useScans.setState(({ outcomes }) => ({ now: null, outcomes: outcomes.map((one) => (one.id === scan.id ? shown : one)) }));
};

export const dismissScan = (id: number): void =>
  useScans.setState(({ outcomes }) => ({ outcomes: outcomes.filter((one) => one.id !== id) }));

const outcomeOf = (file: File, state: ScanOutcome['state'], sentence: string): ScanOutcome => ({
  id: (next += 1),
  name: file.name,
  state,
  sentence,
  file: null,
  code: '',
  part: null,
});

const take = async (to: BindTo, file: File): Promise<ScanOutcome> => {
  if (file.size > largestFile) return outcomeOf(file, 'refused', hostText.fileTooLarge(file.size, largestFile));
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return outcomeOf(file, 'refused', hostText.noPicture());
  const read = await readCode(picture, isStopped).finally(() => picture.close());
  if (isStopped()) return outcomeOf(file, 'refused', scanText.cancelled);
  if (read === null) return { ...outcomeOf(file, 'open', scanText.unreadable), file };
  const code = readPageCode(read.text);
  if (code === null) return { ...outcomeOf(file, 'open', scanText.otherCode), file };
  if (code.page === 0) return { ...outcomeOf(file, 'open', scanText.withoutPage), file, code: read.text, part: code.part };
  return bind(to, file, code, read.text, '', lyingSaid(read));
};

const lyingSaid = ({ lies }: CodeRead): string => (lies === 'upright' ? '' : scanText.lies[lies]);

const bind = async (to: BindTo, file: File, page: PageNamed, code: string, confirmedBy: string, more: string): Promise<ScanOutcome> => {
  const { volume, operator } = useSession.getState();
  const sent = await sendFile(volume ?? '', file);
  if (!sent.ok) return outcomeOf(file, 'refused', sent.error.sentence);
  const answer = await call('page.bind', {
    volume: volume ?? '',
    upload: sent.value,
    commandId: crypto.randomUUID(),
    operator,
    ...to,
    part: page.part,
    page: page.page,
    of: page.of,
    readAs: code,
    confirmedBy,
  });
  return answer.ok
    ? outcomeOf(file, 'bound', `${scanText.bound(page.part, page.page, page.of)}${more}`)
    : outcomeOf(file, 'refused', answer.error.sentence);
};

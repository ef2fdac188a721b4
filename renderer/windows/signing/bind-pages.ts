import { create } from 'zustand';
import type { Problem } from '../../../shared/contract.ts';
import { largestFile } from '../../../shared/file-limits.ts';
import { readPageCode, type MinutesPart } from '../../../shared/record/page-code.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
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
/** Calls off the run under way; looked at between two files, between two attempts at one, and whatever is waited for. */
let run = new AbortController();
const isStopped = (): boolean => run.signal.aborted;

export const cancelScans = (): void => run.abort();

/** Takes files one after another, of a PDF each page: reads the code, and binds the page that it names. */
export const takeScans = async (to: BindTo, files: readonly File[]): Promise<void> => {
  if (useScans.getState().now !== null) return;
  run = new AbortController();
  useScans.setState({ outcomes: useScans.getState().outcomes.filter(({ state }) => state === 'open') });
  try {
    for (const [at, file] of files.entries()) {
      if (isStopped()) break;
      await takeFile(to, file, (page, pages) => useScans.setState({ now: { at: at + 1, all: files.length, page, pages } }));
    }
  } finally {
    useScans.setState({ now: null });
  }
};

const takeFile = async (to: BindTo, file: File, show: (page: number, pages: number) => void): Promise<void> => {
  const sent = onceSent(file);
  const whole = { sent, filePage: 1, name: file.name };
  show(1, 1);
  if (file.size > largestFile) {
    tell(outcomeOf(whole, 'refused', hostText.fileTooLarge(file.size, largestFile)));
    return;
  }
  try {
    // What reads PDF is a program of its own, fetched with the first file.
    const { sheetsOf } = await import('./scanned-sheets.ts');
    for await (const sheet of sheetsOf(file, run.signal)) {
      show(sheet.page, sheet.pages);
      tell(await take(to, sent, sheet));
      if (isStopped()) break;
    }
  } catch {
    tell(outcomeOf(whole, 'refused', isStopped() ? scanText.cancelled : hostText.fileUnreadable()));
  } finally {
    await sent.end();
  }
};

/** A person looked at an open picture and says which page it is. */
export const confirmScan = async (to: BindTo, scan: ScanOutcome, page: PageNamed, confirmedBy: string): Promise<void> => {
  if (scan.file === null || useScans.getState().now !== null) return;
  run = new AbortController();
  useScans.setState({ now: { at: 1, all: 1, page: 1, pages: 1 } });
  const sent = onceSent(scan.file);
  try {
    const outcome = await bind(to, { sent, filePage: scan.filePage, name: scan.name }, page, scan.code, confirmedBy, '');
    // What the host refuses stays open: the page may have been given wrongly.
    const shown = outcome.state === 'bound' ? outcome : { ...scan, sentence: outcome.sentence };
    useScans.setState(({ outcomes }) => ({ outcomes: outcomes.map((one) => (one.id === scan.id ? shown : one)) }));
  } finally {
    useScans.setState({ now: null });
    await sent.end();
  }
};

export const dismissScan = (id: number): void =>
  useScans.setState(({ outcomes }) => ({ outcomes: outcomes.filter((one) => one.id !== id) }));

/** A file that goes to the host with the first of its pages that is bound, once for all of them, until it is ended. */
type SentOnce = { readonly file: File; readonly upload: () => Promise<Result<string, Problem>>; readonly end: () => Promise<void> };

const onceSent = (file: File): SentOnce => {
  const { volume } = useSession.getState();
  let upload: string | null = null;
  return {
    file,
    upload: async () => {
      if (upload !== null) return ok(upload);
      const sent = await sendFile(volume ?? '', file, { onSent: () => undefined, isCancelled: isStopped });
      if (!sent.ok) return sent;
      upload = sent.value;
      return upload === null ? err({ code: 'cancelled', sentence: scanText.cancelled, article: null, details: [] }) : ok(upload);
    },
    end: async () => {
      if (upload !== null) await call('upload.cancel', { volume: volume ?? '', upload });
    },
  };
};

/** A page of a file, as it is called. */
type Named = { readonly sent: SentOnce; readonly filePage: number; readonly name: string };

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

const take = async (to: BindTo, sent: SentOnce, { page, pages, picture }: Sheet): Promise<ScanOutcome> => {
  const { file } = sent;
  const from = { sent, filePage: page, name: pages === 1 ? file.name : scanText.pageOfFile(file.name, page, pages) };
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
  const sent = await from.sent.upload();
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

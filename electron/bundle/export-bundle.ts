import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PaperContext, PaperInstance } from '../../shared/documents/paper.ts';
import { papers } from '../../shared/documents/papers.ts';
import { openPapers } from '../../shared/documents/volume-parts.ts';
import { attachmentsOf } from '../../shared/record/attachments-of.ts';
import { isRehearsed, obligorsOf } from '../../shared/record/case-queries.ts';
import { digestOfBytes } from '../../shared/record/chain.ts';
import type { RecordedEvent } from '../../shared/record/event.ts';
import { withheldFrom } from '../../shared/record/open-part.ts';
import { filed, type CaseState } from '../../shared/record/state.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { bundleText as text, type BundleProblem } from '../../shared/text/zh/bundle.ts';
import { commandLineText } from '../../shared/text/zh/command-line.ts';
import { recordKindNames } from '../../shared/text/zh/record-kinds.ts';
import { recordProblemSentence } from '../../shared/text/zh/storage.ts';
import { dayOf } from '../../shared/time/instant.ts';
import type { PlainDate } from '../../shared/time/plain-date.ts';
import { recordView } from '../../shared/views/record-view.ts';
import { readCase } from '../backend/read-case.ts';
import { writeDocx } from '../documents/docx-writer.ts';
import { makeAside } from '../storage/aside.ts';
import { attachmentNames, ATTACHMENTS, digestInName } from '../storage/attachments.ts';
import { copyVolume } from '../storage/copy-volume.ts';
import { causeOf } from '../storage/faults.ts';
import { FORMAT } from '../storage/schema.ts';
import { isFull } from '../storage/sqlite.ts';
import { verifyVolume } from '../storage/verify.ts';
import { readVolume, VOLUME_FILE, type StoredRecord } from '../storage/volume.ts';
import { indexHtml, type IndexedRecord } from './index-html.ts';
import { BUNDLE_FORMAT, INTERNAL, MANIFEST, mostBytes, mostFiles, OPEN, type BundleManifest, type BundlePart } from './layout.ts';
import { verifierBytes, VERIFIER } from './verifier.ts';
import { writeZip, type ZipWriter } from './zip-writer.ts';

export type ExportedBundle = {
  readonly part: BundlePart;
  readonly events: number;
  readonly head: string;
  readonly papers: number;
  readonly attachments: number;
  readonly files: number;
};

/** `calendar`, `wording`: of this machine, as its papers have them. */
export type ExportOptions = Omit<PaperContext, 'today'> & {
  readonly part: BundlePart;
  readonly programVersion: string;
};

/**
 * Writes one case as one file. The record is copied first, in one moment, so that a volume open for writing may go on; everything else is
 * made from the copy. Nothing is exported that does not verify. The same volume gives the same bytes.
 */
export const exportBundle = async (folder: string, out: string, options: ExportOptions): Promise<Result<ExportedBundle, BundleProblem>> => {
  if (existsSync(out)) return err({ code: 'bundle-exists', path: out });
  let work: string | null = null;
  try {
    work = makeAside();
    const copied = copyRecord(folder, work);
    if (!copied.ok) return copied;
    return await writeBundle({ folder, work, out }, copied.value, options);
  } catch (error) {
    if (!(error instanceof Error && ('syscall' in error || 'errcode' in error))) throw error;
    const full = isFull(error) || ('code' in error && error.code === 'ENOSPC');
    return err({ code: 'bundle-not-written', path: out, cause: causeOf(error), full });
  } finally {
    if (work !== null) rmSync(work, { recursive: true, force: true });
  }
};

type Copied = {
  readonly state: CaseState;
  readonly events: readonly RecordedEvent[];
  readonly records: readonly StoredRecord[];
  /** Whether a record stays out of the open part. */
  readonly isPrivate: (record: StoredRecord) => boolean;
  readonly volumeId: string;
  readonly head: string;
  readonly withheld: number;
};

/** Copies the record as it stands this moment into `work`, whole and with what is private taken out, and reads it back. */
const copyRecord = (folder: string, work: string): Result<Copied, BundleProblem> => {
  const volume = readVolume(folder);
  if (!volume.ok) return err({ code: 'bundle-storage', problem: volume.error });
  const { manifest } = volume.value;
  try {
    // Two volumes below the work folder: what is copied from the copy is of the same moment.
    copyVolume(volume.value, join(work, VOLUME_FILE), () => false);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error) && !isFull(error))
      return err({ code: 'bundle-volume-broken', found: [commandLineText.broken(0, recordProblemSentence.unreadable)] });
    throw error;
  } finally {
    volume.value.close();
  }
  const verified = verifyVolume(work, { attachmentsIn: [folder] });
  if (!verified.ok) return err({ code: 'bundle-storage', problem: verified.error });
  if (!verified.value.ok)
    return err({
      code: 'bundle-volume-broken',
      found: verified.value.problems.map(({ seq, problem }) => commandLineText.broken(seq, recordProblemSentence[problem])),
    });
  const read = readCase(work);
  if (!read.ok) return err({ code: 'bundle-case-unreadable', sentence: read.error });
  if (isRehearsed(read.value.state)) return err({ code: 'bundle-rehearsal', path: folder });
  const copy = readVolume(work);
  if (!copy.ok) return err({ code: 'bundle-storage', problem: copy.error });
  const records = [...copy.value.records()];
  const isPrivate = withheldFrom(records);
  copyVolume(copy.value, join(work, `open-${VOLUME_FILE}`), isPrivate);
  copy.value.close();
  const { head, withheld } = verified.value;
  return ok({ ...read.value, records, isPrivate, volumeId: manifest.volumeId, head, withheld });
};

type Attached = { readonly name: string; readonly bytes: number; readonly records: readonly number[]; readonly isOpen: boolean };

/** What the records name, once each, by the files there are. It belongs into the open part where a record names it that stands there. */
const attachedFiles = (folder: string, { records, isPrivate }: Copied): readonly Attached[] => {
  const named = records.flatMap((record) =>
    attachmentsOf(record.type, record.content).map((digest) => ({ seq: record.seq, isOpen: !isPrivate(record), digest })),
  );
  return attachmentNames(folder).flatMap((name): readonly Attached[] => {
    const by = named.filter(({ digest }) => digest === digestInName(name));
    if (by.length === 0) return [];
    const { size } = statSync(join(folder, ATTACHMENTS, name));
    return [{ name, bytes: size, records: [...new Set(by.map(({ seq }) => seq))], isOpen: by.some(({ isOpen }) => isOpen) }];
  });
};

type MadePaper = PaperInstance & { readonly path: string; readonly isOpen: boolean };

/** Every paper that can be made of the record, as for the day of its last record. */
const madePapers = (state: CaseState, { calendar, wording }: ExportOptions): readonly MadePaper[] => {
  const context = { today: state.lastAt === null ? ('1970-01-01' as PlainDate) : dayOf(state.lastAt), calendar, wording };
  const made = papers.flatMap((paper) => paper.available(state, context).instances.map((instance) => ({ kind: paper.kind, ...instance })));
  const counts = { [OPEN]: 0, [INTERNAL]: 0 };
  return made.map(({ kind, ...instance }) => {
    // A kind that nobody has put into a part is not shown to anybody.
    const isOpen = openPapers.includes(kind);
    const part = isOpen ? OPEN : INTERNAL;
    counts[part] += 1;
    return { ...instance, path: `${part}/papers/${String(counts[part]).padStart(2, '0')}-${kind}.docx`, isOpen };
  });
};

type Places = { readonly folder: string; readonly work: string; readonly out: string };

const writeBundle = async (
  { folder, work, out }: Places,
  copied: Copied,
  options: ExportOptions,
): Promise<Result<ExportedBundle, BundleProblem>> => {
  const { part, programVersion } = options;
  if (part === 'whole' && copied.withheld > 0) return err({ code: 'bundle-volume-open-part', path: folder });
  const isWhole = part === 'whole';
  const made = madePapers(copied.state, options).filter((paper) => isWhole || paper.isOpen);
  const attached = attachedFiles(folder, copied).filter((file) => isWhole || file.isOpen);
  const size = attached.reduce((sum, { bytes }) => sum + bytes, 0);
  // Everything but the attachments is small; a tenth is left for it.
  if (size > mostBytes * 0.9 || attached.length + made.length + 6 > mostFiles) return err({ code: 'bundle-export-too-large' });
  const files: BundleManifest['files'][number][] = [];
  await writeZip(out, async (zip) => {
    const put = writer(zip, files);
    const pages = indexPages(copied, part, made, attached, programVersion);
    put.packed('index.html', Buffer.from(pages.open));
    put.packed(VERIFIER, verifierBytes());
    put.packed(`${OPEN}/volume/${VOLUME_FILE}`, readFileSync(join(work, `open-${VOLUME_FILE}`)));
    for (const file of attached.filter(({ isOpen }) => isOpen)) put.attachment(OPEN, folder, file);
    for (const paper of made.filter(({ isOpen }) => isOpen)) put.paper(paper, await writeDocx([paper.model]));
    if (isWhole) {
      put.packed(`${INTERNAL}/index.html`, Buffer.from(pages.internal));
      put.packed(`${INTERNAL}/volume/${VOLUME_FILE}`, readFileSync(join(work, VOLUME_FILE)));
      for (const file of attached.filter(({ isOpen }) => !isOpen)) put.attachment(INTERNAL, folder, file);
      for (const paper of made.filter(({ isOpen }) => !isOpen)) put.paper(paper, await writeDocx([paper.model]));
    }
    const opened = filed(copied.state, 'CaseOpened')[0];
    const manifest: BundleManifest = {
      bundle: BUNDLE_FORMAT,
      part,
      programVersion,
      algorithm: 'SM3',
      volumeFormat: FORMAT,
      volumeId: copied.volumeId,
      case: { number: opened?.number ?? '', title: opened?.title ?? '' },
      events: copied.records.length,
      head: copied.head,
      files,
    };
    zip.add(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`));
  });
  const { records, head } = copied;
  return ok({ part, events: records.length, head, papers: made.length, attachments: attached.length, files: files.length + 1 });
};

/** Puts files into the zip and on the list of the manifest. */
const writer = (zip: ZipWriter, files: BundleManifest['files'][number][]) => {
  const listed = (path: string, bytes: Uint8Array, title: string): void =>
    void files.push({ path, bytes: bytes.length, sm3: digestOfBytes(bytes), title });
  return {
    packed: (path: string, bytes: Uint8Array): void => {
      listed(path, bytes, '');
      zip.add(path, bytes);
    },
    paper: ({ path, label }: MadePaper, bytes: Uint8Array): void => {
      listed(path, bytes, label);
      zip.store(path, bytes);
    },
    attachment: (part: string, folder: string, { name, bytes }: Attached): void => {
      const path = `${part}/volume/${ATTACHMENTS}/${name}`;
      files.push({ path, bytes, sm3: digestInName(name), title: '' });
      zip.storeFile(path, join(folder, ATTACHMENTS, name));
    },
  };
};

/** The readable indexes: that of the open part also where both parts are there, so that it can be shown without the other. */
const indexPages = (
  { state, events, records, isPrivate, head }: Copied,
  part: BundlePart,
  made: readonly MadePaper[],
  attached: readonly Attached[],
  programVersion: string,
): { readonly open: string; readonly internal: string } => {
  const opened = filed(state, 'CaseOpened')[0];
  const eventOf = new Map(events.map((event) => [event.seq, event]));
  const indexed = ({ seq, at, operator, type, digest }: StoredRecord, isShown: boolean): IndexedRecord => {
    const event = eventOf.get(seq);
    const name = event === undefined ? type : recordKindNames[event.type];
    return { seq, at, operator, name, digest, view: event === undefined || !isShown ? null : recordView(state, event) };
  };
  const withheld = records.filter(isPrivate).length;
  const { facts } = text;
  const page = {
    number: opened?.number ?? '',
    title: opened?.title ?? '',
    facts: [
      [facts.number, opened?.number ?? ''],
      [facts.department, opened?.department ?? ''],
      [
        facts.obligors,
        obligorsOf(state)
          .map(({ name }) => name)
          .join('、'),
      ],
      [facts.opened, opened?.openedOn ?? ''],
      [facts.last, state.lastAt === null ? '' : `${state.lastAt.slice(0, 10)} ${state.lastAt.slice(11, 19)}`],
      [facts.part, text.parts[part]],
      [facts.events, text.events(records.length, withheld)],
      [facts.program, programVersion],
    ],
  } as const;
  const sample = opened?.sample === true ? [text.sample] : [];
  const attachments = (isOpen: boolean, below: string) =>
    attached
      .filter((file) => file.isOpen === isOpen)
      .map(({ name, bytes, records: by }) => ({ path: `${below}volume/${ATTACHMENTS}/${name}`, bytes, records: by }));
  return {
    open: indexHtml({
      ...page,
      marks: [text.parts.open, ...sample],
      head,
      link: part === 'whole' ? { href: `${INTERNAL}/index.html`, text: text.toInternal } : null,
      note: '',
      papers: made.filter(({ isOpen }) => isOpen),
      attachments: attachments(true, `${OPEN}/`),
      records: records.map((record) => indexed(record, !isPrivate(record))),
      recordsTitle: text.records,
      noRecords: '',
      withheld: part === 'whole' ? text.inInternal : text.withheld,
    }),
    internal: indexHtml({
      ...page,
      marks: [text.parts.internal, ...sample],
      head: null,
      link: { href: '../index.html', text: text.toOpen },
      note: text.internalWhy,
      papers: made.filter(({ isOpen }) => !isOpen).map(({ label, path }) => ({ label, path: path.slice(INTERNAL.length + 1) })),
      attachments: attachments(false, ''),
      records: records.filter(isPrivate).map((record) => indexed(record, true)),
      recordsTitle: text.privateRecords,
      noRecords: text.nothingPrivate,
      withheld: text.withheld,
    }),
  };
};

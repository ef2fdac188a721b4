import { z } from 'zod';
import { call, onMeeting, roles, volume, type Problem, type Role, type Saved } from './calls.ts';
import { isCommandType, type CommandType } from './decide.ts';
import { chunkBytes, largestFile } from './file-limits.ts';
import { stepIds } from './record/vocabulary.ts';
import { signOffEvents } from './record/events/sign-off-events.ts';
import { attachment, day, id, meetingNumber, recordNumber } from './record/events/field.ts';
import { preparingCalls } from './preparing-calls.ts';
import type { Result } from './result.ts';
import { roomAct } from './room/room-act.ts';
import type { Instant } from './time/instant.ts';
import type { CalendarsView } from './views/calendars-view.ts';
import type { CaseView } from './views/case-view.ts';
import type { DisplayView } from './views/display-view.ts';
import type { EntryHistory } from './views/entry-history.ts';
import type { LimitsView } from './views/limits-view.ts';
import type { MeetingRecordView } from './views/meeting-record-view.ts';
import type { OfficeView } from './views/office-view.ts';
import type { PapersView } from './views/papers-view.ts';
import type { PhrasesView } from './views/phrases-view.ts';
import type { PresidingView } from './views/presiding-view.ts';
import type { RecordView } from './views/record-view.ts';
import type { RegistryView } from './views/registry-view.ts';
import type { RoomView } from './views/room-view.ts';
import type { SearchView } from './views/search-view.ts';
import type { SentenceView } from './views/script-view.ts';
import type { UndoView } from './views/undo-view.ts';
import type { SecretaryView } from './views/secretary-view.ts';
import type { DocumentModel } from './documents/document-model.ts';

/** Answer to whatever was entered into 节假日表: the year it went into. */
export type CalendarEntered = { readonly year: number };

/** Who printed: the host, with the file it wrote for a PDF (null: not wanted after all); or nobody yet, the page is to print itself. */
export type Printed = { readonly by: 'host'; readonly file: string | null } | { readonly by: 'page' };

/** A bundle that lies ready to be read: what its file is called, and its length. */
export type BundleReady = { readonly name: string; readonly bytes: number };
/** A piece of it. */
export type BundlePiece = { readonly base64: string };

/** Keys of 记录台 that somebody changed: the name of each, and the key it has now. */
export type ChangedKeys = Readonly<Record<string, string>>;

/**
 * What the host made this window for, and who sits at the keyboard (empty until chosen; every record names the operator). `rehearsal`:
 * the volume is the copy of a rehearsal (演练), that goes on or is over; null: a case, or none.
 */
export type Session = {
  readonly role: Role;
  readonly volume: string | null;
  readonly meeting: number | null;
  readonly operator: string;
  readonly rehearsal: 'running' | 'over' | null;
};

/** A part of a file with the length of the whole. */
export type FileChunk = { readonly base64: string; readonly total: number };

const onUpload = z.strictObject({ volume, upload: z.uuid() });
const onFile = z.strictObject({ volume, digest: attachment, from: z.int().min(0).max(largestFile) });
/** A phrase of the case, or of the whole office. */
const phrase = z.strictObject({ volume, scope: z.enum(['case', 'office']), text: z.string().max(50_000) });
/** The two who keep the room. */
const keepers = ['secretary', 'presiding'] as const;
const office = ['registry', 'case', 'secretary'] as const;
/** A table of holidays or regional days off as it is typed. `replaces`: what stands for that year or festival may be replaced. */
const typedDays = z.strictObject({
  operator: z.string().min(1).max(60),
  year: z.int(),
  source: z.string().max(500),
  text: z.string().max(20_000),
  replaces: z.boolean(),
});
/** One paper by its kind and its place in the list of papers. */
const aboutPaper = z.strictObject({ volume, kind: z.string().max(60), at: z.int().min(0).max(10_000) });
/** Draft slots belong to one window's input line. */
const slot = z.string().regex(/^[a-z0-9-]{1,60}$/u);

export { roles, type Problem, type Role, type Saved };

/** THE contract: every call a window can make, with its input schema, its answer and the roles that may make it. */
export const contract = {
  'window.session': call<Session>()(z.strictObject({}), roles),
  /** Who works at this keyboard from now on; kept in the preferences for the next start. */
  'window.operator': call<Session>()(z.strictObject({ operator: z.string().min(1).max(60) }), ['registry', 'case', 'secretary', 'signing']),
  /** The keys of this machine, kept in the preferences. */
  'keys.load': call<ChangedKeys>()(z.strictObject({}), ['secretary']),
  'keys.save': call<ChangedKeys>()(z.strictObject({ changed: z.record(z.string().max(40), z.string().max(40)) }), ['secretary']),
  'registry.list': call<RegistryView>()(z.strictObject({}), ['registry']),
  /** Puts the sample cases into the case folder. */
  'registry.samples': call<RegistryView>()(z.strictObject({}), ['registry']),
  /** A new volume with its first record; the input is that of OpenCase. */
  'registry.open-case': call<Saved>()(z.strictObject({ commandId: z.uuid(), operator: z.string().min(1).max(60), input: z.unknown() }), [
    'registry',
  ]),
  /** 节假日表: the covered years with where each table comes from, their regional days off, and the years still missing. */
  'calendar.list': call<CalendarsView>()(z.strictObject({}), ['registry']),
  /** The table of a year from a JSON file of a person's choice. */
  'calendar.import': call<CalendarEntered>()(
    typedDays.pick({ operator: true, replaces: true }).extend({ file: z.string().min(1).max(255), base64: z.base64().max(600_000) }),
    ['registry'],
  ),
  /** The table of a year from the text of the notice, or lines written like it. */
  'calendar.enter': call<CalendarEntered>()(typedDays, ['registry']),
  /** Days off of a region, added to the table of a year; without days they are called off. */
  'calendar.enter-regional': call<CalendarEntered>()(typedDays.extend({ name: z.string().trim().min(1).max(60) }), ['registry']),
  ...preparingCalls,
  'case.view': call<CaseView>()(z.strictObject({ volume }), ['case', 'secretary', 'signing']),
  /** 时限与判断 as of another day, past or future. Nothing is recorded. */
  'case.limits': call<LimitsView>()(z.strictObject({ volume, on: day }), ['case']),
  /** What one record of the volume says, also where it was withdrawn. Private notes are refused. */
  'case.record': call<RecordView>()(z.strictObject({ volume, record: recordNumber }), ['case']),
  'secretary.view': call<SecretaryView>()(onMeeting.extend({ since: z.int().min(0) }), ['secretary', 'signing']),
  /** One entry with every wording it ever had, who recorded each and when. */
  'secretary.entry-history': call<EntryHistory>()(onMeeting.extend({ entry: z.int().min(1) }), ['secretary']),
  /** Words in the records of all meetings of the case, private notes included: the window's own meeting is no limit here. */
  'secretary.search': call<SearchView>()(z.strictObject({ volume, words: z.string().max(200) }), ['secretary']),
  /** The record of another meeting of the case, to read. */
  'secretary.other-meeting': call<MeetingRecordView>()(z.strictObject({ volume, other: meetingNumber }), ['secretary']),
  /** Pinyin initials of everybody's name and organisation, by seat id: what is typed to find somebody. */
  'secretary.initials': call<Readonly<Record<string, readonly string[]>>>()(onMeeting, ['secretary']),
  'presiding.view': call<PresidingView>()(onMeeting, ['presiding']),
  /**
   * 下一步 pressed in 主持台, out of the step its window shows: where the meeting has moved on meanwhile nothing happens, so that a press
   * here and a key in 记录台 at once are one step.
   */
  'presiding.next': call<Saved>()(onMeeting.extend({ commandId: z.uuid(), from: z.enum(stepIds) }), ['presiding']),
  /** The last acts of a meeting, newest first, each with the one command that takes it back or why that is refused. */
  'meeting.undo': call<readonly UndoView[]>()(onMeeting, ['secretary']),
  'display.view': call<DisplayView>()(onMeeting, ['display']),
  /** A part of the file that the display shows now, and of no other. */
  'display.exhibit': call<FileChunk>()(onFile.extend({ meeting: meetingNumber }), ['display']),
  /** What goes on in the room beside the record: the speech clock, who asks to speak, the private line, the display. In no record. */
  'room.view': call<RoomView>()(onMeeting, keepers),
  /** One act in the room. Sent again with the same id it counts once. What the presiding officer's window may not do is refused. */
  'room.act': call<{ readonly revision: number }>()(onMeeting.extend({ id: z.uuid(), act: roomAct }), keepers),
  /** One command, one record. `expectedVersion` null: whatever the version, the decision is made on what stands then. */
  'case.command': call<Saved>()(
    z.strictObject({
      volume,
      commandId: z.uuid(),
      operator: z.string().min(1).max(60),
      expectedVersion: z.int().min(0).nullable(),
      type: z.custom<CommandType>((value) => typeof value === 'string' && isCommandType(value)),
      input: z.unknown(),
      clearDraft: slot.nullable(),
    }),
    ['case', 'secretary', 'signing'],
  ),
  /** A file on its way to the host, in parts of `chunkBytes`, in order from 0. Nothing is kept before a call that says what it is for. */
  'upload.begin': call<{ readonly upload: string }>()(
    z.strictObject({ volume, name: z.string().max(1_000), bytes: z.int().min(0).max(Number.MAX_SAFE_INTEGER) }),
    ['case', 'secretary', 'signing'],
  ),
  'upload.add': call<{ readonly received: number }>()(
    onUpload.extend({ at: z.int().min(0), base64: z.base64().max((chunkBytes / 3) * 4) }),
    ['case', 'secretary', 'signing'],
  ),
  'upload.cancel': call<null>()(onUpload, ['case', 'secretary', 'signing']),
  /**
   * A picture of one signed page, or the page of a PDF, bound to the version that its code names. The host keeps it on disk before it is
   * recorded. The upload stays for the other pages of its file: `upload.cancel` ends it.
   */
  'page.bind': call<Saved>()(
    onUpload.extend({ commandId: z.uuid(), operator: z.string().min(1).max(60) }).extend(
      signOffEvents.SignedPageBound.pick({
        meeting: true,
        version: true,
        part: true,
        page: true,
        of: true,
        filePage: true,
        readAs: true,
        confirmedBy: true,
      }).shape,
    ),
    ['signing'],
  ),
  /** A part of a file in which a signed page came back, or of a picture of a fingerprint. */
  'page.bytes': call<FileChunk>()(onFile.extend({ meeting: meetingNumber }), ['signing']),
  /** 捺印 beside a signature drawn on a screen: a picture, examined as an exhibit is, kept on disk, then recorded. */
  'fingerprint.attach': call<Saved>()(
    onUpload
      .extend({ commandId: z.uuid(), operator: z.string().min(1).max(60) })
      .extend(signOffEvents.FingerprintAttached.pick({ meeting: true, version: true, participant: true, witness: true }).shape),
    ['signing'],
  ),
  /** Examines the file, keeps it on disk and then records it with an exhibit. What it is and how many pages it has the host finds out. */
  'exhibit.attach': call<Saved>()(onUpload.extend({ exhibit: id, commandId: z.uuid(), operator: z.string().min(1).max(60) }), [
    'case',
    'secretary',
  ]),
  /** A part of a file on record. */
  'exhibit.bytes': call<FileChunk>()(onFile, ['case', 'secretary']),
  /** The half-typed line: kept outside the record, gone when committed. */
  'draft.save': call<{ readonly savedAt: Instant }>()(z.strictObject({ volume, slot, text: z.string().max(50_000) }), office),
  'draft.load': call<{ readonly text: string; readonly at: Instant | null }>()(z.strictObject({ volume, slot }), office),
  /** Every sentence of the presiding officer as this office says it, and what is the matter with its own wording, if anything. */
  'script.list': call<{ readonly sentences: readonly SentenceView[]; readonly problem: string | null }>()(onMeeting, ['secretary']),
  /** One part in the office's own words; null: as the program has it. It lies on this machine, in no volume. */
  'script.word': call<null>()(onMeeting.extend({ key: z.string().max(130), text: z.string().max(20_000).nullable() }), ['secretary']),
  /** The office's own wording as plain text; and such a text taken in. */
  'script.export': call<{ readonly text: string }>()(z.strictObject({ volume }), ['secretary']),
  'script.import': call<{ readonly changed: number }>()(z.strictObject({ volume, text: z.string().max(300_000) }), ['secretary']),
  /** The phrase bank of this meeting: the case's, the office's, and the names and places of the case. It lies in no volume. */
  'phrases.list': call<PhrasesView>()(onMeeting, ['secretary']),
  'phrases.add': call<null>()(phrase, ['secretary']),
  'phrases.remove': call<null>()(phrase, ['secretary']),
  /** The office's phrases as plain text, one a line; and such lines taken in, each phrase once. */
  'phrases.export': call<{ readonly text: string }>()(z.strictObject({ volume }), ['secretary']),
  'phrases.import': call<{ readonly added: number }>()(z.strictObject({ volume, text: z.string().max(1_000_000) }), ['secretary']),
  /** The minutes of a meeting as the document model that screen, paper and signature share. */
  'minutes.model': call<{ readonly body: DocumentModel; readonly signOff: DocumentModel }>()(onMeeting, ['secretary', 'signing', 'case']),
  /** A version of the minutes that another one has replaced, as it was signed. `matches`: computed anew, its digest is the one on record. */
  'minutes.version': call<{ readonly body: DocumentModel; readonly signOff: DocumentModel; readonly matches: boolean }>()(
    onMeeting.extend({ version: z.int().min(1).max(9_999) }),
    ['signing', 'case'],
  ),
  /** The body of the minutes or its sign-off sheet as a docx, base64: two papers, so that the body's page count stays what was signed. */
  'minutes.docx': call<{ readonly name: string; readonly base64: string }>()(onMeeting.extend({ part: z.enum(['body', 'sign-off']) }), [
    'secretary',
    'signing',
    'case',
  ]),
  /** Every kind of paper of the case: which can be made now, and what is missing for the others. */
  'papers.list': call<PapersView>()(z.strictObject({ volume }), ['case']),
  /** One paper as a docx, base64, as on the given day (null: today). `at` is its place in the list. */
  'papers.docx': call<{ readonly name: string; readonly base64: string }>()(aboutPaper.extend({ on: day.nullable() }), ['case']),
  /** One paper as the document model that screen, print and docx share. */
  'papers.model': call<DocumentModel>()(aboutPaper, ['case']),
  /** Gives one official paper the next 发文字号 of its series, in the office's ledger and in the case. */
  'papers.number': call<Saved>()(aboutPaper.extend({ commandId: z.uuid(), operator: z.string().min(1).max(60) }), ['case']),
  /** The next 发文字号 for a paper whose number comes with a record still to be made. */
  'papers.reserve-number': call<{ readonly number: string }>()(
    z.strictObject({ volume, kind: z.string().max(60), on: day.nullable(), operator: z.string().min(1).max(60) }),
    ['case'],
  ),
  /**
   * For a number typed into a form: the next one of its series (null, and in `why` the reason: there is no series), and what stands in the
   * way of the one typed (null: nothing). Nothing is given out. `on`: day of the paper (null: today).
   */
  'papers.number-check': call<{ readonly next: string | null; readonly why: string | null; readonly taken: string | null }>()(
    z.strictObject({ volume, kind: z.string().max(60), on: day.nullable(), typed: z.string().max(200) }),
    ['case'],
  ),
  /** The office's template as it is now, copied into the case. */
  'papers.adopt-template': call<Saved>()(z.strictObject({ volume, commandId: z.uuid(), operator: z.string().min(1).max(60) }), ['case']),
  /** 本单位文书: the template and the ledger of 发文字号. */
  'office.view': call<OfficeView>()(z.strictObject({}), ['registry']),
  /** A template is saved whole, or refused with every fault by its line. */
  'office.save-template': call<null>()(z.strictObject({ text: z.string().max(2_000_000) }), ['registry']),
  /** Why a number that was given out is used for no paper. */
  'office.explain-number': call<null>()(
    z.strictObject({ code: z.string().max(40), year: z.int(), number: z.int(), reason: z.string().max(500) }),
    ['registry'],
  ),
  /** The case as one file: the open part alone, or all of it. `transfer` is made up by the window; the pieces are read by it. */
  'bundle.make': call<BundleReady>()(z.strictObject({ volume, part: z.enum(['open', 'whole']), transfer: z.uuid() }), ['case']),
  'bundle.read': call<BundlePiece>()(z.strictObject({ volume, transfer: z.uuid(), from: z.int().min(0) }), ['case']),
  /** A bundle handed in a piece at a time, then verified and put into the case folder. `name` is that of its file. */
  'bundle.take': call<null>()(z.strictObject({ transfer: z.uuid(), from: z.int().min(0), base64: z.base64().max(600_000) }), ['registry']),
  'bundle.admit': call<{ readonly volume: string }>()(z.strictObject({ transfer: z.uuid(), name: z.string().min(1).max(255) }), [
    'registry',
  ]),
  /** Address of another window of the same case, made by the host for that role. */
  'window.open': call<{ readonly url: string | null }>()(
    z.strictObject({ role: z.enum(roles), volume: volume.nullable(), meeting: meetingNumber.nullable() }),
    ['registry', 'case', 'secretary', 'signing'],
  ),
  /** The paper a window shows, to the printer or as a PDF. Where the host has no printer of its own, the page prints itself. */
  'window.print': call<Printed>()(z.strictObject({ to: z.enum(['printer', 'pdf']), name: z.string().min(1).max(200) }), [
    'signing',
    'case',
  ]),
} as const;

export type CallName = keyof typeof contract;
export type CallInput<C extends CallName> = z.input<(typeof contract)[C]['input']>;
export type CallOutput<C extends CallName> = (typeof contract)[C]['output'];
export type Answer<C extends CallName> = Result<CallOutput<C>, Problem>;

/** What the host tells windows without being asked. Carries no content: a window asks for its own projection. */
export type Push =
  | { readonly type: 'volume-changed'; readonly volume: string; readonly version: number; readonly savedAt: Instant }
  /** Something changed in the room of a meeting; `shown`: on the public display too. */
  | { readonly type: 'room-changed'; readonly volume: string; readonly meeting: number; readonly shown: boolean }
  /** A rehearsal is over and its copy gone: its windows have nothing left to show. */
  | { readonly type: 'rehearsal-ended'; readonly volume: string }
  | { readonly type: 'registry-changed' }
  /** The office's template was saved, or a number of its ledger was given out or explained. */
  | { readonly type: 'office-changed' }
  /** The office says a part of the script in other words: whoever shows the script asks anew. */
  | { readonly type: 'wording-changed' }
  /** A table of holidays was entered: every day computed so far is asked for anew. */
  | { readonly type: 'calendar-changed' };

/** How a window reaches the host, whatever lies between. `connection` tells when the host is away and when it is back. */
export type Transport = {
  readonly call: <C extends CallName>(name: C, input: CallInput<C>) => Promise<Answer<C>>;
  readonly onPush: (listener: (push: Push) => void) => () => void;
  readonly onConnection: (listener: (connected: boolean) => void) => () => void;
};

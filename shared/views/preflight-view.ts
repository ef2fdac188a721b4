import type { FontFinding } from '../documents/font-check.ts';
import { obligorsOf, partyName, servedOn } from '../record/case-queries.ts';
import type { DecideContext } from '../record/command.ts';
import { participantsOf, planOf } from '../record/meeting-queries.ts';
import { assessCase } from '../record/facts-of-state.ts';
import { held, type CaseState, type Filed, type MeetingState } from '../record/state.ts';
import { CLAIMANT } from '../record/vocabulary.ts';
import type { Stage } from '../law/assessment.ts';
import { parameterOn } from '../law/parameters.ts';
import { fontText } from '../text/zh/fonts.ts';
import { preflightText as text } from '../text/zh/preflight.ts';
import { msOfInstant, type Instant } from '../time/instant.ts';
import { addDays, daysBetween, type PlainDate } from '../time/plain-date.ts';
import { rolled, shippedCalendars, workingDays } from '../time/working-days.ts';

export const preflightIds = ['clock', 'disk', 'fonts', 'printer', 'screen', 'backup', 'calendar', 'notice', 'seats'] as const;
export type PreflightId = (typeof preflightIds)[number];

/** 正常, 注意, 不行. None of them keeps a meeting from being held. */
export const preflightLevels = ['ok', 'warn', 'bad'] as const;
export type PreflightLevel = (typeof preflightLevels)[number];

/** What one check found, in one sentence or a few, and what to do about it (empty: nothing). */
export type PreflightCheck = {
  readonly id: PreflightId;
  readonly level: PreflightLevel;
  readonly says: string;
  readonly todo: string;
};

/** 开会前检查 of one meeting, as it was at that moment. `place` is the folder that backups go to; empty: none was named. */
export type PreflightView = {
  readonly at: Instant;
  readonly clockConfirmed: boolean;
  readonly place: string;
  readonly checks: readonly PreflightCheck[];
};

/** What lies at the backup place for a case. */
export type BackupState =
  | { readonly is: 'no-place' }
  | { readonly is: 'away' | 'none'; readonly place: string }
  | { readonly is: 'other'; readonly place: string; readonly name: string }
  /** Up to a record of the case; `of` is the number of its last one. */
  | { readonly is: 'behind'; readonly place: string; readonly records: number; readonly of: number }
  /** All records and not all of the files, or not whole. */
  | { readonly is: 'files-missing'; readonly place: string; readonly records: number; readonly missing: number }
  | { readonly is: 'current'; readonly place: string; readonly records: number; readonly head: string; readonly files: number };

/** What the window found: the face it is drawn with (null: none of those it asks for), and the faces of papers that are not there. */
export type FontFacts = { readonly window: string | null; readonly missing: readonly FontFinding[] };

/** What the host and the window found out about the machine. null: it cannot be asked there. */
export type MachineFacts = {
  /** What the machine's clock shows. `setByMs`: how far it was set since the program started; null: it was not. */
  readonly clock: { readonly shown: Instant; readonly setByMs: number | null; readonly zone: string; readonly offsetMinutes: number };
  /** A person compared it with another clock and found it right. */
  readonly clockConfirmed: boolean;
  readonly freeBytes: number | null;
  readonly fonts: FontFacts;
  readonly printers: readonly string[] | null;
  readonly screens: number | null;
  readonly backup: BackupState;
};

type Found = Omit<PreflightCheck, 'id'>;
const ok = (says: string, todo = ''): Found => ({ level: 'ok', says, todo });
const warn = (says: string, todo: string): Found => ({ level: 'warn', says, todo });
const bad = (says: string, todo: string): Found => ({ level: 'bad', says, todo });

/** Bytes that a meeting with its scans and a backup takes easily, and below which it may not end. */
const roomy = 2_000_000_000;
const tight = 200_000_000;
/** UTC+8, the zone that every record is written in. */
const beijingMinutes = 480;
/** Milliseconds that a clock may stand before the last record without having been set. */
const behindMs = 2_000;

/** Every check, from what the machine says of itself and what is on record. */
export const preflightChecks = (machine: MachineFacts, state: CaseState, meeting: MeetingState, context: At): readonly PreflightCheck[] => {
  const found: { readonly [I in PreflightId]: Found } = {
    clock: clockCheck(machine, state.lastAt),
    disk: diskCheck(machine.freeBytes),
    fonts: fontsCheck(machine.fonts),
    printer: printerCheck(machine.printers),
    screen: screenCheck(machine.screens),
    backup: backupCheck(machine.backup),
    calendar: calendarCheck(state, meeting, context),
    notice: noticeCheck(state, meeting, context),
    seats: seatsCheck(state, meeting, context),
  };
  return preflightIds.map((id) => ({ id, ...found[id] }));
};

const timeOf = (instant: Instant): string => `${instant.slice(0, 10)} ${instant.slice(11, 19)}`;

const clockCheck = ({ clock, clockConfirmed }: MachineFacts, last: Instant | null): Found => {
  const shown = timeOf(clock.shown);
  if (last !== null && msOfInstant(clock.shown) < msOfInstant(last) - behindMs)
    return bad(text.clockBehind(shown, timeOf(last)), text.clockBehindTodo);
  const noticed = [
    ...(clock.setByMs === null ? [] : [text.clockSet(clock.setByMs)]),
    ...(clock.offsetMinutes === beijingMinutes ? [] : [text.clockZone(clock.zone, clock.offsetMinutes)]),
  ].join('');
  // Whatever was done to it: a clock that a person has found right is right.
  return clockConfirmed ? ok(`${text.clockConfirmed(shown)}${noticed}`) : warn(`${text.clockShown(shown)}${noticed}`, text.clockConfirm);
};

const diskCheck = (free: number | null): Found => {
  if (free === null) return warn(text.diskUnknown, text.diskUnknownTodo);
  if (free < tight) return bad(text.diskFree(free), text.diskFull);
  return free < roomy ? warn(text.diskFree(free), text.diskLow) : ok(text.diskFree(free));
};

const fontsCheck = ({ window, missing }: FontFacts): Found => {
  if (window === null) return warn(text.fontsNoWindow, text.fontsNoWindowTodo);
  return missing.length === 0 ? ok(text.fontsOf(window)) : warn(text.fontsMissing(missing), fontText.text);
};

const printerCheck = (printers: readonly string[] | null): Found => {
  if (printers === null) return warn(text.printerUnasked, text.printerUnaskedTodo);
  return printers.length === 0 ? bad(text.printerNone, text.printerNoneTodo) : ok(text.printers(printers), text.printersTodo);
};

const screenCheck = (screens: number | null): Found => {
  if (screens === null) return warn(text.screenUnasked, text.screenUnaskedTodo);
  return screens < 2 ? warn(text.screenOne, text.screenOneTodo) : ok(text.screens(screens));
};

const backupCheck = (backup: BackupState): Found => {
  switch (backup.is) {
    case 'no-place':
      return warn(text.backupNoPlace, text.backupNoPlaceTodo);
    case 'away':
      return bad(text.backupAway(backup.place), text.backupAwayTodo);
    case 'none':
      return warn(text.backupNone(backup.place), text.backupNoneTodo);
    case 'other':
      return bad(text.backupOther(backup.place, backup.name), text.backupOtherTodo);
    case 'behind':
      return warn(text.backupBehind(backup.place, backup.records, backup.of), text.backupNoneTodo);
    case 'files-missing':
      return warn(text.backupFilesMissing(backup.place, backup.records, backup.missing), text.backupNoneTodo);
    case 'current':
      return ok(
        text.backupCurrent(backup.place, backup.records, backup.files, `${backup.head.slice(0, 8)}…${backup.head.slice(-4)}`.toUpperCase()),
      );
  }
};

type At = Pick<DecideContext, 'today' | 'calendar'>;

/** Where an obligor's consultation is over, nobody is told of a meeting or comes to it. Art. 28 ¶2 opens it anew. */
const over: readonly Stage[] = ['agreed', 'confirming', 'confirmed', 'failed', 'terminated'];

const obligorsMet = (state: CaseState, { today, calendar }: At): readonly Filed<'ObligorAdded'>[] => {
  const stages = new Map(assessCase(state, today, calendar).obligors.map(({ id, stage }) => [id, stage]));
  return obligorsOf(state).filter(({ id }) => !over.some((stage) => stage === stages.get(id)));
};

/** From today up to the last day that the 90 days of an obligor can end on, or that the meeting is on. */
const calendarCheck = (state: CaseState, meeting: MeetingState, { today, calendar }: At): Found => {
  const table = workingDays([...shippedCalendars, ...calendar]);
  const days = parameterOn('consultationDays', today);
  const served = obligorsMet(state, { today, calendar }).flatMap(({ id }) => servedOn(state, id) ?? []);
  const on = planOf(meeting)?.on;
  const ends = [...served.map((from) => addDays(from, days)), ...(on === undefined ? [] : [on]), today];
  const last = ends.toSorted().at(-1) ?? today;
  const missing = [...new Set(ends.flatMap((end) => missingAt(table, end)))].toSorted();
  return missing.length === 0 ? ok(text.calendarKnown(today, last)) : warn(text.calendarMissing(missing), text.calendarMissingTodo);
};

const missingAt = (table: ReturnType<typeof workingDays>, day: PlainDate): readonly number[] => {
  const end = rolled(table, day);
  return end.date === null ? end.calendarMissing : [];
};

/** Art. 29(2), domain.md: only whoever was told in time is absent without cause by itself. Counted to the day the meeting is on. */
const noticeCheck = (state: CaseState, meeting: MeetingState, at: At): Found => {
  const least = parameterOn('meetingNoticeDays', at.today);
  const on = planOf(meeting)?.on ?? at.today;
  const obligors = obligorsMet(state, at).map(({ id, name }) => {
    const told = held(meeting, 'MeetingNotified').findLast(({ obligor }) => obligor === id);
    return { name, days: told === undefined ? null : daysBetween(told.on, on) };
  });
  if (obligors.length === 0) return bad(text.noticeNobody, text.noticeNobodyTodo);
  const untold = obligors.filter(({ days }) => days === null).map(({ name }) => name);
  if (untold.length > 0) return bad(text.noticeNone(untold), text.noticeNoneTodo);
  const short = obligors.flatMap(({ name, days }) => (days !== null && days < least ? [{ name, days }] : []));
  if (short.length > 0) return warn(text.noticeShort(short, least), text.noticeShortTodo);
  return ok(
    text.noticeOf(
      obligors.map(({ name }) => name),
      least,
    ),
  );
};

/** Arts. 24–26: who presides, who writes, and somebody for each side. */
const seatsCheck = (state: CaseState, meeting: MeetingState, at: At): Found => {
  const people = participantsOf(meeting);
  const nameIn = (capacity: 'presiding' | 'secretary'): string | null => people.find((one) => one.capacity === capacity)?.name ?? null;
  const [presiding, secretary] = [nameIn('presiding'), nameIn('secretary')];
  const sides = [CLAIMANT, ...obligorsMet(state, at).map(({ id }) => id)].filter((side) => !people.some(({ party }) => party === side));
  const missing = [
    ...(presiding === null ? [text.presiding] : []),
    ...(secretary === null ? [text.secretary] : []),
    ...sides.map((side) => partyName(state, side)),
  ];
  if (missing.length > 0) return bad(text.seatsNobody(missing), text.seatsTodo);
  if (presiding !== null && presiding === secretary) return warn(text.sameOfficer(presiding), text.sameOfficerTodo);
  const plan = planOf(meeting);
  if (plan !== null && presiding !== null && plan.presiding !== presiding)
    return warn(text.otherOfficer(text.presiding, plan.presiding, presiding), text.otherOfficerTodo);
  if (plan !== null && secretary !== null && plan.secretary !== secretary)
    return warn(text.otherOfficer(text.secretary, plan.secretary, secretary), text.otherOfficerTodo);
  return ok(text.seatsOf(people.length));
};

import type { CalendarEntered, Problem, Role, Session } from '../../shared/contract.ts';
import { minutesDocument } from '../../shared/documents/kinds/minutes.ts';
import type { DocumentModel } from '../../shared/documents/document-model.ts';
import type { PaperContext } from '../../shared/documents/paper.ts';
import type { CommandType } from '../../shared/decide.ts';
import type { DecideContext } from '../../shared/record/command.ts';
import { privateEvents } from '../../shared/record/events/meeting-events.ts';
import { participantsOf } from '../../shared/record/meeting-queries.ts';
import { emptyCase, filed, meetingOf, type CaseState, type MeetingState } from '../../shared/record/state.ts';
import { isRehearsal } from '../../shared/rehearsal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { uploadText } from '../../shared/text/zh/attachments.ts';
import { hostText } from '../../shared/text/zh/host.ts';
import { recordText } from '../../shared/text/zh/record-kinds.ts';
import type { PlainDate } from '../../shared/time/plain-date.ts';
import { calendarText } from '../../shared/text/zh/windows/calendar.ts';
import { caseView } from '../../shared/views/case-view.ts';
import { caseWords } from '../../shared/phrases/case-words.ts';
import { entryHistory } from '../../shared/views/entry-history.ts';
import { limitsOn } from '../../shared/views/limits-on.ts';
import { paperOf, papersView } from '../../shared/views/papers-view.ts';
import { recordView } from '../../shared/views/record-view.ts';
import { registryCase, registryDays, type RegistryView } from '../../shared/views/registry-view.ts';
import { meetingRecordView } from '../../shared/views/meeting-record-view.ts';
import { searchView } from '../../shared/views/search-view.ts';
import { secretaryView } from '../../shared/views/secretary-view.ts';
import { writeDocx } from '../documents/docx-writer.ts';
import type { Bundles } from './bundles.ts';
import type { Calendars } from './calendars.ts';
import type { CaseService } from './case-service.ts';
import { createDisplayHandlers, followOnDisplay } from './display-handlers.ts';
import { createUploadHandlers } from './upload-handlers.ts';
import { createUploads } from './uploads.ts';
import { createExhibitHandlers } from './exhibit-handlers.ts';
import { createConductHandlers } from './conduct-handlers.ts';
import { connectionAskedFor, type Connection } from './connection.ts';
import type { Office } from './office.ts';
import { numberElsewhere } from './number-elsewhere.ts';
import { adoptTemplate, numberedCases, officeHandlers } from './office-handlers.ts';
import type { Phrases } from './phrases.ts';
import type { Preflight } from './preflight.ts';
import { initialsOf, initialsOfName } from './pinyin-initials.ts';
import type { Settings, Windows } from './ports.ts';
import { minutesVersion } from './minutes-version.ts';
import { problem } from './problem.ts';
import { createRehearsalHandlers } from './rehearsal-handlers.ts';
import type { Rehearsals } from './rehearsals.ts';
import { createFingerprintHandlers } from './fingerprint-handlers.ts';
import { createSignedPageHandlers } from './signed-page-handlers.ts';
import type { Wording } from './wording.ts';
import type { Handlers } from './serve.ts';

export type HandlerParts = {
  readonly service: CaseService;
  readonly rehearsals: Rehearsals;
  readonly preflight: Preflight;
  readonly calendars: Calendars;
  readonly phrases: Phrases;
  readonly office: Office;
  readonly bundles: Bundles;
  readonly wording: Wording;
  readonly settings: Settings;
  readonly windows: Windows;
  /** Writes the sample cases into the case folder. */
  readonly playSamples: () => Promise<void>;
};

/** Commands that only the host gives: after it has looked at a file itself, or made a copy. */
const hostCommands: readonly CommandType[] = ['BindSignedPage', 'AttachFingerprint', 'AttachExhibitFile', 'BeginRehearsal'];

/** Windows of the office name their operator; those that face the room or the parties are told of nobody. */
const knowsOperator: readonly Role[] = ['registry', 'case', 'secretary', 'signing'];

/** A paper as a file to take away; what a file system takes for a path in its name becomes a dash. */
const docx = async (number: string, label: string, model: DocumentModel): Promise<Result<{ name: string; base64: string }, Problem>> =>
  ok({
    name: `${number}-${label}.docx`.replaceAll(/[/\\:*?"<>|\p{Cc}]/gu, '-'),
    base64: Buffer.from(await writeDocx([model])).toString('base64'),
  });

/** What each call of the contract does. Everything is made for one role from the folded record; nothing here decides. */
export const createHandlers = ({
  service,
  rehearsals,
  preflight,
  calendars,
  phrases,
  office,
  bundles,
  wording,
  settings,
  windows,
  playSamples,
}: HandlerParts): Handlers => {
  let playing = false;
  const uploads = createUploads();
  const session = (connection: Connection): Session => ({
    ...connection,
    operator: knowsOperator.includes(connection.role) ? settings.operator() : '',
    rehearsal: !isRehearsal(connection.volume) ? null : rehearsals.find(connection.volume ?? '') === null ? 'over' : 'running',
  });

  const registry = (): RegistryView => {
    const listed = service.list();
    return {
      today: service.context(emptyCase).today,
      days: registryDays(service.context(emptyCase)),
      cases: listed.flatMap(({ volume, state }) => (state.ok ? [registryCase(volume, state.value, service.context(state.value))] : [])),
      problems: listed.flatMap(({ volume, state }) => (state.ok ? [] : [{ volume, problem: state.error.sentence }])),
      samplesOffered: listed.length === 0,
    };
  };

  const onCase = <T>(volume: string, make: (state: CaseState, context: DecideContext) => T): Result<T, Problem> => {
    const state = service.state(volume);
    return state.ok ? ok(make(state.value, service.context(state.value))) : state;
  };
  const onMeeting = <T>(
    at: { readonly volume: string; readonly meeting: number },
    make: (state: CaseState, meeting: MeetingState, context: DecideContext) => T,
  ): Result<T, Problem> => {
    const state = service.state(at.volume);
    if (!state.ok) return state;
    const meeting = meetingOf(state.value, at.meeting);
    if (meeting === null) return err(problem('meeting-unknown', hostText.meetingUnknown(at.meeting)));
    return ok(make(state.value, meeting, service.context(state.value)));
  };

  const onPaper = ({ calendar, today }: DecideContext, on: PlainDate | null = null): PaperContext => ({
    calendar,
    today: on ?? today,
    wording: wording.inForce(),
  });

  /** Phrases are no record: those kept while a meeting is rehearsed are there when it is held. */
  const caseOf = (volume: string): string => rehearsals.find(volume)?.of ?? volume;

  /** Every window computes anew with what was entered. */
  const afterEntry = <T>(entered: Result<T, Problem>, yearOf: (entry: T) => number): Result<CalendarEntered, Problem> => {
    if (!entered.ok) return entered;
    service.refresh('calendar-changed');
    return ok({ year: yearOf(entered.value) });
  };

  return {
    'window.session': (_, connection) => ok(session(connection)),
    'window.operator': ({ operator }, connection) => {
      settings.setOperator(operator);
      return ok(session(connection));
    },
    'keys.load': () => ok(settings.keys()),
    'keys.save': ({ changed }) => {
      settings.setKeys(changed);
      return ok(settings.keys());
    },
    'window.open': async (asked, from) => {
      const connection = connectionAskedFor(from, asked);
      return connection.ok ? windows.open(connection.value) : connection;
    },
    'window.print': ({ to, name }, connection) => windows.print(connection, to, name),
    'registry.list': () => ok(registry()),
    'registry.samples': async () => {
      if (playing) return err(problem('samples-busy', hostText.samplesBusy()));
      if (service.list().length > 0) return err(problem('samples-present', hostText.samplesPresent()));
      playing = true;
      try {
        await playSamples();
      } finally {
        playing = false;
      }
      service.refresh('registry-changed');
      return ok(registry());
    },
    'registry.open-case': async (given) => {
      const opened = await service.create(given);
      if (opened.ok && !opened.value.repeated) await adoptTemplate(office, service, opened.value.volume, given.operator);
      return opened;
    },
    'calendar.list': () => calendars.list(),
    'calendar.import': ({ base64, ...given }) => {
      const file = { ...given, bytes: Buffer.from(base64, 'base64'), say: calendarText.inFile };
      return afterEntry(calendars.importFile(file), ({ calendar }) => calendar.year);
    },
    'calendar.enter': (given) => afterEntry(calendars.enter(given), ({ calendar }) => calendar.year),
    'calendar.enter-regional': (given) => afterEntry(calendars.enterRegional(given), ({ days }) => days.year),
    'case.view': ({ volume }) => onCase(volume, caseView),
    'case.limits': ({ volume, on }) => {
      const shown = onCase(volume, (state, context) => limitsOn(state, on, context));
      if (!shown.ok) return shown;
      const limits = shown.value;
      return limits.ok ? limits : err(problem('day-out-of-range', hostText.dayOutOfRange(limits.error.from, limits.error.to)));
    },
    'case.record': ({ volume, record }) => {
      const event = service.record(volume, record);
      if (!event.ok) return event;
      if (event.value === null) return err(problem('record-unknown', recordText.unknown(record)));
      const found = event.value;
      return privateEvents.includes(found.type)
        ? err(problem('record-private', recordText.privateNote(record)))
        : onCase(volume, (state) => recordView(state, found));
    },
    ...createRehearsalHandlers(rehearsals, windows),
    'preflight.run': ({ volume, meeting, ...given }, connection) => preflight.run({ volume, meeting }, given, connection),
    'preflight.last': (at) => preflight.last(at),
    'preflight.backup-place': ({ place }) => preflight.setPlace(place),
    'preflight.back-up': ({ volume }) => preflight.backUp(volume),
    ...createUploadHandlers(uploads),
    ...createSignedPageHandlers(service, uploads),
    ...createFingerprintHandlers(service, uploads),
    ...createExhibitHandlers(service, uploads),
    'case.command': (command) => {
      if (hostCommands.includes(command.type)) return err(problem('call-not-allowed', uploadText.hostOnly()));
      const taken = numberElsewhere(office, command, () => numberedCases(service));
      return taken === null ? followOnDisplay(service, command, service.dispatch(command)) : err(taken);
    },
    'secretary.view': (at) => onMeeting(at, (state, meeting, context) => secretaryView(state, meeting, context, at.since)),
    'secretary.entry-history': (at) => {
      const found = onMeeting(at, (_, meeting) => meeting.entries.find(({ number }) => number === at.entry));
      if (!found.ok) return found;
      if (found.value === undefined) return err(problem('entry-unknown', hostText.entryUnknown(at.entry)));
      return ok(entryHistory(found.value, (record) => service.record(at.volume, record)));
    },
    'secretary.search': ({ volume, words }) => onCase(volume, (state) => searchView(state, words)),
    'secretary.other-meeting': ({ volume, other }) => onMeeting({ volume, meeting: other }, meetingRecordView),
    'secretary.initials': (at) =>
      onMeeting(at, (_, meeting) =>
        Object.fromEntries(
          participantsOf(meeting).map(({ id, name, organisation }) => [id, [initialsOfName(name), initialsOf(organisation)]]),
        ),
      ),
    ...createConductHandlers({ service, wording, settings, onMeeting }),
    ...createDisplayHandlers(service),
    'draft.save': ({ volume, slot, text }) => service.saveDraft(volume, slot, text),
    'draft.load': ({ volume, slot }) => service.loadDraft(volume, slot),
    'minutes.model': (at) =>
      onMeeting(at, (state) => {
        const [body, signOff] = minutesDocument(state, at.meeting);
        return { body, signOff };
      }),
    'minutes.version': (at) => minutesVersion(service, at),
    'phrases.list': ({ volume, meeting }) => {
      const words = onCase(volume, (state) => caseWords(state, meeting));
      return words.ok ? phrases.list(caseOf(volume), words.value) : words;
    },
    'phrases.add': ({ volume, scope, text }) => phrases.add(scope === 'case' ? caseOf(volume) : null, text),
    'phrases.remove': ({ volume, scope, text }) => phrases.remove(scope === 'case' ? caseOf(volume) : null, text),
    'phrases.export': () => {
      const text = phrases.exported();
      return text.ok ? ok({ text: text.value }) : text;
    },
    'phrases.import': ({ text }) => {
      const added = phrases.imported(text);
      return added.ok ? ok({ added: added.value }) : added;
    },
    'papers.list': ({ volume }) => {
      const template = office.template();
      return template.ok ? onCase(volume, (state, context) => papersView(state, onPaper(context), template.value)) : template;
    },
    ...officeHandlers(office, service, onCase),
    'bundle.make': ({ volume, part, transfer }) => {
      // Through the service, so that a volume nobody knows is refused as everywhere.
      const known = service.state(volume);
      if (isRehearsal(volume)) return err(problem('rehearsal-not-exported', hostText.rehearsalNotExported()));
      return known.ok ? bundles.make(volume, part, transfer) : known;
    },
    'bundle.read': ({ volume, transfer, from }) => bundles.read(volume, transfer, from),
    'bundle.take': ({ transfer, from, base64 }) => bundles.take(transfer, from, Buffer.from(base64, 'base64')),
    'bundle.admit': ({ transfer, name }) => bundles.admit(transfer, name),
    'papers.model': ({ volume, kind, at }) => {
      const made = onCase(volume, (state, context) => paperOf(state, onPaper(context), kind, at));
      if (!made.ok) return made;
      return made.value === null ? err(problem('paper-unknown', hostText.paperUnknown())) : ok(made.value.model);
    },
    'papers.docx': async ({ volume, kind, at, on }) => {
      const made = onCase(volume, (state, context) => ({
        paper: paperOf(state, onPaper(context, on), kind, at),
        number: filed(state, 'CaseOpened')[0]?.number ?? volume,
      }));
      if (!made.ok) return made;
      const { paper, number } = made.value;
      return paper === null ? err(problem('paper-unknown', hostText.paperUnknown())) : docx(number, paper.label, paper.model);
    },
    'minutes.docx': async (at) => {
      const made = onMeeting(at, (state) => {
        const [body, signOff] = minutesDocument(state, at.meeting);
        return { model: at.part === 'body' ? body : signOff, number: filed(state, 'CaseOpened')[0]?.number ?? at.volume };
      });
      if (!made.ok) return made;
      const { model, number } = made.value;
      return docx(number, model.title, model);
    },
  };
};

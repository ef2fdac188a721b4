import { isOnSheet } from './meeting-queries.ts';
import { isCaseEventType, type MeetingEventType, type RecordedEvent } from './event.ts';
import type { CaseState, Entry, MeetingState, OnFile, Withdrawn } from './state.ts';
import type { EventType } from './event.ts';
import { stepIds, type StepId } from './vocabulary.ts';

/**
 * Folds one event into the state. Obeys and never checks: whatever is in the record happened.
 * The state is an index of what stands, by kind. Kept apart are entries, the current step, what was withdrawn of a meeting, and the place
 * in the chain of the last record that its sign-off sheet tells.
 */
export const evolve = (state: CaseState, event: RecordedEvent): CaseState => {
  const next = { ...state, version: event.seq, lastAt: event.at };
  if (event.type === 'RecordWithdrawn') return withdraw(next, event);
  if (isCaseEventType(event.type)) return { ...next, file: put(state.file, event) };
  const number = (event.payload as { readonly meeting: number }).meeting;
  const known = state.meetings.find((meeting) => meeting.number === number);
  const before: MeetingState = known ?? { number, on: {}, withdrawn: [], lastNoted: null, entries: [], step: null };
  const after = evolveMeeting(before, event);
  const meetings = known ? state.meetings.map((meeting) => (meeting === known ? after : meeting)) : [...state.meetings, after];
  const frozenHeads =
    event.type === 'MinutesFrozen' && event.digest !== undefined ? { ...next.frozenHeads, [event.seq]: event.digest } : next.frozenHeads;
  return { ...next, meetings, frozenHeads };
};

export const replay = (events: Iterable<RecordedEvent>, from: CaseState): CaseState => {
  let state = from;
  for (const event of events) state = evolve(state, event);
  return state;
};

const put = <K extends EventType>(file: OnFile<K>, event: RecordedEvent): OnFile<K> => {
  const kind = event.type as K;
  return { ...file, [kind]: [...(file[kind] ?? []), { ...event.payload, record: event.seq, at: event.at }] };
};

const evolveMeeting = (meeting: MeetingState, event: RecordedEvent): MeetingState => {
  const step = stepAfter(meeting.step, event);
  const on = put<MeetingEventType>(meeting.on, event);
  return {
    ...meeting,
    on,
    step,
    lastNoted: isOnSheet(event.type) ? noted(event) : meeting.lastNoted,
    entries: entriesAfter(meeting.entries, event, step ?? stepIds[0]),
  };
};

const stepAfter = (step: StepId | null, event: RecordedEvent): StepId | null => {
  if (event.type === 'MeetingConvened') return stepIds[0];
  if (event.type === 'StepEntered' || event.type === 'StepReturned') return event.payload.step;
  return step;
};

const entriesAfter = (entries: readonly Entry[], event: RecordedEvent, step: StepId): readonly Entry[] => {
  switch (event.type) {
    case 'EntryCommitted': {
      const { entry, kind, speaker, text, answers, after, marked } = event.payload;
      const place = entries.find((candidate) => candidate.number === after)?.step ?? step;
      return [...entries, { ...blank(event, place), number: entry, kind, speaker, text, answers, after, marked, source: 'typed' }];
    }
    case 'EntryCorrected': {
      const { entry, text, reason } = event.payload;
      return change(entries, entry, event.seq, (old) => ({
        text,
        corrections: [...old.corrections, { before: old.text, reason, record: event.seq, at: event.at }],
      }));
    }
    case 'EntryMarked':
      return change(entries, event.payload.entry, event.seq, () => ({ marked: event.payload.marked }));
    default: {
      const said = 'said' in event.payload ? event.payload.said : '';
      return said === '' ? entries : [...entries, { ...blank(event, step), number: nextEntry(entries), text: said }];
    }
  }
};

const blank = (event: RecordedEvent, step: StepId): Entry => ({
  number: 0,
  record: event.seq,
  changed: event.seq,
  at: event.at,
  step,
  kind: 'procedure',
  speaker: null,
  text: '',
  answers: null,
  after: null,
  marked: false,
  corrections: [],
  source: 'program',
  withdrawn: null,
});

const change = (entries: readonly Entry[], number: number, seq: number, patch: (old: Entry) => Partial<Entry>): readonly Entry[] =>
  entries.map((entry) => (entry.number === number ? { ...entry, ...patch(entry), changed: seq } : entry));

/** The number the next entry of a meeting gets. Numbers are never used twice, also after a withdrawal. */
export const nextEntry = (entries: readonly Entry[]): number => (entries.at(-1)?.number ?? 0) + 1;

/** A withdrawn record leaves no trace in what stands, and is kept beside it. A step once entered cannot be withdrawn: one goes back instead. */
const withdraw = (state: CaseState, event: RecordedEvent & { readonly type: 'RecordWithdrawn' }): CaseState => {
  const { target } = event.payload;
  return {
    ...state,
    file: without(put(state.file, event), target),
    meetings: state.meetings.map((meeting) => {
      const withdrawn = withdrawnFrom(meeting.on, event);
      return {
        ...meeting,
        on: without(meeting.on, target),
        withdrawn: [...meeting.withdrawn, ...withdrawn],
        lastNoted: withdrawn.some(({ kind }) => isOnSheet(kind)) ? noted(event) : meeting.lastNoted,
        entries: meeting.entries.map((entry) => (entry.record === target ? { ...entry, changed: event.seq, withdrawn: event.seq } : entry)),
      };
    }),
  };
};

const noted = ({ seq, digest }: RecordedEvent): MeetingState['lastNoted'] => (digest === undefined ? null : { record: seq, digest });

const without = <K extends EventType>(file: OnFile<K>, target: number): OnFile<K> =>
  Object.fromEntries(
    Object.entries(file as Record<string, readonly { readonly record: number }[]>).map(([kind, items]) => [
      kind,
      items.filter((item) => item.record !== target),
    ]),
  ) as unknown as OnFile<K>;

const withdrawnFrom = (
  on: MeetingState['on'],
  { seq, at, payload }: RecordedEvent & { readonly type: 'RecordWithdrawn' },
): readonly Withdrawn[] =>
  Object.entries(on).flatMap(([kind, items]) =>
    items
      .filter(({ record }) => record === payload.target)
      .map((item) => ({ kind, item, withdrawal: { ...payload, record: seq, at } }) as Withdrawn),
  );

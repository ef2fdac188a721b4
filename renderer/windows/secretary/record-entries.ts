import type { RecordEntry } from '../../components/record-row.tsx';
import type { Pending } from '../../state/saving-store.ts';
import type { EntryView } from '../../../shared/views/entry-view.ts';
import type { SeatView } from '../../../shared/views/meeting-view.ts';
import type { SecretaryView } from '../../../shared/views/secretary-view.ts';
import { clockText } from '../../../shared/text/zh/clock.ts';
import { offerText } from '../../../shared/text/zh/offers.ts';
import { terms } from '../../../shared/text/zh/terms.ts';
import { secretaryText } from '../../../shared/text/zh/windows/secretary.ts';
import { changedWords } from './changed-words.ts';

export const entryId = (number: number): string => `e${number}`;
export const noteId = (record: number): string => `n${record}`;

const marginOf = (entry: EntryView, offer: number | undefined): RecordEntry['margin'] => {
  if (entry.marked) return { text: secretaryText.marked, icon: 'flag' };
  if (entry.lateInsertion) return { text: secretaryText.late(entry.at.slice(11, 16)) };
  if (entry.corrections.length > 0) return { text: secretaryText.corrected };
  if (offer !== undefined) return { text: offerText.name(offer) };
  return entry.kind === 'statement' || entry.kind === 'procedure' ? undefined : { text: terms.entryKind[entry.kind] };
};

const speakerOf = (seats: ReadonlyMap<string, SeatView>, id: string | null): Pick<RecordEntry, 'capacity' | 'name'> => {
  const seat = id === null ? undefined : seats.get(id);
  return seat === undefined ? { capacity: terms.entryKind.procedure } : { capacity: terms.capacity[seat.capacity], name: seat.called };
};

/** From the first wording to the one that stands, with when and why it was last corrected. */
const changeOf = ({ corrections, text }: EntryView): Pick<RecordEntry, 'change'> => {
  const [first] = corrections;
  const last = corrections.at(-1);
  if (first === undefined || last === undefined) return {};
  const note = secretaryText.correction(corrections.length, last.at.slice(11, 16), last.reason);
  return { change: { ...changedWords(first.before, text), note } };
};

const entryRow = (entry: EntryView, seats: ReadonlyMap<string, SeatView>, offer: number | undefined): RecordEntry => {
  const margin = marginOf(entry, offer);
  return {
    id: entryId(entry.number),
    number: entry.number,
    time: entry.at.slice(11, 16),
    ...speakerOf(seats, entry.speaker),
    text: entry.text,
    ...changeOf(entry),
    tone: entry.kind === 'procedure' ? 'procedure' : 'speech',
    isDoubtful: entry.marked,
    ...(margin === undefined ? {} : { margin }),
  };
};

/** The entries of this meeting that are an offer or its source, with the number of the last offer that is. */
const offersByEntry = ({ offers, meeting }: Pick<SecretaryView, 'offers' | 'meeting'>): ReadonlyMap<number, number> =>
  new Map(
    offers
      .filter((offer) => offer.meeting === meeting)
      .flatMap(({ entry, source, number }) => [entry, source].flatMap((at) => (at === null ? [] : [[at, number] as const]))),
  );

/** Entries in reading order, each private note and each jump of the clock where it came. A late insertion is no sign of the time around it. */
export const recordRows = (
  view: Pick<SecretaryView, 'entries' | 'notes' | 'seats' | 'clock' | 'offers' | 'meeting'>,
): readonly RecordEntry[] => {
  const seats = new Map(view.seats.map((seat) => [seat.id, seat]));
  const offers = offersByEntry(view);
  const notes = view.notes.map((note) => ({
    record: note.record,
    row: {
      id: noteId(note.record),
      time: note.at.slice(11, 16),
      capacity: terms.note,
      text: note.text,
      tone: 'note',
      margin: { text: secretaryText.noteMargin, icon: 'eye-off' },
    } satisfies RecordEntry,
  }));
  const jumps = view.clock.jumps.map((jump) => ({
    record: jump.record,
    row: {
      id: `c${jump.record}`,
      time: jump.at.slice(11, 16),
      capacity: clockText.capacity,
      text: clockText.jump(jump),
      tone: 'procedure',
    } satisfies RecordEntry,
  }));
  const beside = [...notes, ...jumps].toSorted((a, b) => a.record - b.record);
  let next = 0;
  const rows = view.entries.flatMap((entry) => {
    const before = next;
    while (!entry.lateInsertion && next < beside.length && (beside[next]?.record ?? 0) < entry.record) next += 1;
    return [...beside.slice(before, next).map(({ row }) => row), entryRow(entry, seats, offers.get(entry.number))];
  });
  return [...rows, ...beside.slice(next).map(({ row }) => row)];
};

/** What was typed and is not on disk yet. Acts that are on their way have no words of their own and only count. */
export const pendingRows = (pending: readonly Pending[], seats: readonly SeatView[]): readonly RecordEntry[] =>
  pending
    .filter((item) => item.text !== '')
    .map((item) => ({
      id: `p${item.commandId}`,
      time: '',
      ...(item.type === 'WriteNote' ? { capacity: terms.note } : speakerOf(new Map(seats.map((seat) => [seat.id, seat])), item.speaker)),
      text: item.text,
      tone: item.type === 'WriteNote' ? 'note' : 'speech',
      margin: { text: secretaryText.pending },
      isPending: true,
    }));

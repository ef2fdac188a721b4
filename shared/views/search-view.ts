import { entriesInOrder, planOf } from '../record/meeting-queries.ts';
import { held, type CaseState, type MeetingState } from '../record/state.ts';
import type { Capacity, StepId } from '../record/vocabulary.ts';
import type { Instant } from '../time/instant.ts';
import { seatViews } from './meeting-view.ts';
import { searchable } from './searchable.ts';

/** A place in the record of some meeting of the case where the words stand. `entry` null: a private note, with its record number. */
export type SearchHit = {
  readonly meeting: number;
  readonly entry: number | null;
  readonly record: number;
  readonly at: Instant;
  readonly step: StepId | null;
  readonly capacity: Capacity | null;
  readonly name: string;
  /** Around the first of the words: what stands before it, itself as it was typed, what stands behind. */
  readonly passage: { readonly before: string; readonly found: string; readonly behind: string };
};

/** `total` counts every hit, of which the first {@link shownHits} are sent; meetings newest first, each with its day and count. */
export type SearchView = {
  readonly total: number;
  readonly meetings: readonly { readonly meeting: number; readonly on: string; readonly count: number }[];
  readonly hits: readonly SearchHit[];
};

/** More than anybody reads through; whoever gets as many looks for something narrower. */
export const shownHits = 300;

/** Characters shown before and behind the words. */
const before = 18;
const behind = 60;

/**
 * The meetings of a case where all these words stand in one entry, or in who said it: from the first character on, so that two
 * characters of Chinese are found. What was withdrawn is not; private notes are, because only the secretary asks.
 */
export const searchView = (state: CaseState, typed: string): SearchView => {
  const words = searchable(typed)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return { total: 0, meetings: [], hits: [] };
  const found = state.meetings
    .toSorted((a, b) => b.number - a.number)
    .map((meeting) => ({ meeting: meeting.number, on: planOf(meeting)?.on ?? '', hits: hitsIn(meeting, words) }))
    .filter(({ hits }) => hits.length > 0);
  const all = found.flatMap(({ hits }) => hits);
  return {
    total: all.length,
    meetings: found.map(({ meeting, on, hits }) => ({ meeting, on, count: hits.length })),
    hits: all.slice(0, shownHits),
  };
};

const hitsIn = (meeting: MeetingState, words: readonly string[]): readonly SearchHit[] => {
  const people = new Map(seatViews(meeting).map((person) => [person.id, person]));
  const entries = entriesInOrder(meeting.entries).flatMap((entry): readonly SearchHit[] => {
    const person = people.get(entry.speaker ?? '');
    const passage = entry.withdrawn === null ? passageOf(entry.text, person?.called ?? '', words) : null;
    if (passage === null) return [];
    const { number, record, at, step } = entry;
    return [
      { meeting: meeting.number, entry: number, record, at, step, capacity: person?.capacity ?? null, name: person?.called ?? '', passage },
    ];
  });
  const notes = held(meeting, 'NoteWritten').flatMap(({ record, at, text }): readonly SearchHit[] => {
    const passage = passageOf(text, '', words);
    return passage === null ? [] : [{ meeting: meeting.number, entry: null, record, at, step: null, capacity: null, name: '', passage }];
  });
  return [...entries, ...notes];
};

/** null: not all the words stand here. */
const passageOf = (text: string, name: string, words: readonly string[]): SearchHit['passage'] | null => {
  const told = searchable(text);
  const who = searchable(name);
  if (!words.every((word) => told.includes(word) || who.includes(word))) return null;
  const first = words
    .map((word) => ({ at: told.indexOf(word), length: word.length }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0] ?? { at: 0, length: 0 };
  const start = whole(text, Math.max(0, first.at - before));
  const end = whole(text, Math.min(text.length, first.at + first.length + behind));
  return {
    before: (start > 0 ? '…' : '') + text.slice(start, first.at),
    found: text.slice(first.at, first.at + first.length),
    behind: text.slice(first.at + first.length, end) + (end < text.length ? '…' : ''),
  };
};

/** A place that cuts no surrogate pair in two. */
const whole = (text: string, at: number): number => (/[\uDC00-\uDFFF]/u.test(text.charAt(at)) ? at + 1 : at);

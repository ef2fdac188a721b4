import type { CaseState, Entry, MeetingState } from '../../record/state.ts';
import { held, meetingOf } from '../../record/state.ts';

/** A meeting as a version of its minutes sees it. */
export type MinutesScope = { readonly state: CaseState; readonly meeting: MeetingState };

/**
 * The record as it stood when version `version` of the body was frozen, or as it stands now where it is not frozen yet.
 * What came later (reading, signing, refusing, leaving, a later correction) is taken out again, so that the body of a version
 * never changes. Only a withdrawal after a thaw cannot be taken back here: fold the record up to the freezing for that.
 */
export const asOfVersion = (state: CaseState, number: number, version: number): MinutesScope => {
  const meeting = meetingOf(state, number);
  if (meeting === null) throw new RangeError(`no meeting ${number} on record`);
  const frozen = held(meeting, 'MinutesFrozen').find((candidate) => candidate.version === version);
  if (frozen === undefined) return { state, meeting };
  const before = frozen.record;
  return {
    state: { ...state, file: upTo(state.file, before) },
    meeting: { ...meeting, on: upTo(meeting.on, before), entries: meeting.entries.flatMap((entry) => entryBefore(entry, before)) },
  };
};

const upTo = <T extends object>(file: T, before: number): T =>
  Object.fromEntries(
    Object.entries(file as Record<string, readonly { readonly record: number }[]>).map(([kind, items]) => [
      kind,
      items.filter((item) => item.record < before),
    ]),
  ) as T;

const entryBefore = (entry: Entry, before: number): readonly Entry[] => {
  if (entry.record > before) return [];
  const undone = entry.corrections.find((correction) => correction.record > before);
  return [
    {
      ...entry,
      text: undone?.before ?? entry.text,
      corrections: entry.corrections.filter((correction) => correction.record < before),
      withdrawn: entry.withdrawn !== null && entry.withdrawn < before ? entry.withdrawn : null,
    },
  ];
};

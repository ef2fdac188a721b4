import { emptyRoom, roomStateSchema, type RoomState } from '../../shared/room/room-state.ts';

/** The room as it was kept. What is damaged, or written by a program that kept it otherwise, counts as none: the meeting goes on. */
export const readRoom = (meeting: number, text: string | null): RoomState => {
  if (text === null) return emptyRoom(meeting);
  const read = roomStateSchema.safeParse(parsed(text));
  return read.success && read.data.meeting === meeting ? read.data : emptyRoom(meeting);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
};

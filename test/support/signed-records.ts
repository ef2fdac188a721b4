import { eventSchemas, type EventPayload, type EventType } from '../../shared/record/event.ts';
import { readVolume } from '../../electron/storage/volume.ts';

/** What a volume holds of one kind, oldest first, read from the disk beside whoever writes. */
export const openRecords = <K extends EventType>(folder: string, kind: K): readonly EventPayload<K>[] => {
  const read = readVolume(folder);
  if (!read.ok) throw new Error(read.error.code);
  const found = Array.from(read.value.records()).filter(({ type }) => type === kind);
  const payloads = found.map(({ content }) => eventSchemas[kind].parse(content) as EventPayload<K>);
  read.value.close();
  return payloads;
};

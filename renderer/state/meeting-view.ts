import type { SecretaryView } from '../../shared/views/secretary-view.ts';
import { useSession } from './session.ts';
import { useView } from './view-store.ts';

/** The secretary's projection with all entries: each answer brings only what changed, and is merged by entry number. */
export const useSecretaryView = () => {
  const { volume, meeting } = useSession();
  return useView(
    'secretary.view',
    (known) => ({ volume: volume ?? '', meeting: meeting ?? 1, since: known?.version ?? 0 }),
    volume,
    mergeEntries,
  );
};

/** Joins what changed to what the window has, in reading order. Withdrawn entries go. */
export const mergeEntries = (known: SecretaryView | null, fresh: SecretaryView): SecretaryView => {
  const byNumber = new Map([...(fresh.since === 0 ? [] : (known?.entries ?? [])), ...fresh.entries].map((entry) => [entry.number, entry]));
  const place = new Map(fresh.readingOrder?.map((number, index) => [number, index]));
  const standing = [...byNumber.values()].filter((entry) => !entry.withdrawn);
  return { ...fresh, entries: standing.sort((a, b) => (place.get(a.number) ?? a.number) - (place.get(b.number) ?? b.number)) };
};

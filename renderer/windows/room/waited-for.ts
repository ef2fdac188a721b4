import type { MeetingHead, SeatView } from '../../../shared/views/meeting-view.ts';

/** A side or a person by name, told apart where two have one. */
export const waitedFor = (
  { parties, seats }: Pick<MeetingHead, 'parties'> & { readonly seats: readonly SeatView[] },
  subject: string,
): string => parties.find(({ id }) => id === subject)?.name ?? seats.find(({ id }) => id === subject)?.called ?? '';

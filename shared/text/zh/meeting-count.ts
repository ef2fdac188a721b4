import type { MeetingCount } from '../../views/meeting-count.ts';

/** The meetings of Art. 27 in words, the same in every window. */
export const meetingCountText = ({ past, isUnderWay, more }: MeetingCount): string =>
  isUnderWay ? `已计入${past}次，本次进行中，此后可再开${more}次` : `已计入${past}次，可再开${more}次`;

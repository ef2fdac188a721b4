/** How the name of a rehearsal's copy begins. No folder name of a case can: newVolumeName takes the colon out. */
const prefix = 'rehearsal:';

/** The name under which every window of one rehearsal (演练) speaks of its copy. */
export const rehearsalName = (id: string): string => `${prefix}${id}`;

/** Whether a volume's name is that of a rehearsal's copy, running or over. */
export const isRehearsal = (volume: string | null): boolean => volume?.startsWith(prefix) === true;

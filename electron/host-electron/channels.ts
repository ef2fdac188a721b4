/** The two IPC channels there are. */
export const callChannel = 'cuoshang:call';
export const pushChannel = 'cuoshang:push';

/** Scheme and host of the program's own pages. */
export const pageScheme = 'app';
export const pageOrigin = 'app://cuoshang';

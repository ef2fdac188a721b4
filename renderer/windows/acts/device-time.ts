import { instantFromMs, type Instant } from '../../../shared/time/instant.ts';

/** What the clock of this device shows now. */
export const deviceTime = (): Instant => instantFromMs(Date.now());

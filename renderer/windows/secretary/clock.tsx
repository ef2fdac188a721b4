import { useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { msOfInstant, type Instant } from '../../../shared/time/instant.ts';

const subscribe = (listener: () => void): (() => void) => {
  const timer = setInterval(listener, 1_000);
  return () => clearInterval(timer);
};
const secondsNow = (): number => Math.floor(Date.now() / 1_000);

const two = (number: number): string => String(number).padStart(2, '0');

/** How long something has run, read anew each second; only these words are drawn again. */
export const Since = ({ since, words }: { readonly since: Instant; readonly words: (seconds: number) => string }): ReactNode => {
  const now = useSyncExternalStore(subscribe, secondsNow);
  return words(Math.max(0, now - Math.floor(msOfInstant(since) / 1_000)));
};

/** 00:47:12 */
export const hoursMinutesSeconds = (seconds: number): string =>
  `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;

/** Seconds since 1970, read anew each second. */
export const useSecondNow = (): number => useSyncExternalStore(subscribe, secondsNow);

/** Minutes since 1970, for what is shown to the minute. */
export const useMinuteNow = (): number => useSyncExternalStore(subscribe, () => Math.floor(secondsNow() / 60));

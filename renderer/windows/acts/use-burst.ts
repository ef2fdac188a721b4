import { useCallback, useEffect, useRef } from 'react';
import { digitOf } from './digit-of.ts';

/** Two presses closer than this are one act of the hand: an Enter that confirms a digit, or is pressed twice. */
const burstMs = 500;

/** Whether the key being heard follows the last digit or Enter so closely that it belongs to it. Also heard while a form is filled in. */
export const useBurst = (): (() => boolean) => {
  const last = useRef({ at: -Infinity, isSame: false });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' && digitOf(event) === null) return;
      last.current = { at: event.timeStamp, isSame: event.timeStamp - last.current.at < burstMs };
    };
    document.addEventListener('keydown', hear, true);
    return () => document.removeEventListener('keydown', hear, true);
  }, []);
  return useCallback(() => last.current.isSame, []);
};

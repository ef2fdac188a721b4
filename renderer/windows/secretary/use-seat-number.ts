import { useEffect, useRef } from 'react';
import type { SeatView } from '../../../shared/views/meeting-view.ts';

/**
 * Seats beyond nine: while Ctrl stays down, a digit after a digit makes the number longer, where somebody has that seat. The first digit
 * chooses at once, so that nine seats cost no waiting.
 */
export const useSeatNumber = (): ((
  digit: number,
  seats: readonly SeatView[],
) => { readonly seat: SeatView; readonly isLonger: boolean } | null) => {
  const held = useRef('');
  useEffect(() => {
    const release = (event: Event): void => {
      if (!(event instanceof KeyboardEvent) || event.key === 'Control') held.current = '';
    };
    document.addEventListener('keyup', release, true);
    window.addEventListener('blur', release);
    return () => {
      document.removeEventListener('keyup', release, true);
      window.removeEventListener('blur', release);
    };
  }, []);
  return (digit, seats) => {
    const seatOf = (number: string): SeatView | undefined => seats.find(({ seat }) => String(seat) === number);
    const longer = held.current === '' ? undefined : seatOf(`${held.current}${digit}`);
    held.current = longer === undefined ? String(digit) : `${held.current}${digit}`;
    const seat = longer ?? seatOf(String(digit));
    return seat === undefined ? null : { seat, isLonger: longer !== undefined };
  };
};

const two = (number: number): string => String(number).padStart(2, '0');

/** 06:20; minutes go on past sixty. */
export const minutesSeconds = (seconds: number): string => `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;

import { parsePlainDate, type PlainDate } from '../../shared/time/plain-date.ts';
import type { Player } from './player.ts';

/** A day written in a sample. */
export const day = (value: string): PlainDate => {
  const parsed = parsePlainDate(value);
  if (parsed === null) throw new Error(`sample case: ${value} is no day`);
  return parsed;
};

/** Puts one of the claimant's exhibits on the list and yields its id. */
export const listExhibit = async (
  player: Player,
  number: number,
  title: string,
  source: string,
  pages: number,
  purpose: string,
): Promise<string> => `x${await player.run('ListExhibit', { number, party: 'claimant', title, source, pages, purpose, secret: false })}`;

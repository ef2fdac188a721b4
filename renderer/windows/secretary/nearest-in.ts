import type { Direction } from './seat-plan.ts';

/** The card that lies next to this one in a direction, as the eye sees it: near first, straight before aslant. */
export const nearestIn = (cards: readonly HTMLElement[], from: HTMLElement | null, direction: Direction): HTMLElement | null => {
  if (from === null) return cards[0] ?? null;
  const here = from.getBoundingClientRect();
  const isUpright = direction === 'up' || direction === 'down';
  const sign = direction === 'up' || direction === 'left' ? -1 : 1;
  let best: { readonly card: HTMLElement; readonly distance: number } | null = null;
  for (const card of cards) {
    const there = card.getBoundingClientRect();
    const across = there.left + there.width / 2 - (here.left + here.width / 2);
    const down = there.top + there.height / 2 - (here.top + here.height / 2);
    const along = sign * (isUpright ? down : across);
    const aside = Math.abs(isUpright ? across : down);
    // A card that merely is a little taller does not lie in another row.
    if (card === from || along < 4) continue;
    const distance = along + 2 * aside;
    if (best === null || distance < best.distance) best = { card, distance };
  }
  return best?.card ?? null;
};

import { forestLand } from './forest-land.ts';
import { glassworks } from './glassworks.ts';
import { sludge } from './sludge.ts';
import { solventPlant } from './solvent-plant.ts';
import type { Player } from './player.ts';

export type Sample = {
  readonly name: string;
  readonly title: string;
  readonly number: string;
  readonly play: (player: Player) => Promise<void>;
};

/** The sample cases, by the name that `demo --case` takes. */
export const samples: readonly Sample[] = [forestLand, glassworks, solventPlant, sludge];

import { pagesOf } from '../../../shared/record/exhibit-queries.ts';
import type { DisplayMode } from '../../../shared/room/room-state.ts';
import type { ExhibitView } from '../../../shared/views/exhibits-view.ts';
import type { RoomView } from '../../../shared/views/room-view.ts';
import type { SecretaryView } from '../../../shared/views/secretary-view.ts';
import { actInRoom } from '../../state/room.ts';
import type { DisplayDeed } from './keys.ts';

/** The exhibit on the display, as the secretary turns its pages; `pages` 0: only its title is there to be shown. */
export type OnDisplay = { readonly exhibit: ExhibitView; readonly page: number; readonly pages: number; readonly full: boolean };

export type DisplayControl = {
  readonly mode: DisplayMode['mode'];
  readonly shown: OnDisplay | null;
  readonly does: (deed: DisplayDeed) => void;
};

/** What the room sees, in the secretary's hands. What stands comes from the host alone: a key asks, the next view shows. */
export const useDisplay = (view: SecretaryView | null, room: RoomView | null): DisplayControl => {
  const mode = room?.display.mode ?? 'live';
  const shown = onDisplay(view, room?.exhibit ?? null);
  const turn = (by: 1 | -1): void => {
    if (shown === null || shown.pages === 0) return;
    const page = Math.min(shown.pages, Math.max(1, shown.page + by));
    if (page !== shown.page) void actInRoom({ type: 'show-exhibit', exhibit: shown.exhibit.id, page });
  };
  return {
    mode,
    shown,
    does: (deed) => {
      switch (deed) {
        case 'freeze':
          return void actInRoom({ type: mode === 'frozen' ? 'show-live' : 'freeze-display' });
        case 'blank':
          return void actInRoom({ type: mode === 'blank' ? 'show-live' : 'blank-display' });
        case 'exhibit-off':
          return void actInRoom({ type: 'hide-exhibit' });
        case 'enlarge':
          if (shown !== null) void actInRoom({ type: 'enlarge-exhibit', full: !shown.full });
          return;
        case 'page-back': {
          turn(-1);
          return;
        }
        case 'page-forward': {
          turn(1);
          return;
        }
      }
    },
  };
};

const onDisplay = (
  view: SecretaryView | null,
  shown: { readonly exhibit: string; readonly page: number; readonly full: boolean } | null,
): OnDisplay | null => {
  const exhibit = view?.exhibits.find(({ id }) => id === shown?.exhibit);
  if (shown === null || exhibit === undefined || exhibit.status === 'withdrawn') return null;
  const pages = pagesOf(exhibit.files);
  return { exhibit, page: Math.min(shown.page, pages), pages, full: shown.full };
};

import { standingText, type Standing } from '../../../shared/text/zh/windows/standing.ts';
import type { MeetingHead } from '../../../shared/views/meeting-view.ts';

/** What the windows that face the room say in large type while the meeting does not go on; null: it does. */
export const standingOf = ({ phase, pause, frozenAt }: Pick<MeetingHead, 'phase' | 'pause' | 'frozenAt'>): Standing | null => {
  if (pause !== null) return pause.until === null ? standingText.recess(pause) : standingText.adjourned(pause);
  if (phase === 'archived') return standingText.archived();
  return frozenAt === null ? null : standingText.frozen(frozenAt);
};

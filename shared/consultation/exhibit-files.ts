import { caseEvents } from '../record/events/case-events.ts';
import { caseIsOpen, defineCommand, recordUnless } from '../record/command.ts';
import { exhibitOf, filesOf } from '../record/exhibit-queries.ts';
import { refuse } from '../record/refusal.ts';

export const exhibitFileCommands = {
  /**
   * Given by the host alone, once the bytes are on disk and it has looked at them itself: what the file is and how many pages it has
   * is never taken from a window.
   */
  AttachExhibitFile: defineCommand(caseEvents.ExhibitFileAttached, (state, payload) => {
    const exhibit = exhibitOf(state, payload.exhibit);
    const twin = filesOf(state, payload.exhibit).find(({ digest }) => digest === payload.digest);
    return recordUnless(
      { type: 'ExhibitFileAttached', payload },
      caseIsOpen(state),
      exhibit === null ? refuse('exhibit.unknown', { id: payload.exhibit }, '26(3)') : null,
      twin === undefined ? null : refuse('exhibit.file-twice', { number: exhibit?.number ?? 0, record: twin.record }),
    );
  }),
} as const;

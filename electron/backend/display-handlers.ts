import type { Problem, Saved } from '../../shared/contract.ts';
import { exhibitOf } from '../../shared/record/exhibit-queries.ts';
import { meetingOf } from '../../shared/record/state.ts';
import type { RoomAct } from '../../shared/room/room-act.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { uploadText } from '../../shared/text/zh/attachments.ts';
import { hostText } from '../../shared/text/zh/host.ts';
import { displayView, type DisplayView } from '../../shared/views/display-view.ts';
import type { CaseCommand } from './open-case.ts';
import type { CaseService } from './case-service.ts';
import { readFile } from './exhibit-handlers.ts';
import { problem } from './problem.ts';
import type { Handlers } from './serve.ts';

type OnMeeting = { readonly volume: string; readonly meeting: number };

/** What the public display may ask for: its own view, and bytes of the one file that this view names. */
export const createDisplayHandlers = (service: CaseService): Pick<Handlers, 'display.view' | 'display.exhibit'> => ({
  'display.view': (at) => onDisplay(service, at),
  'display.exhibit': ({ volume, meeting, digest, from }) => {
    const view = onDisplay(service, { volume, meeting });
    if (!view.ok) return view;
    return view.value.exhibit?.file?.digest === digest
      ? readFile(service, volume, digest, from)
      : err(problem('not-on-show', uploadText.notOnShow()));
  },
});

/** A frozen display shows the record as it stood, also after the host was started anew. */
const onDisplay = (service: CaseService, at: OnMeeting): Result<DisplayView, Problem> => {
  const room = service.room(at.volume, at.meeting);
  if (!room.ok) return room;
  const { display } = room.value;
  const state = display.mode === 'frozen' ? service.stateAt(at.volume, display.version) : service.state(at.volume);
  if (!state.ok) return state;
  const meeting = meetingOf(state.value, at.meeting);
  if (meeting === null) return err(problem('meeting-unknown', hostText.meetingUnknown(at.meeting)));
  return ok(displayView(state.value, meeting, room.value));
};

/**
 * An exhibit that is shown at the table goes on the display with its first page; one that is secret only takes the last one off. The
 * record is what counts: where the display cannot follow, the answer is that of the record all the same.
 */
export const followOnDisplay = async (
  service: CaseService,
  command: CaseCommand & { readonly volume: string },
  recorded: Promise<Result<Saved, Problem>>,
): Promise<Result<Saved, Problem>> => {
  const saved = await recorded;
  if (!saved.ok || saved.value.repeated || command.type !== 'ShowExhibit') return saved;
  const { meeting, exhibit } = command.input as { readonly meeting: number; readonly exhibit: string };
  const state = service.state(command.volume);
  const isPublic = state.ok && exhibitOf(state.value, exhibit)?.secret === false;
  const act: RoomAct = isPublic ? { type: 'show-exhibit', exhibit, page: 1 } : { type: 'hide-exhibit' };
  service.actInRoom({ volume: command.volume, meeting }, act, { id: command.commandId, by: 'secretary' });
  return saved;
};

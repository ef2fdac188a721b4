import type { Problem, Role } from '../../shared/contract.ts';
import { asIfAllCame } from '../../shared/documents/meeting-parts.ts';
import type { DecideContext } from '../../shared/record/command.ts';
import type { CaseState, MeetingState } from '../../shared/record/state.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { mayAct, type RoomKeeper } from '../../shared/room/room-act.ts';
import { hostText } from '../../shared/text/zh/host.ts';
import { sentenceText } from '../../shared/text/zh/sentences.ts';
import { presidingText } from '../../shared/text/zh/windows/presiding.ts';
import { presidingView } from '../../shared/views/presiding-view.ts';
import { roomView } from '../../shared/views/room-view.ts';
import { sentenceViews, type SentenceView } from '../../shared/views/script-view.ts';
import { undoView } from '../../shared/views/undo-view.ts';
import type { CaseService } from './case-service.ts';
import { lastActs } from './last-acts.ts';
import type { Settings } from './ports.ts';
import { problem } from './problem.ts';
import type { Handlers } from './serve.ts';
import type { Wording } from './wording.ts';

type At = { readonly volume: string; readonly meeting: number };

export type ConductParts = {
  readonly service: CaseService;
  readonly wording: Wording;
  readonly settings: Settings;
  readonly onMeeting: <T>(at: At, make: (state: CaseState, meeting: MeetingState, context: DecideContext) => T) => Result<T, Problem>;
};

const keeperOf = (role: Role): RoomKeeper => (role === 'presiding' ? role : 'secretary');

/** The calls by which a meeting is presided over: the prompter, the next step, the room beside the record, the words of the office, undoing. */
export const createConductHandlers = ({
  service,
  wording,
  settings,
  onMeeting,
}: ConductParts): Pick<
  Handlers,
  | 'presiding.view'
  | 'presiding.next'
  | 'meeting.undo'
  | 'room.view'
  | 'room.act'
  | 'script.list'
  | 'script.word'
  | 'script.export'
  | 'script.import'
> => {
  const sentencesOf = (at: At): Result<readonly SentenceView[], Problem> =>
    onMeeting(at, (state, meeting) => sentenceViews(state, meeting, asIfAllCame(meeting), wording.inForce()));
  /** 主持台 shows the new words at once. */
  const afterWording = <T>(changed: Result<T, Problem>): Result<T, Problem> => {
    if (changed.ok) service.refresh('wording-changed');
    return changed;
  };

  return {
    'presiding.view': (at) => onMeeting(at, (state, meeting, context) => presidingView(state, meeting, context, wording.inForce())),
    'presiding.next': ({ volume, meeting, commandId, from }) => {
      const step = onMeeting({ volume, meeting }, (_, found) => found.step);
      if (!step.ok) return step;
      if (step.value !== from) return err(problem('step-moved-on', presidingText.movedOn()));
      const operator = settings.operator();
      if (operator === '') return err(problem('operator-unknown', presidingText.nobodyAtKeyboard()));
      return service.dispatch({
        volume,
        commandId,
        operator,
        expectedVersion: null,
        type: 'NextStep',
        input: { meeting },
        clearDraft: null,
      });
    },
    'meeting.undo': (at) => {
      const last = lastActs(service, at);
      if (!last.ok) return last;
      return onMeeting(at, (state, meeting, context) =>
        last.value.map((event) => undoView(state, meeting, event, settings.operator(), context)),
      );
    },
    'room.view': (at, { role }) => {
      const room = service.room(at.volume, at.meeting);
      return room.ok ? onMeeting(at, (_, meeting) => roomView(room.value, meeting, keeperOf(role))) : room;
    },
    'room.act': ({ volume, meeting, id, act }, { role }) => {
      const by = keeperOf(role);
      return mayAct(by, act)
        ? service.actInRoom({ volume, meeting }, act, { id, by })
        : err(problem('call-not-allowed', hostText.callNotAllowed()));
    },
    'script.list': (at) => {
      const problems = wording.problem();
      const sentences = sentencesOf(at);
      return sentences.ok ? ok({ sentences: sentences.value, problem: problems?.sentence ?? null }) : sentences;
    },
    'script.word': ({ key, text, ...at }) => {
      const parts = sentencesOf(at);
      if (!parts.ok) return parts;
      const part = parts.value.find((candidate) => candidate.key === key);
      if (part === undefined) return err(problem('wording-unknown', sentenceText.unknownPart(key)));
      return afterWording(wording.change(part, text));
    },
    'script.export': () => ok({ text: wording.exported() }),
    'script.import': ({ text }) => {
      const changed = afterWording(wording.imported(text));
      return changed.ok ? ok({ changed: changed.value }) : changed;
    },
  };
};

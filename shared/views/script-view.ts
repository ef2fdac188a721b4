import { agenda } from '../meeting/agenda.ts';
import type { OfficeWording } from '../meeting/office-wording.ts';
import { fillSlots, scriptPart, type ScriptPart } from '../meeting/script-part.ts';
import { obligorName, partyName } from '../record/case-queries.ts';
import { obligorsPresent, pauseUnderWay, phaseOf } from '../record/meeting-queries.ts';
import type { CaseState, MeetingState } from '../record/state.ts';
import { CLAIMANT, stepIds, type StepId } from '../record/vocabulary.ts';
import { sentences, sentenceSlots } from '../text/zh/sentences.ts';
import { terms } from '../text/zh/terms.ts';

/** A part as it is said in this office. `lost`: words the law asks for that the office's wording lacks; empty in the usual one. */
export type SpokenPart = Pick<ScriptPart, 'title' | 'text' | 'said' | 'act'> & {
  readonly isOffice: boolean;
  readonly lost: readonly string[];
};

/** A part as it can be called into the record and put into other words. */
export type SentenceView = SpokenPart & {
  readonly key: string;
  /** null: belongs to no step. */
  readonly step: StepId | null;
  readonly isCurrent: boolean;
  readonly template: string;
  readonly usual: string;
  readonly slots: readonly string[];
  readonly keeps: readonly string[];
};

export const anytimeStep = 'anytime';
const partKey = (step: StepId | typeof anytimeStep, id: string): string => `${step}/${id}`;

/** What is to be said now: in a pause the words that end it; nothing before the meeting and once its minutes are archived. */
export const spokenScript = (state: CaseState, meeting: MeetingState, wording: OfficeWording): readonly SpokenPart[] => {
  const { step } = meeting;
  if (step === null || phaseOf(meeting) === 'archived') return [];
  const [key, parts] =
    pauseUnderWay(meeting) === null
      ? ([step, agenda[step].script(state, meeting)] as const)
      : ([anytimeStep, anytimeParts(state, meeting).filter(({ id }) => id === 'resume')] as const);
  return parts.map((part) => spoken(part, wording[partKey(key, part.id)]));
};

const spoken = ({ title, text, slots, keeps, said, act }: ScriptPart, own: string | undefined): SpokenPart => ({
  title,
  text: own === undefined ? text : fillSlots(own, slots),
  ...(said === undefined ? {} : { said }),
  ...(act === undefined ? {} : { act }),
  isOffice: own !== undefined,
  lost: own === undefined ? [] : keeps.filter((word) => !own.includes(word)),
});

/**
 * Every sentence: those of the current step with the names of who is here, those that belong to no step, then the other steps' as if all
 * had come. Parts that repeat stand once, but for the current step.
 */
export const sentenceViews = (
  state: CaseState,
  meeting: MeetingState,
  ifAllCame: MeetingState,
  wording: OfficeWording,
): readonly SentenceView[] => {
  const view =
    (step: StepId | null, isCurrent: boolean) =>
    (part: ScriptPart): SentenceView => {
      const key = partKey(step ?? anytimeStep, part.id);
      return {
        ...spoken(part, wording[key]),
        key,
        step,
        isCurrent,
        template: wording[key] ?? part.template,
        usual: part.template,
        slots: Object.keys(part.slots),
        keeps: part.keeps,
      };
    };
  const current = meeting.step;
  return [
    ...(current === null ? [] : agenda[current].script(state, meeting).map(view(current, true))),
    ...anytimeParts(state, meeting).map(view(null, true)),
    ...stepIds.filter((step) => step !== current).flatMap((step) => onceEach(agenda[step].script(state, ifAllCame)).map(view(step, false))),
  ];
};

const onceEach = (parts: readonly ScriptPart[]): readonly ScriptPart[] =>
  [...new Map(parts.toReversed().map((part) => [part.id, part])).values()].reverse();

const anytimeParts = (state: CaseState, meeting: MeetingState): readonly ScriptPart[] => {
  const slots = sentenceSlots({
    claimant: partyName(state, CLAIMANT),
    obligors: obligorsPresent(meeting).map((id) => obligorName(state, id)),
    step: meeting.step === null ? '' : terms.step[meeting.step],
  });
  return sentences.map(({ id, title, template }) => scriptPart(id, title, template, { slots }));
};

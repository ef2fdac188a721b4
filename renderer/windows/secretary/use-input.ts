import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { ComposedTextAreaHandle } from '../../components/composed-text-area.tsx';
import { isComposing } from '../../components/composition.ts';
import { command } from '../../state/commands.ts';
import { useSaving } from '../../state/saving-store.ts';
import { longestProse, unrecordable } from '../../../shared/record/recordable.ts';
import { openSlot } from '../../../shared/phrases/fill-phrase.ts';
import { phraseText } from '../../../shared/text/zh/phrases.ts';
import { typedText } from '../../../shared/text/zh/typed-text.ts';
import type { SecretaryView } from '../../../shared/views/secretary-view.ts';
import type { EntryView } from '../../../shared/views/entry-view.ts';
import type { StepId } from '../../../shared/record/vocabulary.ts';
import type { Draft } from './use-draft.ts';
import { turnedKind, usualKind, type TypedKind } from './usual-kind.ts';

/** Questions on record, and which of them nobody has answered yet. */
const questionsOf = (view: SecretaryView | null): { readonly all: readonly EntryView[]; readonly open: EntryView | undefined } => {
  const all = view?.entries.filter((entry) => entry.kind === 'question') ?? [];
  const answered = new Set(view?.entries.map((entry) => entry.answers));
  return { all, open: all.findLast((question) => !answered.has(question.number)) };
};

export type Input = {
  readonly speaker: string | null;
  readonly kind: TypedKind;
  readonly questions: readonly EntryView[];
  /** The question that an answer answers; null where it answers none. */
  readonly answers: number | null;
  readonly after: number | null;
  /** Words that were refused while others already stood in the line. */
  readonly returned: string | null;
  /** `isInstead`: of the one chosen just now, who was only the first digit of a longer number. */
  readonly chooseSpeaker: (id: string | null, kind?: TypedKind, isInstead?: boolean) => void;
  /** Back to whom the line was turned to before; null: to nobody. */
  readonly toggleSpeaker: () => string | null;
  readonly chooseKind: (kind: TypedKind) => void;
  readonly turnKind: (by: 1 | -1) => void;
  readonly chooseQuestion: (number: number | null) => void;
  readonly nextQuestion: () => void;
  readonly insertAfter: (entry: number | null) => void;
  readonly putBack: () => void;
  readonly commit: (text: string) => boolean;
  /** The record that the entry typed last becomes once it is on disk, null when it is refused; null where none was typed. */
  readonly lastTyped: () => Promise<number | null> | null;
  /** Says that something too long was not pasted. */
  readonly tooMuch: (length: number) => void;
};

type Chosen = {
  readonly speaker: string | null;
  readonly before: string | null;
  readonly kind: TypedKind;
  readonly step: StepId | null;
};

/** Kinds that belong to a step and end with it; a private note stays one whatever the step. */
const kindsOfAStep: readonly TypedKind[] = ['question', 'answer', 'opinion'];

/** Shown as a refusal is: until the next entry is accepted or it is dismissed. */
const say = (sentence: string): void => useSaving.setState({ refusal: { code: 'entry.typed', sentence, article: null, details: [] } });

/** Why these words would be refused; known here, so that they never leave the line. */
const problemOf = (words: string): { readonly sentence: string; readonly from: number; readonly to: number } | null => {
  const found = unrecordable(words);
  if (found !== null) return { sentence: typedText.unrecordable(words, found), from: found.at, to: found.at + 1 };
  const slot = openSlot(words);
  if (slot !== null) return { sentence: phraseText.unfilled(slot.word), from: slot.from, to: slot.to };
  return words.length > longestProse ? { sentence: typedText.tooLong(words.length), from: words.length, to: words.length } : null;
};

/** Who speaks, what kind of entry, where it goes: everything of the line but its text, which is the text area's own. */
export const useInput = (view: SecretaryView | null, slot: string, draft: Draft, area: RefObject<ComposedTextAreaHandle | null>): Input => {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  // undefined: nobody chose one, so it is the last that waits for an answer.
  const [question, setQuestion] = useState<number | null | undefined>(undefined);
  const [after, setAfter] = useState<number | null>(null);
  const [returned, setReturned] = useState<string | null>(null);
  const typed = useRef<Promise<number | null>>(null);

  // Words that come back come back as whose they were, and as what.
  const [isRestored, setRestored] = useState(false);
  if (!isRestored && draft.loaded !== null) {
    setRestored(true);
    const { about } = draft.loaded;
    if (about !== null) {
      setChosen({ speaker: about.speaker, before: null, kind: about.kind, step: about.step });
      if (about.kind === 'answer') setQuestion(about.answers);
      setAfter(about.after);
    }
  }

  const first = view?.seats.find((seat) => seat.presence === 'present') ?? view?.seats[0];
  const step = view?.step ?? null;
  const usual = (id: string | null): TypedKind => {
    const seat = view?.seats.find((candidate) => candidate.id === id);
    return seat === undefined ? 'procedure' : usualKind(step, seat.capacity);
  };
  const speaker = chosen === null ? (first?.id ?? null) : chosen.speaker;
  const isOver = chosen !== null && chosen.step !== step && kindsOfAStep.includes(chosen.kind);
  const kind = chosen === null || isOver ? usual(speaker) : chosen.kind;
  const questions = questionsOf(view);
  const answers = kind !== 'answer' ? null : question === undefined ? (questions.open?.number ?? null) : question;

  const chosenIn = chosen === null ? step : chosen.step;
  const { describe } = draft;
  useEffect(() => describe({ speaker, kind, step: chosenIn, answers, after }), [describe, speaker, kind, chosenIn, answers, after]);

  const chooseSpeaker = (id: string | null, wanted?: TypedKind, isInstead = false): void => {
    setQuestion(undefined);
    setChosen({ speaker: id, before: isInstead || id === speaker ? (chosen?.before ?? null) : speaker, kind: wanted ?? usual(id), step });
  };
  const chooseKind = (wanted: TypedKind): void => setChosen({ speaker, before: chosen?.before ?? null, kind: wanted, step });

  const giveBack = (text: string): void => {
    if (area.current?.text() === '' && !isComposing()) {
      area.current.setText(text);
      draft.keepNow(text);
    } else setReturned((before) => (before === null ? text : `${before}\n${text}`));
  };

  const commit = (text: string): boolean => {
    if (view === null) return false;
    const { meeting } = view;
    const words = text.trimEnd();
    const problem = problemOf(words);
    if (problem !== null) {
      say(problem.sentence);
      area.current?.select(problem.from, problem.to);
      return false;
    }
    const options = { clearDraft: slot, text: words, speaker: kind === 'procedure' ? null : speaker };
    const saved =
      kind === 'note'
        ? command('WriteNote', { meeting, text: words }, options)
        : command(
            'CommitEntry',
            { meeting, kind, speaker: kind === 'procedure' ? null : speaker, text: words, answers, after, marked: false },
            options,
          );
    if (kind !== 'note') typed.current = saved.then((answer) => (answer.ok ? answer.value.record : null));
    setQuestion(undefined);
    setAfter(null);
    void saved.then((answer) => {
      if (!answer.ok) giveBack(words);
      else {
        // Committing clears the draft; what was typed since is kept anew.
        const more = area.current?.text() ?? '';
        if (more !== '' && !isComposing()) draft.keepNow(more);
      }
    });
    return true;
  };

  return {
    speaker,
    kind,
    questions: questions.all,
    answers,
    after,
    returned,
    chooseSpeaker,
    toggleSpeaker: () => {
      const before = chosen?.before ?? null;
      if (before !== null) chooseSpeaker(before);
      return before;
    },
    chooseKind,
    turnKind: (by) => chooseKind(turnedKind(kind, by)),
    chooseQuestion: setQuestion,
    nextQuestion: () => {
      const at = questions.all.findIndex((candidate) => candidate.number === answers);
      setQuestion(questions.all[(at + 1) % Math.max(1, questions.all.length)]?.number ?? null);
    },
    insertAfter: setAfter,
    putBack: () => {
      if (returned === null || isComposing()) return;
      area.current?.insert(returned);
      setReturned(null);
    },
    commit,
    lastTyped: () => typed.current,
    tooMuch: (length) => say(typedText.pasteTooLong(length)),
  };
};

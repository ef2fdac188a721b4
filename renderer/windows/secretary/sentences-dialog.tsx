import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Answer } from '../../../shared/contract.ts';
import { sentenceText } from '../../../shared/text/zh/sentences.ts';
import { terms } from '../../../shared/text/zh/terms.ts';
import type { SentenceView } from '../../../shared/views/script-view.ts';
import type { SecretaryView } from '../../../shared/views/secretary-view.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { call } from '../../state/backend.ts';
import { command } from '../../state/commands.ts';
import { useSession } from '../../state/session.ts';
import { digitOf } from '../acts/digit-of.ts';
import { WordingFiles } from './wording-files.tsx';
import { WordingForm } from './wording-form.tsx';
import css from './sentences.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);
/** As many as digits can choose from. */
const shownAtOnce = 9;

export type SentencesDialogProps = {
  readonly view: SecretaryView;
  readonly onClose: () => void;
  /** Told while a wording is edited: then the window's own keys wait. */
  readonly onForm: (isOpen: boolean) => void;
};

/** Alt+P: the sentences of this step first. A digit or Enter puts one into the record as it is said now, as the act that it is, beside whatever is half typed. */
export const SentencesDialog = ({ view, onClose, onForm }: SentencesDialogProps): ReactNode => {
  const { volume } = useSession();
  const { meeting } = view;
  const [answer, setAnswer] = useState<Answer<'script.list'> | null>(null);
  const [changes, setChanges] = useState(0);
  const [said, setSaid] = useState<string | null>(null);
  const [edited, setEdited] = useState<SentenceView | null>(null);
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    let isWanted = true;
    void call('script.list', { volume: volume ?? '', meeting }).then((listed) => {
      if (isWanted) setAnswer(listed);
    });
    return () => {
      isWanted = false;
    };
  }, [volume, meeting, changes]);
  useLayoutEffect(() => {
    onForm(edited !== null);
    if (edited === null) list.current?.focus();
  }, [edited, onForm]);
  const parts = answer?.ok === true ? answer.value.sentences : [];
  const from = Math.max(0, Math.min(at - Math.floor(shownAtOnce / 2), parts.length - shownAtOnce));
  const shown = parts.slice(from, from + shownAtOnce);
  const active = parts[at];

  const record = (part: SentenceView | undefined): void => {
    if (part === undefined) return;
    const text = sentenceText.recorded(part.text);
    // Saying what the step waits for is doing it: the words stand in the record as the act.
    const act = part.isCurrent && part.said === false ? part.act : undefined;
    if (act !== undefined) void command('PerformAct', { meeting, act, participant: null, words: part.text }, { text });
    else
      void command('CommitEntry', { meeting, kind: 'procedure', speaker: null, text, answers: null, after: null, marked: false }, { text });
    onClose();
  };
  const change = async (part: SentenceView, text: string | null): Promise<string | null> => {
    const changed = await call('script.word', { volume: volume ?? '', meeting, key: part.key, text });
    if (!changed.ok) return changed.error.sentence;
    setSaid(text === null ? sentenceText.wasReset(part.title) : sentenceText.saved(part.title));
    setEdited(null);
    setChanges((count) => count + 1);
    return null;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const digit = digitOf(event.nativeEvent);
    if (digit !== null && digit > 0) record(shown[digit - 1]);
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, parts.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') record(active);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (edited !== null) {
    return (
      <Dialog title={sentenceText.editTitle(edited.title)} isOpen width="wide" onClose={() => setEdited(null)}>
        <WordingForm part={edited} onSave={(text) => change(edited, text)} />
      </Dialog>
    );
  }
  return (
    <Dialog title={sentenceText.title} basis={sentenceText.basis} isOpen width="wide" onClose={onClose}>
      {answer?.ok === false && <Refusal sentence={answer.error.sentence} details={answer.error.details} />}
      {answer?.ok === true && answer.value.problem !== null && <Refusal sentence={answer.value.problem} details={[]} />}
      {said !== null && <p aria-live="polite">{said}</p>}
      <div
        ref={list}
        className={c('list')}
        role="listbox"
        tabIndex={0}
        aria-label={sentenceText.list}
        {...(active === undefined ? {} : { 'aria-activedescendant': `${id}-${at}` })}
        onKeyDown={onKeyDown}
      >
        {shown.map((part, row) => (
          <div
            key={`${part.key}/${from + row}`}
            id={`${id}-${from + row}`}
            role="option"
            aria-selected={from + row === at}
            className={c('sentence', from + row === at && 'active')}
            onClick={() => record(part)}
          >
            <KeyCap keys={String(row + 1)} />
            <span className={c('title')}>{part.title}</span>
            <span className={c('text')}>{part.text}</span>
            <span className={c('from')}>
              {part.isOffice && <b>{sentenceText.office} </b>}
              {part.step === null ? sentenceText.anytime : terms.step[part.step]}
            </span>
            {part.lost.length > 0 && <span className={c('lost')}>{sentenceText.lost(part.lost)}</span>}
          </div>
        ))}
        {answer === null && <p className={c('from')}>{sentenceText.loading}</p>}
      </div>
      <div className={c('foot')}>
        {active !== undefined && <Button size="small" label={sentenceText.edit} onPress={() => setEdited(active)} />}
        {active?.isOffice === true && (
          <Button size="small" label={sentenceText.reset} onPress={() => void change(active, null).then(setSaidIfProblem(setSaid))} />
        )}
        <WordingFiles
          onSaid={(sentence) => {
            setSaid(sentence);
            setChanges((count) => count + 1);
          }}
        />
      </div>
    </Dialog>
  );
};

const setSaidIfProblem =
  (say: (sentence: string) => void) =>
  (problem: string | null): void => {
    if (problem !== null) say(problem);
  };

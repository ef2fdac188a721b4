import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Answer } from '../../../shared/contract.ts';
import { phraseText } from '../../../shared/text/zh/phrases.ts';
import { foundPhrases, type PhraseView } from '../../../shared/views/phrases-view.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { call } from '../../state/backend.ts';
import { useSession } from '../../state/session.ts';
import { digitOf } from '../acts/digit-of.ts';
import { useKeys } from './key-store.ts';
import { PhraseFiles } from './phrase-files.tsx';
import css from './phrases.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);
/** As many as digits can choose from. */
const shownAtOnce = 9;

export type PhrasesDialogProps = {
  readonly meeting: number;
  readonly onPick: (text: string) => void;
  readonly onClose: () => void;
};

/**
 * The picker: the list itself has the focus, so letters are letters whatever the input method, and they find phrases by pinyin initials.
 * A digit or Enter puts one into the line.
 */
export const PhrasesDialog = ({ meeting, onPick, onClose }: PhrasesDialogProps): ReactNode => {
  const { volume } = useSession();
  const keys = useKeys();
  const [answer, setAnswer] = useState<Answer<'phrases.list'> | null>(null);
  /** How often the bank was changed from here: each time it is asked for anew. */
  const [changes, setChanges] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    let isWanted = true;
    void call('phrases.list', { volume: volume ?? '', meeting }).then((listed) => {
      if (isWanted) setAnswer(listed);
    });
    return () => {
      isWanted = false;
    };
  }, [volume, meeting, changes]);
  useEffect(() => list.current?.focus(), []);
  const found = answer?.ok === true ? foundPhrases(answer.value.phrases, typed) : [];
  const from = Math.max(0, Math.min(at - Math.floor(shownAtOnce / 2), found.length - shownAtOnce));
  const shown = found.slice(from, from + shownAtOnce);

  const pick = (phrase: PhraseView | undefined): void => {
    if (phrase === undefined) return;
    onPick(phrase.text);
    onClose();
  };
  const remove = async (phrase: PhraseView | undefined): Promise<void> => {
    if (phrase === undefined || phrase.from === 'derived') return;
    const removed = await call('phrases.remove', { volume: volume ?? '', scope: phrase.from, text: phrase.text });
    setProblem(removed.ok ? phraseText.removed(phrase.text) : removed.error.sentence);
    setAt(0);
    setChanges((count) => count + 1);
  };
  const type = (text: string): void => {
    setTyped(text);
    setAt(0);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const digit = digitOf(event.nativeEvent);
    if (digit !== null && digit > 0) pick(shown[digit - 1]);
    else if (/^[a-z]$/iu.test(event.key)) type(typed + event.key.toLowerCase());
    else if (event.key === 'Backspace') type(typed.slice(0, -1));
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') pick(found[at]);
    else if (event.key === 'Delete') void remove(found[at]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <Dialog title={phraseText.title} basis={phraseText.basis} isOpen width="wide" onClose={onClose}>
      <p className={c('typed')} aria-live="polite">
        {phraseText.typed(typed)}
      </p>
      {answer?.ok === false && <Refusal sentence={answer.error.sentence} details={answer.error.details} />}
      {problem !== null && <p aria-live="polite">{problem}</p>}
      <div
        ref={list}
        className={c('list')}
        role="listbox"
        tabIndex={0}
        aria-label={phraseText.list}
        {...(found[at] === undefined ? {} : { 'aria-activedescendant': `${id}-${at}` })}
        onKeyDown={onKeyDown}
      >
        {shown.map((phrase, row) => (
          <div
            key={`${phrase.from} ${phrase.text}`}
            id={`${id}-${from + row}`}
            role="option"
            aria-selected={from + row === at}
            className={c('phrase', from + row === at && 'active')}
            onClick={() => pick(phrase)}
          >
            <KeyCap keys={String(row + 1)} />
            <span className={c('text')}>{phrase.text}</span>
            <span className={c('from')}>{phraseText.groups[phrase.from]}</span>
          </div>
        ))}
        {answer === null && <p className={c('from')}>{phraseText.loading}</p>}
        {answer?.ok === true && found.length === 0 && <p className={c('from')}>{phraseText.nothing(keys['add-phrase'])}</p>}
      </div>
      <div className={c('foot')}>
        <Button label={phraseText.remove} size="small" look="quiet" onPress={() => void remove(found[at])} />
        <PhraseFiles
          onSaid={(sentence) => {
            setProblem(sentence);
            setChanges((count) => count + 1);
          }}
        />
      </div>
    </Dialog>
  );
};

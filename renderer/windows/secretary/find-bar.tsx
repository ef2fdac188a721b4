import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { isComposing, isOurKey } from '../../components/composition.ts';
import type { RecordEntry } from '../../components/record-row.tsx';
import { secretaryText } from '../../../shared/text/zh/windows/secretary.ts';
import { found } from './found-rows.ts';
import css from './secretary.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);

export type FindBarProps = {
  readonly rows: readonly RecordEntry[];
  readonly selectedId: string | undefined;
  readonly onFound: (id: string) => void;
};

/** Looking for words in the record. The field keeps its own text; each match is selected and scrolled to. */
export const FindBar = ({ rows, selectedId, onFound }: FindBarProps): ReactNode => {
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const matches = found(rows, words);
  const at = matches.findIndex((row) => row.id === selectedId);
  useEffect(() => field.current?.focus(), []);

  const look = (): void => {
    const text = field.current?.value ?? '';
    if (isComposing() || text === words) return;
    setWords(text);
    const last = found(rows, text).at(-1);
    if (last !== undefined) onFound(last.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !isOurKey(event.nativeEvent) || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    const step = event.shiftKey ? -1 : 1;
    const next = matches[(at < 0 ? 0 : at + step + matches.length) % Math.max(1, matches.length)];
    if (next !== undefined) onFound(next.id);
  };
  return (
    <div className={c('find')} role="search">
      <input
        ref={field}
        type="text"
        aria-label={secretaryText.findLabel}
        placeholder={secretaryText.findLabel}
        spellCheck={false}
        onInput={look}
        // The words of a composition stand in the field only after its end, when the keyboard is ours again.
        onCompositionEnd={() => setTimeout(look, 0)}
        onKeyDown={onKeyDown}
      />
      <p role="status">{words.trim() === '' ? '' : secretaryText.findCount(at + 1, matches.length)}</p>
      <p>{secretaryText.findHint}</p>
    </div>
  );
};

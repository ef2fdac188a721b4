import { useRef } from 'react';
import type { ReactNode } from 'react';
import { phraseText } from '../../../shared/text/zh/phrases.ts';
import { Button } from '../../components/button.tsx';
import { call } from '../../state/backend.ts';
import { useSession } from '../../state/session.ts';
import css from './phrases.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);

/** The office's phrases out of and into a plain text file, one a line. `onSaid` gets the sentence about what happened. */
export const PhraseFiles = ({ onSaid }: { readonly onSaid: (sentence: string) => void }): ReactNode => {
  const { volume } = useSession();
  const input = useRef<HTMLInputElement>(null);
  const take = async (): Promise<void> => {
    const answer = await call('phrases.export', { volume: volume ?? '' });
    if (!answer.ok) {
      onSaid(answer.error.sentence);
      return;
    }
    const url = URL.createObjectURL(new Blob([answer.value.text], { type: 'text/plain;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = phraseText.file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 0);
  };
  const bring = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const answer = await call('phrases.import', { volume: volume ?? '', text: await file.text() });
    onSaid(answer.ok ? phraseText.imported(answer.value.added) : answer.error.sentence);
  };
  return (
    <>
      <Button label={phraseText.import} size="small" look="quiet" onPress={() => input.current?.click()} />
      <Button label={phraseText.export} size="small" look="quiet" onPress={() => void take()} />
      <input
        ref={input}
        className={c('file')}
        type="file"
        accept=".txt,text/plain"
        aria-label={phraseText.import}
        tabIndex={-1}
        onChange={(event) => {
          void bring(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </>
  );
};

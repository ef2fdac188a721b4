import { useRef } from 'react';
import type { ReactNode } from 'react';
import type { Problem } from '../../../shared/contract.ts';
import type { Result } from '../../../shared/result.ts';
import { Button } from '../../components/button.tsx';
import css from './phrases.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);

export type TextFilesProps = {
  readonly words: { readonly import: string; readonly export: string; readonly file: string };
  readonly onExport: () => Promise<Result<{ readonly text: string }, Problem>>;
  /** Takes the text in and yields the sentence about what happened. */
  readonly onImport: (text: string) => Promise<string>;
  readonly onSaid: (sentence: string) => void;
};

/** What an office keeps, out of and into a plain text file. */
export const TextFiles = ({ words, onExport, onImport, onSaid }: TextFilesProps): ReactNode => {
  const input = useRef<HTMLInputElement>(null);
  const take = async (): Promise<void> => {
    const answer = await onExport();
    if (!answer.ok) {
      onSaid(answer.error.sentence);
      return;
    }
    const url = URL.createObjectURL(new Blob([answer.value.text], { type: 'text/plain;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = words.file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 0);
  };
  const bring = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) onSaid(await onImport(await file.text()));
  };
  return (
    <>
      <Button label={words.import} size="small" look="quiet" onPress={() => input.current?.click()} />
      <Button label={words.export} size="small" look="quiet" onPress={() => void take()} />
      <input
        ref={input}
        className={c('file')}
        type="file"
        accept=".txt,text/plain"
        aria-label={words.import}
        tabIndex={-1}
        onChange={(event) => {
          void bring(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </>
  );
};

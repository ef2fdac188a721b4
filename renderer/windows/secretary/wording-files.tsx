import type { ReactNode } from 'react';
import { sentenceText } from '../../../shared/text/zh/sentences.ts';
import { call } from '../../state/backend.ts';
import { useSession } from '../../state/session.ts';
import { TextFiles } from './text-files.tsx';

/** The office's own wording out of and into a plain text file. `onSaid` gets the sentence about what happened. */
export const WordingFiles = ({ onSaid }: { readonly onSaid: (sentence: string) => void }): ReactNode => {
  const volume = useSession((session) => session.volume) ?? '';
  return (
    <TextFiles
      words={sentenceText}
      onExport={() => call('script.export', { volume })}
      onImport={async (text) => {
        const answer = await call('script.import', { volume, text });
        return answer.ok ? sentenceText.imported(answer.value.changed) : answer.error.sentence;
      }}
      onSaid={onSaid}
    />
  );
};

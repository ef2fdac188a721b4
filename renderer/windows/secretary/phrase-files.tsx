import type { ReactNode } from 'react';
import { phraseText } from '../../../shared/text/zh/phrases.ts';
import { call } from '../../state/backend.ts';
import { useSession } from '../../state/session.ts';
import { TextFiles } from './text-files.tsx';

/** The office's phrases out of and into a plain text file, one a line. `onSaid` gets the sentence about what happened. */
export const PhraseFiles = ({ onSaid }: { readonly onSaid: (sentence: string) => void }): ReactNode => {
  const volume = useSession((session) => session.volume) ?? '';
  return (
    <TextFiles
      words={phraseText}
      onExport={() => call('phrases.export', { volume })}
      onImport={async (text) => {
        const answer = await call('phrases.import', { volume, text });
        return answer.ok ? phraseText.imported(answer.value.added) : answer.error.sentence;
      }}
      onSaid={onSaid}
    />
  );
};

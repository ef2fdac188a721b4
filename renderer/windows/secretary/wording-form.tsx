import { useState } from 'react';
import type { ReactNode } from 'react';
import { sentenceText } from '../../../shared/text/zh/sentences.ts';
import type { SentenceView } from '../../../shared/views/script-view.ts';
import { Button } from '../../components/button.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { TextArea } from '../../components/text-area.tsx';
import css from './sentences.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);

export type WordingFormProps = {
  readonly part: SentenceView;
  /** Yields what stood against it, null where it is saved. `text` null: back to the usual words. */
  readonly onSave: (text: string | null) => Promise<string | null>;
};

/** One part in the office's own words, with the usual ones, its slots and what the law asks to be said beside it. */
export const WordingForm = ({ part, onSave }: WordingFormProps): ReactNode => {
  const [text, setText] = useState(part.template);
  const [problem, setProblem] = useState<string | null>(null);
  const lost = part.keeps.filter((word) => !text.includes(word));
  return (
    <div className={c('form')}>
      <TextArea label={sentenceText.editLabel} initialText={part.template} onChange={setText} hint={sentenceText.slots(part.slots)} />
      {part.keeps.length > 0 && <p className={c('from')}>{sentenceText.keeps(part.keeps)}</p>}
      <p className={c('lost')} aria-live="polite">
        {lost.length > 0 && sentenceText.lost(lost)}
      </p>
      <p className={c('usual')}>{sentenceText.usual(part.usual)}</p>
      {problem !== null && <Refusal sentence={problem} details={[]} />}
      <div className={c('foot')}>
        <Button look="filled" label={sentenceText.save} onPress={() => void onSave(text).then(setProblem)} />
        <Button label={sentenceText.reset} onPress={() => void onSave(null).then(setProblem)} />
      </div>
    </div>
  );
};

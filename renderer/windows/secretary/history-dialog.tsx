import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Answer } from '../../../shared/contract.ts';
import { historyText } from '../../../shared/text/zh/windows/secretary-reading.ts';
import type { EntryHistory } from '../../../shared/views/entry-history.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { call } from '../../state/backend.ts';
import { useSession } from '../../state/session.ts';
import { changedWords } from './changed-words.ts';
import css from './reading.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);

export type HistoryDialogProps = { readonly meeting: number; readonly entry: number; readonly onClose: () => void };

/** Every wording of one entry, with when, by whom and why it took the place of the one before. */
export const HistoryDialog = ({ meeting, entry, onClose }: HistoryDialogProps): ReactNode => {
  const { volume } = useSession();
  const [answer, setAnswer] = useState<Answer<'secretary.entry-history'> | null>(null);
  useEffect(() => {
    let isWanted = true;
    void call('secretary.entry-history', { volume: volume ?? '', meeting, entry }).then((found) => {
      if (isWanted) setAnswer(found);
    });
    return () => {
      isWanted = false;
    };
  }, [volume, meeting, entry]);
  return (
    <Dialog title={historyText.title(entry)} basis={historyText.basis} isOpen isRead width="wide" onClose={onClose}>
      {answer === null && <p>{historyText.loading}</p>}
      {answer?.ok === false && <Refusal sentence={answer.error.sentence} details={answer.error.details} />}
      {answer?.ok === true && <Wordings history={answer.value} />}
    </Dialog>
  );
};

const Wordings = ({ history }: { readonly history: EntryHistory }): ReactNode => (
  <>
    <ol className={c('wordings')}>
      {history.wordings.map((wording, at) => {
        const change = changedWords(history.wordings[at - 1]?.text ?? wording.text, wording.text);
        return (
          <li key={wording.record}>
            <p className={c('when')}>
              <b>{at === 0 ? historyText.first : historyText.again(at)}</b>{' '}
              {historyText.recorded(wording.at.slice(0, 19).replace('T', ' '), wording.operator, wording.record)}
            </p>
            <p className={c('words')}>
              {change.before}
              {change.struck !== '' && <del>{change.struck}</del>}
              {change.added !== '' && <ins>{change.added}</ins>}
              {change.behind}
            </p>
            {at > 0 && <p className={c('why')}>{historyText.reason(wording.reason)}</p>}
          </li>
        );
      })}
    </ol>
    {history.withdrawn !== null && <p>{historyText.withdrawn(history.withdrawn)}</p>}
  </>
);

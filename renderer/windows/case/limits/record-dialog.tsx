import type { ReactNode } from 'react';
import { recordText as text } from '../../../../shared/text/zh/record-kinds.ts';
import { Button } from '../../../components/button.tsx';
import { classesOf } from '../../../components/classes.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { Facts } from '../../../components/facts.tsx';
import { NoticeBar } from '../../../components/notice-bar.tsx';
import { Refusal } from '../../../components/refusal.tsx';
import { useSession } from '../../../state/session.ts';
import { useView } from '../../../state/view-store.ts';
import css from './record-links.module.css';

const c = classesOf(css);

export type RecordDialogProps = { readonly record: number; readonly onClose: () => void };

/** What one record says, and plainly so where it does not stand any more, or ceases to while one looks. */
export const RecordDialog = ({ record, onClose }: RecordDialogProps): ReactNode => {
  const volume = useSession((session) => session.volume);
  const { view: found, problem } = useView('case.record', () => ({ volume: volume ?? '', record }), volume);
  const withdrawn = found?.withdrawn ?? null;
  return (
    <Dialog
      title={text.title(record, found?.name ?? '')}
      isOpen
      width="wide"
      onClose={onClose}
      actions={<Button label={text.close} keys="Esc" onPress={onClose} />}
    >
      {found === null && problem === null && <p>{text.loading}</p>}
      {problem !== null && <Refusal sentence={problem.sentence} details={problem.details} />}
      {withdrawn !== null && (
        <NoticeBar
          tone="near"
          title={text.withdrawn(withdrawn.record)}
          text={text.withdrawnWhy(withdrawn.at.slice(0, 10), withdrawn.by, withdrawn.reason)}
        />
      )}
      {found !== null && (
        <Facts
          spacing="record"
          facts={[...found.fields, [text.recorded, text.recordedBy(found.at, found.operator)] as const].map(([label, value]) => ({
            label,
            value: <span className={c('value')}>{value}</span>,
          }))}
        />
      )}
    </Dialog>
  );
};

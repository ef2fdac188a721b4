import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Problem } from '../../../../shared/contract.ts';
import { papersText as text } from '../../../../shared/text/zh/windows/papers.ts';
import { Button } from '../../../components/button.tsx';
import { classesOf } from '../../../components/classes.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { Refusal } from '../../../components/refusal.tsx';
import { useWidth } from '../../../components/use-width.ts';
import { call } from '../../../state/backend.ts';
import { takePaper } from '../../../state/paper-file.ts';
import { useView } from '../../../state/view-store.ts';
import { FontNotice } from '../../../paper/font-notice.tsx';
import { PagedPaper } from '../../../paper/paged-paper.tsx';
import css from './papers.module.css';

const c = classesOf(css);

export type PaperShown = { readonly kind: string; readonly at: number; readonly label: string };
export type PaperPreviewProps = { readonly volume: string; readonly paper: PaperShown; readonly onClose: () => void };

/** 210 mm, and the line around it. */
const sheetWidth = 796;

/** One paper as the pages that are printed; to the printer, as PDF or as docx. */
export const PaperPreview = ({ volume, paper: { kind, at, label }, onClose }: PaperPreviewProps): ReactNode => {
  const { view, problem } = useView('papers.model', () => ({ volume, kind, at }), volume);
  const [failure, setFailure] = useState<Problem | null>(null);
  const [width, sized] = useWidth();
  const print = async (to: 'printer' | 'pdf'): Promise<void> => {
    const answer = await call('window.print', { to, name: label });
    if (!answer.ok) setFailure(answer.error);
    else if (answer.value.by === 'page') window.print();
  };
  const shown = failure ?? problem;
  return (
    <Dialog
      title={label}
      isOpen
      width="full"
      onClose={onClose}
      actions={
        <>
          <Button label={text.print} look="filled" onPress={() => void print('printer')} />
          <Button label={text.pdf} onPress={() => void print('pdf')} />
          <Button label={text.docx} onPress={() => void takePaper(volume, kind, at).then(setFailure)} />
          <Button label={text.close} look="quiet" keys="Esc" onPress={onClose} />
        </>
      }
    >
      <FontNotice />
      {shown !== null && <Refusal sentence={shown.sentence} details={shown.details} />}
      <div className={c('pages')} tabIndex={0} role="region" aria-label={text.pagesOf(label)}>
        <div ref={sized} />
        {view === null ? (
          <p>{text.reading}</p>
        ) : (
          <PagedPaper model={view} label={label} shrink={width === 0 ? 1 : Math.min(1, width / sheetWidth)} />
        )}
      </div>
    </Dialog>
  );
};

import type { ReactNode } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { FilePage } from '../../kept-file/file-page.tsx';
import { useSession } from '../../state/session.ts';
import { scanText as text } from '../../../shared/text/zh/windows/signed-pages.ts';
import type { PagesView } from '../../../shared/views/sign-off-view.ts';
import css from './signing.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);

/** A bound page, with the part of the minutes it belongs to. */
export type Looked = PagesView['bound'][number] & { readonly part: PagesView['part']; readonly of: number };

type BoundPageProps = { readonly looked: Looked; readonly meeting: number; readonly onClose: () => void };

/** A signed page as it came back, as large as the window allows. */
export const BoundPage = ({ looked, meeting, onClose }: BoundPageProps): ReactNode => {
  const { volume } = useSession();
  const title = text.boundPage(looked.part, looked.page, looked.of, looked.record);
  return (
    <Dialog title={title} isOpen isRead width="full" onClose={onClose}>
      <div className={c('bound')}>
        <FilePage
          key={looked.digest}
          by="page.bytes"
          volume={volume ?? ''}
          meeting={meeting}
          digest={looked.digest}
          file={looked.file}
          name={title}
        />
      </div>
    </Dialog>
  );
};

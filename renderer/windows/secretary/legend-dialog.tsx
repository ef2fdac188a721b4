import type { ReactNode } from 'react';
import { fixedKeys, keyMeanings } from '../../../shared/text/zh/windows/secretary-keys.ts';
import { secretaryText } from '../../../shared/text/zh/windows/secretary.ts';
import { Dialog } from '../../components/dialog.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { useKeys } from './key-store.ts';
import type { KeyId } from './keys.ts';
import css from './secretary.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);

/** Every key of the window, as they are in force. */
export const LegendDialog = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const keys = useKeys();
  const changeable = Object.entries(keyMeanings).map(([id, meaning]) => [keys[id as KeyId], meaning] as const);
  return (
    <Dialog title={secretaryText.legendTitle} isOpen width="wide" onClose={onClose}>
      <dl className={c('legend')}>
        {[...fixedKeys, ...changeable].map(([chord, meaning]) => (
          <div key={chord} className={c('key')}>
            <dt>
              <KeyCap keys={chord} />
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
};

import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { displayText } from '../../shared/text/zh/windows/display.ts';
import { classesOf } from '../components/classes.ts';
import css from './file-page.module.css';
import { readWhole, type KeptFile } from './file-bytes.ts';

const c = classesOf(css);

export type KeptPictureProps = { readonly source: KeptFile; readonly name: string; readonly onFail: () => void };

/** A picture of the case, as large as it fits. */
export const KeptPicture = ({ source: { by, volume, meeting, digest }, name, onFail }: KeptPictureProps): ReactNode => {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let isGone = false;
    void readWhole({ by, volume, meeting, digest }).then((whole) => {
      if (isGone) return;
      if (whole === null) {
        onFail();
        return;
      }
      made = URL.createObjectURL(new Blob([whole]));
      setAddress(made);
    });
    return () => {
      isGone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [by, volume, meeting, digest, onFail]);
  return address === null ? (
    <p className={c('words')}>{displayText.pageComing}</p>
  ) : (
    <img className={c('picture')} src={address} alt={name} onError={onFail} />
  );
};

import type { ReactNode } from 'react';
import { KeyCap } from './key-cap.tsx';
import type { Choice } from './choice.ts';
import css from './overlay.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** The inside of one line of a list of choices. */
export const ChoiceItem = ({ choice }: { readonly choice: Choice }): ReactNode => (
  <>
    <span>
      {choice.label} {choice.strong !== undefined && <b>{choice.strong}</b>}
    </span>
    {choice.support !== undefined && <span className={c('support')}>{choice.support}</span>}
    {choice.keys !== undefined && (
      <span className={c('keys')}>
        <KeyCap keys={choice.keys} />
      </span>
    )}
  </>
);

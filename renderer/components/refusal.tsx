import type { ReactNode } from 'react';
import css from './refusal.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** Why something was not taken, and what is to be mended, item by item. Read aloud when it comes. */
export type RefusalProps = { readonly title?: string; readonly sentence: string; readonly details: readonly string[] };

export const Refusal = ({ title, sentence, details }: RefusalProps): ReactNode => (
  <div className={c('refusal')} role="alert">
    {title !== undefined && <strong>{title}</strong>}
    <p>{sentence}</p>
    {details.length > 0 && (
      <ul>
        {details.map((detail) => (
          <li key={detail}>{detail}</li>
        ))}
      </ul>
    )}
  </div>
);

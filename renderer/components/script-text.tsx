import type { ReactNode } from 'react';
import css from './script-text.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** Words to say aloud. A part that the program filled in (a name, a number) is underlined, so that it is checked before it is said. */
export type ScriptPart = { readonly text: string; readonly isFilledIn?: boolean };

export type ScriptTextProps = { readonly label: string; readonly lines: readonly (readonly ScriptPart[])[] };

export const ScriptText = ({ label, lines }: ScriptTextProps): ReactNode => (
  <section className={c('script')} aria-label={label}>
    {lines.map((line, at) => (
      <p key={at}>
        {line.map((part, partAt) => (part.isFilledIn === true ? <u key={partAt}>{part.text}</u> : <span key={partAt}>{part.text}</span>))}
      </p>
    ))}
  </section>
);

import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import css from './status.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** How urgent a limit is: shape and word first, colour last. */
export type StatusProps = { readonly state: 'calm' | 'near' | 'pressing'; readonly word: string };

const SHAPES = { calm: 'circle', near: 'triangle', pressing: 'square-filled' } as const satisfies Record<StatusProps['state'], IconName>;

export const Status = ({ state, word }: StatusProps): ReactNode => (
  <span className={c('status', state)}>
    <Icon name={SHAPES[state]} size={12} />
    {word}
  </span>
);

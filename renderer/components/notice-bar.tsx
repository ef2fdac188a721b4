import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import css from './notice-bar.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/**
 * What happened and what to do, across the window. `failed` (a save that did not reach the disk) and `passed` (a limit gone by) stay
 * until the cause is gone; nothing here disappears by itself.
 */
export type NoticeBarProps = {
  readonly tone: 'failed' | 'near' | 'said';
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
};

const SHAPES = { failed: 'square-filled', near: 'triangle', said: 'ring' } as const satisfies Record<NoticeBarProps['tone'], IconName>;

export const NoticeBar = ({ tone, title, text, children }: NoticeBarProps): ReactNode => (
  <div className={c('bar', tone)} role={tone === 'failed' ? 'alert' : 'status'}>
    <span className={c('shape')}>
      <Icon name={SHAPES[tone]} size={12} />
    </span>
    <strong className={c('title')}>{title}</strong>
    {text !== undefined && <span className={c('text')}>{text}</span>}
    {children !== undefined && <span className={c('acts')}>{children}</span>}
  </div>
);

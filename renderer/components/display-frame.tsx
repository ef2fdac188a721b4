import type { ReactNode } from 'react';
import css from './display-frame.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** The display for the room: title, step, what was said, what is shown, who speaks. Sizes follow the width of the window, because the wall does not. */
export type DisplayFrameProps = {
  readonly title: string;
  readonly aside: ReactNode;
  readonly step: ReactNode;
  readonly running: ReactNode;
  readonly exhibit?: ReactNode;
  readonly speaker: ReactNode;
  readonly now: ReactNode;
  readonly children: ReactNode;
};

export const DisplayFrame = ({ title, aside, step, running, exhibit, speaker, now, children }: DisplayFrameProps): ReactNode => (
  <div className={c('frame')}>
    <header>
      <div className={c('head')}>
        <h1>{title}</h1>
        <p>{aside}</p>
      </div>
      <div className={c('step')}>
        {step}
        <p>{running}</p>
      </div>
    </header>
    <div className={c('middle', exhibit !== undefined && 'with-exhibit')}>
      <main className={c('said')}>
        <div>{children}</div>
      </main>
      {exhibit !== undefined && <aside className={c('exhibit')}>{exhibit}</aside>}
    </div>
    <footer className={c('foot')}>
      {speaker}
      {now}
    </footer>
  </div>
);

/** The display without its frame: an exhibit over all of it, or nothing at all. `title` is heard and not seen. */
export type DisplayWholeProps = { readonly title: string; readonly look: 'exhibit' | 'blank'; readonly children?: ReactNode };

export const DisplayWhole = ({ title, look, children }: DisplayWholeProps): ReactNode => (
  <main className={c('whole', look === 'blank' && 'blank')}>
    <h1>{title}</h1>
    {children}
  </main>
);

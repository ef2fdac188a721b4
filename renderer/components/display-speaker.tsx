import type { ReactNode } from 'react';
import css from './display-speaker.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** Who speaks now and for how long. */
export type DisplaySpeakerProps = { readonly label: string; readonly name: string; readonly time: string };

export const DisplaySpeaker = ({ label, name, time }: DisplaySpeakerProps): ReactNode => (
  <p className={c('speaker')}>
    <span className={c('label')}>{label}</span>
    <b className={c('name')}>{name}</b>
    <span className={c('time')}>{time}</span>
  </p>
);

import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/TextField';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { Bar } from './bar.tsx';
import { Button } from './button.tsx';
import css from './progress.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** Long work: what is done, how far (`done` of `total`, both counts), and a way out. */
export type ProgressProps = {
  readonly label: string;
  readonly progressText: string;
  readonly done: number;
  readonly total: number;
  readonly cancelLabel: string;
  readonly onCancel: () => void;
};

export const Progress = ({ label, progressText, done, total, cancelLabel, onCancel }: ProgressProps): ReactNode => (
  <div className={c('progress')}>
    <ProgressBar className={c('main')} value={done} maxValue={total} valueLabel={progressText}>
      <div className={c('words')}>
        <Label>{label}</Label>
        <span className={c('count')}>{progressText}</span>
      </div>
      <Bar filled={total === 0 ? 0 : done / total} tone="ink" />
    </ProgressBar>
    <Button label={cancelLabel} size="small" onPress={onCancel} />
  </div>
);

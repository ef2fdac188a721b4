import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import type { ReactNode } from 'react';
import { KeyCap } from './key-cap.tsx';
import type { Choice } from './choice.ts';
import css from './answer-group.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** The possible answers to one question, side by side in one box; giving one is the act. */
export type AnswerGroupProps = {
  readonly label: string;
  readonly answers: readonly Choice[];
  readonly onAnswer: (id: string) => void;
};

export const AnswerGroup = ({ label, answers, onAnswer }: AnswerGroupProps): ReactNode => (
  <Group className={c('group')} aria-label={label}>
    {answers.map((answer) => (
      <Button key={answer.id} className={c('answer')} onPress={() => onAnswer(answer.id)}>
        {answer.label}
        {answer.keys !== undefined && <KeyCap keys={answer.keys} />}
      </Button>
    ))}
  </Group>
);

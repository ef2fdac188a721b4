import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { KeyCap } from './key-cap.tsx';
import css from './speech-requests.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

export type SpeechRequest = {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly capacity: string;
  readonly time: string;
};

/** Who asks to speak, in the order they asked. */
export type SpeechRequestsProps = {
  readonly label: string;
  readonly actLabel: string;
  readonly requests: readonly SpeechRequest[];
  readonly onGive: (id: string) => void;
};

export const SpeechRequests = ({ label, actLabel, requests, onGive }: SpeechRequestsProps): ReactNode => (
  <ol aria-label={label}>
    {requests.map((request) => (
      <li key={request.id} className={c('request')}>
        <KeyCap keys={request.number} shape="number" />
        <span>
          {request.name} <span className={c('support')}>{request.capacity}</span>
        </span>
        <span className={c('time')}>{request.time}</span>
        <Button label={actLabel} name={`${actLabel} ${request.name}`} size="small" onPress={() => onGive(request.id)} />
      </li>
    ))}
  </ol>
);

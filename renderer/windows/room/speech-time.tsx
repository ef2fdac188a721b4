import type { ReactNode } from 'react';
import { Clock, type ClockProps } from '../../components/clock.tsx';
import type { SpeechClock } from '../../../shared/room/room-state.ts';
import { leftOn, spokenOn } from '../../../shared/room/speech-time.ts';
import { roomText } from '../../../shared/text/zh/windows/room.ts';
import { instantFromMs } from '../../../shared/time/instant.ts';
import { useSecondNow } from '../secretary/clock.tsx';
import { minutesSeconds } from './minutes-seconds.ts';

/** Seconds before the end at which the clock warns, and at which it presses. */
const nearAt = 30;
const endAt = 5;

export type SpeechTimeProps = { readonly clock: Omit<SpeechClock, 'speaker'>; readonly name: string; readonly place: ClockProps['place'] };

/** The speech under way: what is left of it where there is a limit, else how long it has lasted. In words and digits, colour last. */
export const SpeechTime = ({ clock, name, place }: SpeechTimeProps): ReactNode => {
  const now = instantFromMs(useSecondNow() * 1_000);
  const left = leftOn(clock, now);
  const seconds = left === null ? null : Math.ceil(left / 1_000);
  const label = roomText.clockLabel(name, clock.runningSince === null ? 'paused' : 'running', seconds === null ? null : seconds < 0);
  const tone = seconds === null || seconds > nearAt ? 'plain' : seconds > endAt ? 'near' : 'over';
  const time = seconds === null ? minutesSeconds(Math.floor(spokenOn(clock, now) / 1_000)) : minutesSeconds(Math.abs(seconds));
  return <Clock place={place} label={label} time={time} tone={tone} />;
};

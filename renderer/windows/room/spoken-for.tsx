import type { ReactNode } from 'react';
import type { SpeechClock } from '../../../shared/room/room-state.ts';
import { spokenOn } from '../../../shared/room/speech-time.ts';
import { roomText } from '../../../shared/text/zh/windows/room.ts';
import { instantFromMs } from '../../../shared/time/instant.ts';
import { useSecondNow } from '../secretary/clock.tsx';
import { minutesSeconds } from './minutes-seconds.ts';

/** 发言 00:38, at the seat of whoever has the floor. */
export const SpokenFor = ({ clock }: { readonly clock: SpeechClock }): ReactNode =>
  roomText.speakingFor(minutesSeconds(Math.floor(spokenOn(clock, instantFromMs(useSecondNow() * 1_000)) / 1_000)));

import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Clock } from '../../components/clock.tsx';
import { Panel } from '../../components/panel.tsx';
import { actInRoom } from '../../state/room.ts';
import type { RoomWait } from '../../../shared/room/room-state.ts';
import { waitedSeconds } from '../../../shared/room/speech-time.ts';
import { roomText } from '../../../shared/text/zh/windows/room.ts';
import { instantFromMs } from '../../../shared/time/instant.ts';
import { useSecondNow } from '../secretary/clock.tsx';
import { minutesSeconds } from './minutes-seconds.ts';
import css from './room.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);

export type WaitsPanelProps = {
  readonly waits: readonly RoomWait[];
  readonly nameOf: (subject: string) => string;
};

/** 等候: for whom, how long already, and when the time that was announced has passed. */
export const WaitsPanel = ({ waits, nameOf }: WaitsPanelProps): ReactNode => {
  const now = instantFromMs(useSecondNow() * 1_000);
  if (waits.length === 0) return null;
  return (
    <Panel title={roomText.waits} note={roomText.lineNote}>
      {waits.map((wait) => {
        const seconds = waitedSeconds(wait, now);
        const isOver = seconds >= wait.minutes * 60;
        return (
          <div key={wait.subject} className={c('clock')}>
            <Clock
              place="side"
              label={isOver ? roomText.waitOver(nameOf(wait.subject), wait.minutes) : roomText.waiting(nameOf(wait.subject), wait.minutes)}
              time={minutesSeconds(seconds)}
              tone={isOver ? 'near' : 'plain'}
            />
            <div className={c('buttons')}>
              <Button
                size="small"
                label={roomText.waitLonger}
                onPress={() => void actInRoom({ type: 'start-wait', subject: wait.subject, minutes: wait.minutes + 10 })}
              />
              <Button size="small" label={roomText.waitEnd} onPress={() => void actInRoom({ type: 'end-wait', subject: wait.subject })} />
            </div>
          </div>
        );
      })}
    </Panel>
  );
};

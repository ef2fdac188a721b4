import type { ReactNode } from 'react';
import { Icon } from '../../components/icon.tsx';
import type { RoomKeeper } from '../../../shared/room/room-act.ts';
import { roomText } from '../../../shared/text/zh/windows/room.ts';
import type { RoomView } from '../../../shared/views/room-view.ts';
import css from './room.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);

/** The last private words, the newest at the foot; those of the other that were not seen yet stand out. Read out as they come. */
export const PrivateWords = ({
  room,
  keeper,
  most,
}: {
  readonly room: RoomView;
  readonly keeper: RoomKeeper;
  readonly most: number;
}): ReactNode => {
  const others = room.line.filter((word) => word.by !== keeper);
  const fresh = new Set(others.slice(others.length - room.unseen).map((word) => word.number));
  return (
    <div aria-live="polite">
      {room.line.length === 0 ? (
        <p className={c('none')}>{roomText.noWords}</p>
      ) : (
        <ol aria-label={roomText.lineWords}>
          {room.line.slice(-most).map((word) => (
            <li key={word.number} className={c('word', fresh.has(word.number) && 'fresh')}>
              <span className={c('by')}>
                {fresh.has(word.number) && <Icon name="dot" size={9} />}
                {roomText.by[word.by]} {word.at.slice(11, 16)}
              </span>
              <span className={c('said')}>{word.text}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
};

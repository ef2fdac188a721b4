import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { actInRoom } from '../../state/room.ts';
import { roomText } from '../../../shared/text/zh/windows/room.ts';
import type { RoomView } from '../../../shared/views/room-view.ts';
import { digitOf } from '../acts/digit-of.ts';
import { LineSender } from './line-sender.tsx';
import { PrivateWords } from './private-words.tsx';
import css from './room.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);

/** The secretary’s side of the private line: a digit sends a ready sentence and the line is typed on. Opening it is seeing it. */
export const LineDialog = ({ room, onClose }: { readonly room: RoomView; readonly onClose: () => void }): ReactNode => {
  const body = useRef<HTMLDivElement>(null);
  const last = room.line.at(-1)?.number ?? 0;
  useEffect(() => body.current?.focus(), []);
  useEffect(() => {
    if (last > 0) void actInRoom({ type: 'see-words', upTo: last });
  }, [last]);
  const say = (text: string): void => {
    void actInRoom({ type: 'say-privately', text });
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement) return;
    const text = roomText.ready.secretary[(digitOf(event.nativeEvent) ?? 0) - 1];
    if (text === undefined) return;
    event.preventDefault();
    say(text);
  };
  return (
    <Dialog title={roomText.lineTo.presiding} basis={roomText.lineBasis} isOpen onClose={onClose}>
      <div ref={body} tabIndex={-1} role="group" aria-label={roomText.line} onKeyDown={onKeyDown}>
        <PrivateWords room={room} keeper="secretary" most={6} />
        <div className={c('ready')}>
          {roomText.ready.secretary.map((text, at) => (
            <Button key={text} size="small" label={text} keys={String(at + 1)} onPress={() => say(text)} />
          ))}
        </div>
        <LineSender onSent={onClose} />
      </div>
    </Dialog>
  );
};

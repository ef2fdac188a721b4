import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { isOurKey } from '../../components/composition.ts';
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

/**
 * The secretary’s side of the private line: one types at once, and while nothing is typed a digit sends a ready sentence. Opening it is
 * seeing it.
 */
export const LineDialog = ({ room, onClose }: { readonly room: RoomView; readonly onClose: () => void }): ReactNode => {
  const body = useRef<HTMLDivElement>(null);
  const last = room.line.at(-1)?.number ?? 0;
  const write = (): void => body.current?.querySelector('input')?.focus();
  useEffect(write, []);
  useEffect(() => {
    if (last > 0) void actInRoom({ type: 'see-words', upTo: last });
  }, [last]);
  const say = (text: string): void => {
    void actInRoom({ type: 'say-privately', text });
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isOurKey(event.nativeEvent)) return;
    const line = event.target instanceof HTMLInputElement ? event.target : null;
    if (line !== null && line.value !== '') return;
    const text = roomText.ready.secretary[(digitOf(event.nativeEvent) ?? 0) - 1];
    if (text !== undefined) {
      event.preventDefault();
      say(text);
      // A letter pressed on a button is the beginning of something written.
    } else if (line === null && event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.altKey && !event.metaKey) write();
  };
  return (
    <Dialog title={roomText.lineTo.presiding} basis={roomText.lineBasis} isOpen onClose={onClose}>
      <div ref={body} tabIndex={-1} role="group" aria-label={roomText.line} onKeyDown={onKeyDown}>
        <PrivateWords room={room} keeper="secretary" most={6} />
        <LineSender onSent={onClose} />
        <div className={c('ready')}>
          {roomText.ready.secretary.map((text, at) => (
            <Button key={text} size="small" label={text} keys={String(at + 1)} onPress={() => say(text)} />
          ))}
        </div>
      </div>
    </Dialog>
  );
};

import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Panel } from '../../components/panel.tsx';
import { actInRoom } from '../../state/room.ts';
import { roomText } from '../../../shared/text/zh/windows/room.ts';
import type { RoomView } from '../../../shared/views/room-view.ts';
import { LineSender } from './line-sender.tsx';
import { PrivateWords } from './private-words.tsx';
import css from './room.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);

/** 内部便条 of 主持台: the ready sentences as buttons, so that it needs no keyboard; free text for where there is one. */
export const PresidingLine = ({ room }: { readonly room: RoomView }): ReactNode => (
  <Panel title={roomText.line} note={roomText.lineNote} {...(room.unseen === 0 ? {} : { aside: roomText.unseen(room.unseen) })}>
    <PrivateWords room={room} keeper="presiding" most={4} />
    <div className={c('ready')}>
      {room.unseen > 0 && (
        <Button
          size="small"
          label={roomText.seen}
          onPress={() => void actInRoom({ type: 'see-words', upTo: room.line.at(-1)?.number ?? 0 })}
        />
      )}
      {roomText.ready.presiding.map((text) => (
        <Button key={text} size="small" label={text} onPress={() => void actInRoom({ type: 'say-privately', text })} />
      ))}
    </div>
    <LineSender />
  </Panel>
);

/** 内部便条 of 记录台: what the presiding officer wrote; answering is a key away. */
export const SecretaryLine = ({
  room,
  keys,
  onOpen,
}: {
  readonly room: RoomView;
  readonly keys: string;
  readonly onOpen: () => void;
}): ReactNode => (
  <Panel title={roomText.line} note={roomText.lineNote} {...(room.unseen === 0 ? {} : { aside: roomText.unseen(room.unseen) })}>
    {room.line.length > 0 && <PrivateWords room={room} keeper="secretary" most={Math.max(2, Math.min(4, room.unseen))} />}
    <div className={c('ready')}>
      <Button size="small" label={room.unseen > 0 ? roomText.seen : roomText.lineTo.presiding} keys={keys} onPress={onOpen} />
    </div>
  </Panel>
);

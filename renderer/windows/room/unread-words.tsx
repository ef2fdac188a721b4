import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { NoticeBar } from '../../components/notice-bar.tsx';
import { actInRoom } from '../../state/room.ts';
import { roomText } from '../../../shared/text/zh/windows/room.ts';
import type { RoomView } from '../../../shared/views/room-view.ts';

/** What the secretary wrote and the presiding officer has not seen, across the top: the line itself can lie below the edge. */
export const UnreadWords = ({ room }: { readonly room: RoomView }): ReactNode => {
  if (room.unseen === 0) return null;
  const words = room.line.filter(({ by }) => by === 'secretary').slice(-room.unseen);
  return (
    <NoticeBar tone="said" title={roomText.unreadFrom(roomText.by.secretary)} text={words.map(({ text }) => text).join('；')}>
      <Button
        size="small"
        label={roomText.seen}
        onPress={() => void actInRoom({ type: 'see-words', upTo: room.line.at(-1)?.number ?? 0 })}
      />
    </NoticeBar>
  );
};

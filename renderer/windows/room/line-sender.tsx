import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { isOurKey } from '../../components/composition.ts';
import { TextField } from '../../components/text-field.tsx';
import { actInRoom } from '../../state/room.ts';
import { roomText } from '../../../shared/text/zh/windows/room.ts';
import css from './room.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);

/** A private word in one's own words. Enter sends it, outside a composition. */
export const LineSender = ({ onSent }: { readonly onSent?: () => void }): ReactNode => {
  const [text, setText] = useState('');
  const [sent, setSent] = useState(0);
  const send = (): void => {
    const words = text.trim();
    if (words === '') return;
    void actInRoom({ type: 'say-privately', text: words }).then((isSaid) => {
      if (!isSaid) return;
      setText('');
      setSent((count) => count + 1);
      onSent?.();
    });
  };
  return (
    <div
      className={c('send')}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !isOurKey(event.nativeEvent) || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        send();
      }}
    >
      <TextField key={sent} label={roomText.write} onChange={setText} />
      <Button label={roomText.send} onPress={send} />
    </div>
  );
};

import { useCallback, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { FileButton } from '../../components/file-button.tsx';
import { SectionHead } from '../../components/section-head.tsx';
import { TextField } from '../../components/text-field.tsx';
import { KeptPicture } from '../../kept-file/kept-picture.tsx';
import { call } from '../../state/backend.ts';
import { sendFile } from '../../state/send-file.ts';
import { useSession } from '../../state/session.ts';
import { displayText } from '../../../shared/text/zh/windows/display.ts';
import { signingText } from '../../../shared/text/zh/windows/signing.ts';
import type { SignerView } from '../../../shared/views/sign-off-view.ts';
import type { BindTo } from './bind-pages.ts';
import css from './signing.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);
const text = signingText.tablet;

/** 捺印 beside a signature that was drawn: a picture of the print, with who saw it made. */
export const FingerprintPanel = ({ to, person }: { readonly to: BindTo; readonly person: SignerView }): ReactNode => {
  // Until somebody types: whoever witnessed the signature, which may be drawn after this panel is there.
  const [typed, setTyped] = useState<string | null>(null);
  const witness = typed ?? person.drawn?.witness ?? '';
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { volume } = useSession();
  const fail = useCallback(() => setProblem(displayText.pageFailed), []);
  // A second file chosen before the first is recorded is not taken up.
  const busy = useRef(false);
  if (person.drawn === null) return null;
  const attach = async (file: File): Promise<void> => {
    if (busy.current) return;
    if (witness.trim() === '') {
      setProblem(text.attachNeeds);
      return;
    }
    busy.current = true;
    setSending(true);
    setProblem(await send(to, person.id, witness.trim(), file));
    busy.current = false;
    setSending(false);
  };
  return (
    <div className={c('print')}>
      <SectionHead title={text.attachTitle} level={3} />
      {person.drawn.fingerprint !== null ? (
        <>
          <p>{text.attached(person.drawn.fingerprint.record)}</p>
          <div className={c('print-picture')}>
            <KeptPicture
              source={{ by: 'page.bytes', volume: volume ?? '', meeting: to.meeting, digest: person.drawn.fingerprint.digest }}
              name={text.printOf(person.name)}
              onFail={fail}
            />
          </div>
        </>
      ) : (
        <>
          <TextField label={text.attachWitness} layout="side" initialText={witness} onChange={setTyped} />
          {isSending ? (
            <p role="status">{text.sending}</p>
          ) : (
            <FileButton
              label={text.attach}
              types={['image/jpeg', 'image/png', '.jpg', '.jpeg', '.png']}
              onFile={(file) => void attach(file)}
            />
          )}
          <p className={c('hint')}>{text.attachHint}</p>
        </>
      )}
      {problem !== null && (
        <p className={c('problem')} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
};

/** Yields why it was not recorded; null: it was. */
const send = async (to: BindTo, participant: string, witness: string, file: File): Promise<string | null> => {
  const { volume, operator } = useSession.getState();
  const sent = await sendFile(volume ?? '', file);
  if (!sent.ok) return sent.error.sentence;
  const answer = await call('fingerprint.attach', {
    volume: volume ?? '',
    upload: sent.value,
    commandId: crypto.randomUUID(),
    operator,
    ...to,
    participant,
    witness,
  });
  return answer.ok ? null : answer.error.sentence;
};

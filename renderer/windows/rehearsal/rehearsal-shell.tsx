import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Role } from '../../../shared/contract.ts';
import { rehearsalText } from '../../../shared/text/zh/windows/rehearsal.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { RehearsalBand } from '../../components/rehearsal-band.tsx';
import { WindowFrame } from '../../components/window-frame.tsx';
import { call, onConnection, onPush } from '../../state/backend.ts';
import { loadSession, useSession } from '../../state/session.ts';

/** A rehearsal ends at a desk of the office: not in a window that faces the room, nor in the one that parties sign at. */
const desks: readonly Role[] = ['case', 'secretary'];

/** Every window stands in it. In a rehearsal (演练) it says so above the window, and in its place when the rehearsal is over. */
export const RehearsalShell = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const { role, volume, rehearsal } = useSession();
  const isIn = rehearsal !== null;
  useEffect(() => {
    if (!isIn) return undefined;
    const stopPushes = onPush((push) => {
      if (push.type === 'rehearsal-ended' && push.volume === volume) useSession.setState({ rehearsal: 'over' });
    });
    // A host that took the place of a dead one has removed what the dead one left.
    const stopConnection = onConnection((connected) => {
      if (connected) void loadSession();
    });
    return () => {
      stopPushes();
      stopConnection();
    };
  }, [isIn, volume]);
  if (rehearsal === null) return children;
  if (rehearsal === 'over') {
    return (
      <WindowFrame title={rehearsalText.label} columns="one">
        <main>
          <EmptyState title={rehearsalText.over} text={rehearsalText.overText} />
        </main>
      </WindowFrame>
    );
  }
  const place = role === 'display' ? 'display' : 'work';
  return desks.includes(role) ? (
    <AtDesk volume={volume ?? ''}>{children}</AtDesk>
  ) : (
    <RehearsalBand label={rehearsalText.label} text={place === 'display' ? rehearsalText.inRoom : rehearsalText.inWindow} place={place}>
      {children}
    </RehearsalBand>
  );
};

const AtDesk = ({ volume, children }: { readonly volume: string; readonly children: ReactNode }): ReactNode => {
  const [isAsked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const goOn = useRef<HTMLButtonElement>(null);
  const end = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    // The key that asked does not also answer: the focus goes to what deletes nothing, and back.
    if (isAsked) goOn.current?.focus();
    else if (wasAsked.current) end.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  const finish = async (): Promise<void> => {
    const answer = await call('rehearsal.end', { volume });
    if (!answer.ok) setProblem(answer.error.sentence);
    else if (answer.value.url !== null) location.assign(answer.value.url);
  };
  return (
    <RehearsalBand
      label={rehearsalText.label}
      text={problem ?? (isAsked ? rehearsalText.endAsked : rehearsalText.inWindow)}
      place="work"
      acts={
        isAsked ? (
          <>
            <Button label={rehearsalText.goOn} size="small" ref={goOn} onPress={() => setAsked(false)} />
            <Button label={rehearsalText.endSure} size="small" onPress={() => void finish()} />
          </>
        ) : (
          <Button label={rehearsalText.end} size="small" ref={end} onPress={() => setAsked(true)} />
        )
      }
    >
      {children}
    </RehearsalBand>
  );
};

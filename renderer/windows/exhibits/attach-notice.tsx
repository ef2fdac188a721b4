import type { ReactNode } from 'react';
import { exhibitText } from '../../../shared/text/zh/windows/exhibits.ts';
import { Button } from '../../components/button.tsx';
import { NoticeBar } from '../../components/notice-bar.tsx';
import { cancelAttaching, dismissAttached, useAttaching, type AttachOutcome } from '../../state/attach-files.ts';

const said = ({ name, result }: AttachOutcome): string => {
  if (result === 'attached') return exhibitText.attached(name);
  return result === 'cancelled' ? exhibitText.cancelled(name) : exhibitText.notAttached(name, result.sentence);
};

/** Files on their way to the host, and what became of them, until the next ones or until it is read. The line keeps the focus. */
export const AttachNotice = (): ReactNode => {
  const { now, waiting, outcomes } = useAttaching();
  return (
    <>
      {outcomes.map((outcome, at) => (
        <NoticeBar
          key={at}
          tone={typeof outcome.result === 'string' ? 'said' : 'near'}
          title={exhibitText.sendingTitle(outcome.number)}
          text={said(outcome)}
        >
          {at === outcomes.length - 1 && <Button size="small" look="quiet" label={exhibitText.dismiss} onPress={dismissAttached} />}
        </NoticeBar>
      ))}
      {now !== null && (
        <NoticeBar
          tone="said"
          title={exhibitText.sendingTitle(now.number)}
          text={[
            now.sent < now.total
              ? exhibitText.sending(now.name, Math.floor((now.sent / now.total) * 100))
              : exhibitText.examining(now.name),
            ...(waiting.length === 0 ? [] : [exhibitText.waiting(waiting.length)]),
          ].join('　')}
        >
          {now.sent < now.total && <Button size="small" look="quiet" label={exhibitText.cancel} onPress={cancelAttaching} />}
        </NoticeBar>
      )}
    </>
  );
};

import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { NoticeBar } from '../../components/notice-bar.tsx';
import { dismissRefusal, retryNow } from '../../state/commands.ts';
import { useSaving } from '../../state/saving-store.ts';
import { secretaryText } from '../../../shared/text/zh/windows/secretary.ts';
import type { ClockAccount } from '../../../shared/record/clock.ts';
import { useKeys } from './key-store.ts';
import { ClockNotice } from './clock-notice.tsx';
import css from './secretary.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);

export type NoticesProps = {
  /** Opens the list of what the step waits for; undefined where there is none. */
  readonly onHandle?: () => void;
  /** Words that were refused and did not fit back into the line. */
  readonly returned?: string | null;
  readonly onPutBack?: () => void;
  /** Where the device's clock was set during the meeting. */
  readonly jumps: ClockAccount['jumps'];
};

/** Between head and columns: a failed save and a host that is away stay until they are over, a refusal until it is dismissed. */
export const Notices = ({ onHandle, returned = null, onPutBack, jumps }: NoticesProps): ReactNode => {
  const { connected, pending, refusal } = useSaving();
  const keys = useKeys();
  const failed = pending.find((item) => item.failed !== null)?.failed ?? null;
  const isStep = refusal !== null && refusal.code.startsWith('step.') && refusal.details.length > 0;
  return (
    <>
      {connected && failed !== null && (
        <NoticeBar tone="failed" title={secretaryText.failedTitle} text={secretaryText.failedText(failed.sentence, pending.length)}>
          <Button size="small" label={secretaryText.retry} onPress={retryNow} />
        </NoticeBar>
      )}
      {!connected && <NoticeBar tone="failed" title={secretaryText.awayTitle} text={secretaryText.awayText(pending.length)} />}
      {refusal !== null && (
        <NoticeBar
          tone="said"
          title={isStep ? secretaryText.stepRefused(refusal.details.length) : secretaryText.refusedTitle}
          {...(isStep ? {} : { text: refusal.sentence })}
        >
          {isStep && onHandle !== undefined && <Button size="small" label={secretaryText.handle} keys={keys.step} onPress={onHandle} />}
          <Button size="small" look="quiet" label={secretaryText.dismiss} onPress={dismissRefusal} />
        </NoticeBar>
      )}
      {isStep && (
        <ol className={c('refused')} aria-label={secretaryText.stepRefused(refusal.details.length)}>
          {refusal.details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ol>
      )}
      <ClockNotice jumps={jumps} since={0} />
      {returned !== null && onPutBack !== undefined && (
        <NoticeBar tone="near" title={secretaryText.returnedTitle} text={returned}>
          <Button size="small" label={secretaryText.putBack} onPress={onPutBack} />
        </NoticeBar>
      )}
    </>
  );
};

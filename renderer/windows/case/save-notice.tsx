import type { ReactNode } from 'react';
import { caseText } from '../../../shared/text/zh/windows/case.ts';
import { Button } from '../../components/button.tsx';
import { NoticeBar } from '../../components/notice-bar.tsx';
import { retryNow } from '../../state/commands.ts';
import { useSaving } from '../../state/saving-store.ts';

/** What stands between the window and the disk, for as long as it does. */
export const SaveNotice = (): ReactNode => {
  const { pending, connected } = useSaving();
  const failed = pending.find((item) => item.failed !== null)?.failed ?? null;
  if (failed !== null) {
    return (
      <NoticeBar tone="failed" title={caseText.saveFailed} text={failed.sentence}>
        <Button label={caseText.retry} size="small" onPress={retryNow} />
      </NoticeBar>
    );
  }
  return connected ? null : <NoticeBar tone="failed" title={caseText.away} text={caseText.awayText} />;
};

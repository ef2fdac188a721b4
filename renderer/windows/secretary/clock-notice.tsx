import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { NoticeBar } from '../../components/notice-bar.tsx';
import type { ClockAccount } from '../../../shared/record/clock.ts';
import { clockText } from '../../../shared/text/zh/clock.ts';
import { secretaryText } from '../../../shared/text/zh/windows/secretary.ts';

/** The device's clock was set: stays until it is dismissed. `since`: the record up to which nothing is said, as it was when first shown. */
export const ClockNotice = ({ jumps, since }: { readonly jumps: ClockAccount['jumps']; readonly since: number }): ReactNode => {
  const [seen, setSeen] = useState(since);
  const last = jumps.at(-1);
  if (last === undefined || last.record <= seen) return null;
  const unseen = jumps.filter(({ record }) => record > seen).length;
  return (
    <NoticeBar tone="near" title={clockText.notice} text={clockText.noticeText(unseen, clockText.jump(last))}>
      <Button size="small" look="quiet" label={secretaryText.dismiss} onPress={() => setSeen(last.record)} />
    </NoticeBar>
  );
};

import type { ReactNode } from 'react';
import { inChinese } from '../../../../shared/text/zh/format.ts';
import { caseText } from '../../../../shared/text/zh/windows/case.ts';
import { ActionBar } from '../../../components/action-bar.tsx';
import type { ObligorLimits } from './limit-times.ts';

const text = caseText.limits;

/** What the facts would allow. A person decides it; the declaration itself has its own place. */
export const Proposal = ({ obligors }: { readonly obligors: readonly ObligorLimits[] }): ReactNode => {
  const grounds = obligors.flatMap((obligor) => obligor.grounds.filter((ground) => ground.status === 'met').map((ground) => ground.ground));
  return (
    <ActionBar
      title={text.propose(obligors.map((obligor) => obligor.name))}
      items={
        grounds.length === 0 ? [] : [text.proposeBasis([...new Set(grounds)].toSorted().map((ground) => text.ground(inChinese(ground))))]
      }
    >
      {null}
    </ActionBar>
  );
};

import type { ReactNode } from 'react';
import { Facts } from '../../components/facts.tsx';
import { PositionsTable } from '../../components/positions-table.tsx';
import { SectionHead } from '../../components/section-head.tsx';
import { offerText } from '../../../shared/text/zh/offers.ts';
import { presidingText } from '../../../shared/text/zh/windows/presiding.ts';
import { secretaryText } from '../../../shared/text/zh/windows/secretary.ts';
import type { PresidingView } from '../../../shared/views/presiding-view.ts';
import { sideRow } from '../secretary/position-rows.ts';

/** Step 8: what each side holds now on each matter, and the last offer of each side. */
export const PositionsNow = ({ view }: { readonly view: PresidingView }): ReactNode => {
  if (view.positions.length === 0) return null;
  const last = view.parties.flatMap(({ id, name }) => {
    const offer = view.offers.findLast(({ party }) => party === id);
    return offer === undefined ? [] : [{ name, offer }];
  });
  return (
    <>
      <SectionHead title={presidingText.positions} />
      <PositionsTable
        label={presidingText.positions}
        issueHead={secretaryText.issueHead}
        resultHead={secretaryText.resultHead}
        parties={view.parties}
        issues={view.positions.map((issue) => sideRow(issue, view.meeting))}
      />
      {last.length > 0 && (
        <Facts
          facts={last.map(({ name, offer }) => ({
            label: presidingText.offerOf(name, offerText.name(offer.number)),
            value: offer.parts
              .filter(({ now }) => now !== '')
              .map(({ label, brief }) => `${label} ${brief}`)
              .join('；'),
          }))}
        />
      )}
    </>
  );
};

import type { ReactNode } from 'react';
import { Facts } from '../../components/facts.tsx';
import { SectionHead } from '../../components/section-head.tsx';
import { offerText } from '../../../shared/text/zh/offers.ts';
import { presidingText } from '../../../shared/text/zh/windows/presiding.ts';
import type { PresidingView } from '../../../shared/views/presiding-view.ts';
import { PositionsInBrief } from '../room/positions-in-brief.tsx';

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
      <PositionsInBrief label={presidingText.positions} view={view} />
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

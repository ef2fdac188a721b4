import type { ReactNode } from 'react';
import { money } from '../../../../shared/text/zh/format.ts';
import { caseText } from '../../../../shared/text/zh/windows/case.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { OfficeTable } from '../office-table.tsx';
import { Part } from '../part.tsx';
import type { TabProps } from '../tab-props.ts';

const text = caseText.result;
const { columns } = text;
const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('　');

/** 协议与结果: how the consultation ended, as far as it is on record. */
export const ResultTab = ({ view }: TabProps): ReactNode => {
  const nameOf = (id: string): string => view.obligors.find((obligor) => obligor.id === id)?.name ?? id;
  const partiesOf = (agreement: string): string =>
    view.agreements
      .find((item) => item.id === agreement)
      ?.obligors.map(nameOf)
      .join('、') ?? '';
  return (
    <>
      <Part title={text.agreements}>
        {view.agreements.length === 0 ? (
          <EmptyState {...text.agreementsNone} />
        ) : (
          <OfficeTable
            label={text.agreements}
            columns={[columns.obligors, columns.day, columns.amount, columns.summary]}
            rows={view.agreements.map((item) => ({
              id: item.id,
              cells: [
                { main: item.obligors.map(nameOf).join('、') },
                { main: item.on, support: item.number },
                { main: item.amountFen === null ? caseText.unstated : money(item.amountFen) },
                { main: view.drafts.find(({ record }) => record === item.draft)?.items.performance ?? '' },
              ],
            }))}
          />
        )}
      </Part>
      <Part title={text.confirmations}>
        {view.confirmations.length === 0 ? (
          <EmptyState {...text.confirmationsNone} />
        ) : (
          <OfficeTable
            label={text.confirmations}
            columns={[columns.obligors, columns.summary]}
            rows={view.confirmations.map((item) => {
              const ruling = view.rulings.find((candidate) => candidate.agreement === item.agreement && candidate.record > item.record);
              return {
                id: String(item.record),
                cells: [
                  { main: partiesOf(item.agreement) },
                  {
                    main: text.applied(item.court, item.on),
                    ...(ruling === undefined
                      ? {}
                      : { support: joined(text.ruled(ruling.on, text.ruling[ruling.result]), ruling.ruling, ruling.reason) }),
                  },
                ],
              };
            })}
          />
        )}
      </Part>
      <Part title={text.failures}>
        {view.failures.length === 0 ? (
          <EmptyState {...text.failuresNone} />
        ) : (
          <OfficeTable
            label={text.failures}
            columns={[columns.obligors, columns.day, columns.summary]}
            rows={view.failures.map((item) => ({
              id: String(item.record),
              cells: [
                { main: nameOf(item.obligor) },
                { main: item.on, support: text.approver(item.approver) },
                { main: text.grounds(item.grounds), support: item.text },
              ],
            }))}
          />
        )}
      </Part>
      <Part title={text.suits}>
        {view.suits.length + view.terminations.length === 0 ? (
          <EmptyState {...text.suitsNone} />
        ) : (
          <OfficeTable
            label={text.suits}
            columns={[columns.obligors, columns.day, columns.summary]}
            rows={[
              ...view.suits.map((item) => ({
                id: String(item.record),
                cells: [{ main: nameOf(item.obligor) }, { main: item.on, support: item.number }, { main: text.sued(item.court) }],
              })),
              ...view.terminations.map((item) => ({
                id: String(item.record),
                cells: [
                  { main: item.obligor === null ? text.all : nameOf(item.obligor) },
                  { main: item.on, support: text.approver(item.approver) },
                  { main: text.terminated(item.ground), support: item.reason },
                ],
              })),
            ]}
          />
        )}
      </Part>
    </>
  );
};

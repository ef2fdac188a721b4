import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Problem } from '../../../../shared/contract.ts';
import { officeWindowText as text } from '../../../../shared/text/zh/windows/office.ts';
import { Button } from '../../../components/button.tsx';
import { call } from '../../../state/backend.ts';

export type PaperNumberProps = {
  readonly volume: string;
  readonly operator: string;
  readonly kind: string;
  readonly at: number;
  readonly label: string;
  readonly number: string | null;
  readonly onFailure: (problem: Problem) => void;
};

/** The 发文字号 of an official paper, or the act that gives it one. A second press while it is on its way does nothing. */
export const PaperNumber = ({ volume, operator, kind, at, label, number, onFailure }: PaperNumberProps): ReactNode => {
  const [isTaking, setTaking] = useState(false);
  const take = async (): Promise<void> => {
    if (isTaking) return;
    setTaking(true);
    const answer = await call('papers.number', { volume, kind, at, commandId: crypto.randomUUID(), operator });
    setTaking(false);
    if (!answer.ok) onFailure(answer.error);
  };
  return (
    number ?? (
      <Button
        label={isTaking ? text.numbering : text.number}
        name={text.numberOf(label)}
        size="small"
        onPress={() => void take()}
        {...(isTaking ? { refusal: text.numbering, isRefusalShownElsewhere: true } : {})}
      />
    )
  );
};

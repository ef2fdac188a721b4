import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Problem } from '../../../../shared/contract.ts';
import { papersText } from '../../../../shared/text/zh/windows/papers.ts';
import type { PlainDate } from '../../../../shared/time/plain-date.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Refusal } from '../../../components/refusal.tsx';
import { takePaper } from '../../../state/paper-file.ts';
import { useSession } from '../../../state/session.ts';

/** 时限与依据说明 of the day that the panel shows, as a file. */
export const StatementButton = ({ on }: { readonly on: PlainDate }): ReactNode => {
  const { volume } = useSession();
  const [isMaking, setMaking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = async (): Promise<void> => {
    setMaking(true);
    setProblem(await takePaper(volume ?? '', 'limits-statement', 0, on));
    setMaking(false);
  };
  return (
    <>
      <Button
        label={isMaking ? papersText.downloading : papersText.statement}
        size="small"
        look="quiet"
        onPress={() => void take()}
        {...(isMaking ? { refusal: papersText.downloading, isRefusalShownElsewhere: true } : {})}
      />
      {problem !== null && (
        <Dialog title={papersText.statement} isOpen onClose={() => setProblem(null)}>
          <Refusal sentence={problem.sentence} details={problem.details} />
        </Dialog>
      )}
    </>
  );
};

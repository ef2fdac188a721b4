import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Problem } from '../../../../shared/contract.ts';
import { papersText as text } from '../../../../shared/text/zh/windows/papers.ts';
import { Button } from '../../../components/button.tsx';
import { Progress } from '../../../components/progress.tsx';
import { downloadBlob } from '../../../state/download.ts';
import { takeAll, type PaperOfSet } from './take-all.ts';

export type WholeSetProps = {
  readonly papers: readonly PaperOfSet[];
  /** What the file is called. */
  readonly name: string;
  readonly onFailure: (problem: Problem) => void;
};

/** Every paper that can be made, as one file; it says how far it is and can be stopped. */
export const WholeSet = ({ papers, name, onFailure }: WholeSetProps): ReactNode => {
  const [done, setDone] = useState<number | null>(null);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = async (): Promise<void> => {
    if (running.current !== null) return;
    const controller = new AbortController();
    running.current = controller;
    setDone(0);
    const made = await takeAll(papers, controller.signal, setDone);
    running.current = null;
    setDone(null);
    if (!made.ok) onFailure(made.error);
    else if (made.value !== null) downloadBlob(name, new Blob([made.value], { type: 'application/zip' }));
  };
  return done === null ? (
    <Button label={text.all} size="small" onPress={() => void start()} />
  ) : (
    <Progress
      label={text.makingAll}
      progressText={text.progress(done, papers.length)}
      done={done}
      total={papers.length}
      cancelLabel={text.stop}
      onCancel={() => running.current?.abort()}
    />
  );
};

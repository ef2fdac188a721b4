import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Problem } from '../../../shared/contract.ts';
import { bundleWindowText as text } from '../../../shared/text/zh/windows/bundle.ts';
import { Button } from '../../components/button.tsx';
import { FileButton } from '../../components/file-button.tsx';
import { giveBundle } from '../../state/bundle-file.ts';

export type ImportCaseProps = { readonly onImported: (volume: string) => void; readonly onFailure: (problem: Problem) => void };

/** A case from an exported bundle. While one is on its way its button says how far. */
export const ImportCase = ({ onImported, onFailure }: ImportCaseProps): ReactNode => {
  const [doing, setDoing] = useState<string | null>(null);
  const give = async (file: File): Promise<void> => {
    const answer = await giveBundle(file, (done, total) => setDoing(done >= total ? text.importing : text.moving(done, total)));
    setDoing(null);
    if (answer.ok) onImported(answer.value.volume);
    else onFailure(answer.error);
  };
  return doing === null ? (
    <FileButton label={text.importCase} types={['.zip', 'application/zip']} onFile={(file) => void give(file)} />
  ) : (
    <Button label={doing} refusal={doing} isRefusalShownElsewhere onPress={() => undefined} />
  );
};

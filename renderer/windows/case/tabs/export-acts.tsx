import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Problem } from '../../../../shared/contract.ts';
import { bundleWindowText as text } from '../../../../shared/text/zh/windows/bundle.ts';
import { Button } from '../../../components/button.tsx';
import { takeBundle } from '../../../state/bundle-file.ts';

const parts = ['open', 'whole'] as const;
const labels = { open: [text.exportOpen, text.exportOpenHint], whole: [text.exportWhole, text.exportWholeHint] } as const;

/** The case as one file: what may be shown, or all of it. One at a time. */
export const ExportActs = ({
  volume,
  onFailure,
}: {
  readonly volume: string;
  readonly onFailure: (problem: Problem) => void;
}): ReactNode => {
  const [making, setMaking] = useState<{ readonly part: string; readonly label: string } | null>(null);
  const take = async (part: (typeof parts)[number]): Promise<void> => {
    if (making !== null) return;
    setMaking({ part, label: text.making });
    const failed = await takeBundle(volume, part, (done, total) => setMaking({ part, label: text.moving(done, total) }));
    setMaking(null);
    if (failed !== null) onFailure(failed);
  };
  return parts.map((part) => (
    <Button
      key={part}
      label={making?.part === part ? making.label : labels[part][0]}
      name={labels[part][1]}
      size="small"
      onPress={() => void take(part)}
      {...(making === null ? {} : { refusal: making.label, isRefusalShownElsewhere: true })}
    />
  ));
};

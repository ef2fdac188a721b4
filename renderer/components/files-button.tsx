import type { ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from './button.tsx';

/** An act that begins with choosing one or several files. `types`: the endings they are looked for by. */
export type FilesButtonProps = {
  readonly label: string;
  readonly types: readonly string[];
  readonly onFiles: (files: readonly File[]) => void;
};

export const FilesButton = ({ label, types, onFiles }: FilesButtonProps): ReactNode => (
  <FileTrigger
    allowsMultiple
    acceptedFileTypes={types}
    onSelect={(files) => {
      if (files !== null && files.length > 0) onFiles([...files]);
    }}
  >
    <Button label={label} onPress={() => undefined} />
  </FileTrigger>
);

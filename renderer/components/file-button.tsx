import type { ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from './button.tsx';

/** An act that begins with choosing one file. `types`: the endings it is looked for by. */
export type FileButtonProps = { readonly label: string; readonly types: readonly string[]; readonly onFile: (file: File) => void };

export const FileButton = ({ label, types, onFile }: FileButtonProps): ReactNode => (
  <FileTrigger
    acceptedFileTypes={types}
    onSelect={(files) => {
      const file = files?.[0];
      if (file !== undefined) onFile(file);
    }}
  >
    <Button label={label} onPress={() => undefined} />
  </FileTrigger>
);

import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { isOurKey } from '../../components/composition.ts';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { chooseOperator } from '../../state/session.ts';
import { formText, secretaryText } from '../../../shared/text/zh/windows/secretary.ts';

/** Asked before anything is recorded: every record names who worked at the keyboard. `proposed` is the secretary of the meeting. */
export const OperatorDialog = ({ proposed }: { readonly proposed: string }): ReactNode => {
  const [name, setName] = useState(proposed);
  const [wasTried, setTried] = useState(false);
  const choose = (): void => {
    setTried(true);
    if (name.trim() !== '') void chooseOperator(name.trim());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !isOurKey(event.nativeEvent) || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    choose();
  };
  return (
    <Dialog
      title={secretaryText.operatorTitle}
      basis={secretaryText.operatorBasis}
      isOpen
      onClose={choose}
      actions={<Button label={formText.confirm} keys="Enter" onPress={choose} />}
    >
      <div onKeyDown={onKeyDown}>
        <TextField
          label={secretaryText.operatorField}
          initialText={proposed}
          onChange={setName}
          {...(wasTried && name.trim() === '' ? { stillNeeded: formText.needed(secretaryText.operatorField) } : {})}
        />
      </div>
    </Dialog>
  );
};

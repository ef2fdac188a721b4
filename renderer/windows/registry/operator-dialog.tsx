import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { fieldText } from '../../../shared/text/zh/windows/form.ts';
import { operatorText } from '../../../shared/text/zh/windows/registry.ts';
import { Button } from '../../components/button.tsx';
import { isOurKey } from '../../components/composition.ts';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { classesOf } from '../../components/classes.ts';
import { chooseOperator, useSession } from '../../state/session.ts';
import css from './registry.module.css';

const c = classesOf(css);

export type OperatorDialogProps = {
  readonly isOpen: boolean;
  /** Names that stand in the cases, to choose with one press. */
  readonly known: readonly string[];
  readonly onClose: () => void;
};

/** Who works at this keyboard. Every record names the operator, so before one is chosen the question cannot be put away. */
export const OperatorDialog = ({ isOpen, known, onClose }: OperatorDialogProps): ReactNode => {
  const operator = useSession((session) => session.operator);
  return (
    <Dialog
      title={operatorText.title}
      basis={operatorText.basis}
      isOpen={isOpen}
      onClose={() => {
        if (operator !== '') onClose();
      }}
    >
      <OperatorChoice known={known} operator={operator} onClose={onClose} />
    </Dialog>
  );
};

const OperatorChoice = ({
  known,
  operator,
  onClose,
}: {
  readonly known: readonly string[];
  readonly operator: string;
  readonly onClose: () => void;
}): ReactNode => {
  const [name, setName] = useState(operator);
  const [wasTried, setTried] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => field.current?.querySelector('input')?.focus(), []);
  const choose = async (chosen: string): Promise<void> => {
    setTried(true);
    if (chosen.trim() === '') return;
    await chooseOperator(chosen.trim());
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.repeat || !isOurKey(event.nativeEvent) || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    void choose(name);
  };
  return (
    <>
      <div ref={field} onKeyDown={onKeyDown}>
        <TextField
          label={operatorText.name}
          initialText={operator}
          onChange={setName}
          {...(wasTried && name.trim() === '' ? { error: operatorText.needed } : {})}
        />
      </div>
      {known.length > 0 && (
        <div className={c('choices')} role="group" aria-label={operatorText.known}>
          {known.map((one) => (
            <Button key={one} label={one} size="small" onPress={() => void choose(one)} />
          ))}
        </div>
      )}
      <div className={c('choices')}>
        <Button label={operatorText.confirm} look="filled" keys="Enter" onPress={() => void choose(name)} />
        {operator !== '' && <Button label={fieldText.cancel} look="quiet" keys="Esc" onPress={onClose} />}
      </div>
    </>
  );
};

import { Button } from 'react-aria-components/Button';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import { KeyCap } from './key-cap.tsx';
import css from './signature-board.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** One signer: how it stands as shape and word, and below what was done so far. `isAwaiting`: an act of ours is due. */
export type Signer = {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly role: string;
  readonly status: { readonly icon: IconName; readonly word: string; readonly isWeighty: boolean };
  readonly lines: readonly string[];
  readonly isAwaiting?: boolean;
};

/** The signers in the order they sign, in groups; the chosen one is worked on beside the board. */
export type SignatureBoardProps = {
  readonly label: string;
  readonly groups: readonly { readonly id: string; readonly title?: string; readonly signers: readonly Signer[] }[];
  readonly chosenId?: string;
  readonly onChoose: (id: string) => void;
};

const SignerRow = ({
  signer,
  isChosen,
  onChoose,
}: {
  readonly signer: Signer;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}): ReactNode => (
  <li className={c('entry')}>
    <Button
      className={c('signer', isChosen && 'chosen', signer.isAwaiting === true && 'awaiting')}
      onPress={onChoose}
      {...(isChosen ? { 'aria-current': 'true' } : {})}
    >
      <KeyCap keys={signer.number} shape="number" />
      <span className={c('who')}>
        <span>{signer.name}</span> <span className={c('role')}>{signer.role}</span>
      </span>
      <span className={c('status', signer.status.isWeighty && 'weighty')}>
        <Icon name={signer.status.icon} />
        {signer.status.word}
      </span>
      {signer.lines.map((line) => (
        <span key={line} className={c('support')}>
          {line}
        </span>
      ))}
    </Button>
  </li>
);

export const SignatureBoard = ({ label, groups, chosenId, onChoose }: SignatureBoardProps): ReactNode => (
  <div className={c('board')} role="group" aria-label={label}>
    {groups.map((group) => (
      <section key={group.id} {...(group.title === undefined ? {} : { 'aria-label': group.title })}>
        {group.title !== undefined && <p className={c('between')}>{group.title}</p>}
        <ol>
          {group.signers.map((signer) => (
            <SignerRow key={signer.id} signer={signer} isChosen={signer.id === chosenId} onChoose={() => onChoose(signer.id)} />
          ))}
        </ol>
      </section>
    ))}
  </div>
);

import { useId } from 'react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import { KeyCap } from './key-cap.tsx';
import css from './button.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/**
 * An act. `filled` is the one next act of a window: at most one stands in each. A `refusal` (the sentences that say why the act
 * is refused now) keeps the button's place, size and focus; pressing it then calls `onRefused`, never `onPress`.
 */
export type ButtonProps = {
  readonly label: string;
  /** What a screen reader says where the label alone does not tell one button from the next; it contains the label. */
  readonly name?: string;
  readonly onPress: () => void;
  readonly look?: 'plain' | 'filled' | 'quiet';
  readonly size?: 'small' | 'middle' | 'large' | 'next';
  readonly icon?: IconName;
  readonly keys?: string;
  readonly support?: string;
  readonly refusal?: string;
  readonly onRefused?: () => void;
  /** Set where the refusal is already written beside the button, so that it is read but not shown twice. */
  readonly isRefusalShownElsewhere?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
};

export const Button = (props: ButtonProps): ReactNode => {
  const {
    label,
    name,
    onPress,
    look = 'plain',
    size = 'middle',
    icon,
    keys,
    support,
    refusal,
    onRefused,
    isRefusalShownElsewhere,
    ref,
  } = props;
  const reasonId = useId();
  const isRefused = refusal !== undefined;
  const shownIcon = isRefused ? 'refuse' : icon;
  const button = (
    <AriaButton
      className={c('button', size, isRefused ? 'refused' : look)}
      onPress={() => (isRefused ? onRefused?.() : onPress())}
      {...(isRefused ? { 'aria-disabled': 'true', 'aria-describedby': reasonId } : {})}
      {...(name === undefined ? {} : { 'aria-label': name })}
      {...(ref === undefined ? {} : { ref })}
    >
      <span className={c('line')}>
        {shownIcon !== undefined && <Icon name={shownIcon} size={size === 'next' ? 16 : 14} />}
        <span className={c('label')}>{label}</span>
        {keys !== undefined && <KeyCap keys={keys} />}
      </span>
      {support !== undefined && <span className={c('support')}>{support}</span>}
    </AriaButton>
  );
  return (
    <span className={c('place')}>
      {button}
      {isRefused && (
        <span id={reasonId} className={c(isRefusalShownElsewhere === true ? 'unseen' : 'reason')}>
          {refusal}
        </span>
      )}
    </span>
  );
};

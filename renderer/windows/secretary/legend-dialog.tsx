import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { fixedKeys, keyMeanings, keyText } from '../../../shared/text/zh/windows/secretary-keys.ts';
import { secretaryText } from '../../../shared/text/zh/windows/secretary.ts';
import { Button } from '../../components/button.tsx';
import { isOurKey } from '../../components/composition.ts';
import { Dialog } from '../../components/dialog.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { useLatest } from '../../components/use-latest.ts';
import { chordOf } from './chord.ts';
import { changeKey, useKeys, usualKeysAgain } from './key-store.ts';
import { usualKeys, type KeyId } from './keys.ts';
import css from './legend.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);
const ids = Object.keys(keyMeanings) as KeyId[];

export type LegendDialogProps = {
  /** While a new key is waited for, the window's own keys do nothing. */
  readonly onForm: (isOpen: boolean) => void;
  readonly onClose: () => void;
};

/** Every key of the window as it is in force, and the place to change it: Enter, then the new key. */
export const LegendDialog = ({ onForm, onClose }: LegendDialogProps): ReactNode => {
  const keys = useKeys();
  const [at, setAt] = useState(0);
  const [isWaiting, setWaiting] = useState(false);
  const [said, setSaid] = useState<{ readonly text: string; readonly isProblem: boolean } | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const active = ids[at] ?? 'legend';
  useEffect(() => list.current?.focus(), []);
  // With the paint that asks for it, not after: the next key may come at once.
  useLayoutEffect(() => onForm(isWaiting), [onForm, isWaiting]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const give = (to: KeyId, chord: string): void => {
    void changeKey(to, chord).then((refusal) =>
      setSaid(refusal === null ? { text: keyText.changed(chord, keyMeanings[to]), isProblem: false } : { text: refusal, isProblem: true }),
    );
  };
  const hear = (event: globalThis.KeyboardEvent): void => {
    if (!isWaiting || !isOurKey(event)) return;
    const chord = chordOf(event);
    if (chord === null) return;
    event.preventDefault();
    event.stopPropagation();
    setWaiting(false);
    if (chord !== 'Esc') give(active, chord);
  };
  const latest = useLatest(hear);
  useEffect(() => {
    const listener = (event: globalThis.KeyboardEvent): void => latest.current(event);
    document.addEventListener('keydown', listener, true);
    return () => document.removeEventListener('keydown', listener, true);
  }, [latest]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: ids.length - 1 }[event.key];
    if (to !== undefined) setAt(Math.max(0, Math.min(ids.length - 1, to)));
    else if (event.key === 'Enter') {
      setSaid(null);
      setWaiting(true);
    } else if (event.key === 'Delete') give(active, usualKeys[active]);
    else return;
    event.preventDefault();
  };
  const restore = (): void => {
    void usualKeysAgain().then((refusal) => setSaid({ text: refusal ?? keyText.restored, isProblem: refusal !== null }));
  };

  return (
    <Dialog
      title={secretaryText.legendTitle}
      isOpen
      width="wide"
      onClose={onClose}
      actions={<Button label={keyText.usual} size="small" look="quiet" onPress={restore} />}
    >
      <p className={c('said', said?.isProblem === true && 'problem')} role="status">
        {isWaiting ? keyText.press(keyMeanings[active]) : (said?.text ?? keyText.hint)}
      </p>
      <div
        ref={list}
        className={c('keys')}
        role="listbox"
        tabIndex={0}
        aria-label={keyText.changeable}
        aria-activedescendant={`${id}-${active}`}
        onKeyDown={onKeyDown}
      >
        {ids.map((key, index) => (
          <div
            key={key}
            id={`${id}-${key}`}
            role="option"
            aria-selected={index === at}
            className={c('key', index === at && 'active')}
            onClick={() => setAt(index)}
            onDoubleClick={() => setWaiting(true)}
          >
            <span className={c('cap')}>
              <KeyCap keys={keys[key]} />
            </span>
            <span>
              {keyMeanings[key]}
              {keys[key] !== usualKeys[key] && <span className={c('was')}> {keyText.was(usualKeys[key])}</span>}
            </span>
          </div>
        ))}
      </div>
      <h3 className={c('part')}>{keyText.fixed}</h3>
      <dl className={c('fixed')}>
        {fixedKeys.map(([chord, meaning]) => (
          <div key={chord} className={c('key')}>
            <dt className={c('cap')}>
              <KeyCap keys={chord} />
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
};

import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { formText } from '../../../shared/text/zh/windows/secretary.ts';
import { isOurKey } from '../../components/composition.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { useLatest } from '../../components/use-latest.ts';
import type { ActsAtWork } from './use-acts.ts';
import { digitOf } from './digit-of.ts';
import css from './acts.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);

export type ActPanelProps = {
  readonly label: string;
  readonly work: ActsAtWork;
  /** Said where nothing is due any more. */
  readonly nothingDue: string;
  /** In a dialog the list takes the focus when it comes and when what had it is gone. */
  readonly takesFocus: boolean;
};

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.closest('input, textarea') !== null;

/**
 * Acts and their answers: arrows go from act to act, digits give the answer of the active one, Enter its first. What is due comes up by
 * itself; what is merely possible besides is chosen with the arrows, or by the number of its seat, before a digit means anything.
 */
export const ActPanel = (props: ActPanelProps): ReactNode => {
  const { label, work, nothingDue, takesFocus } = props;
  const { acts, activeId, problem, isSameBurst, choose: onActive, answer: onAnswer } = work;
  const body = useRef<HTMLDivElement>(null);
  const ordered = [...acts.filter((act) => act.isDue), ...acts.filter((act) => !act.isDue)];
  const due = ordered.filter((act) => act.isDue);
  const active = ordered.find((act) => act.id === activeId) ?? due[0];

  const onKey = (event: KeyboardEvent): void => {
    if (!isOurKey(event) || isTyping(event.target)) return;
    const at = active === undefined ? -1 : ordered.indexOf(active);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (event.altKey || event.ctrlKey) return;
      event.preventDefault();
      const next = ordered[Math.min(ordered.length - 1, Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1)))];
      if (next !== undefined) onActive(next.id);
      return;
    }
    const digit = digitOf(event);
    if (active === undefined) {
      const seated = digit === null ? undefined : ordered.find((act) => act.seat === digit);
      if (seated === undefined || event.repeat) return;
      event.preventDefault();
      onActive(seated.id);
      return;
    }
    const onButton = event.target instanceof HTMLElement && event.target.closest('button') !== null;
    const isPlainEnter = event.key === 'Enter' && !event.ctrlKey && !event.shiftKey && !event.altKey && !onButton;
    const answer = active.answers[isPlainEnter ? 0 : (digit ?? 0) - 1];
    if (answer === undefined || event.repeat) return;
    event.preventDefault();
    if (isPlainEnter && isSameBurst()) return;
    onAnswer(active, answer);
  };
  const latest = useLatest(onKey);
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => latest.current(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [latest]);

  useEffect(() => {
    if (takesFocus && body.current?.contains(document.activeElement) !== true) body.current?.focus();
  });
  const activeKey = active?.id;
  useEffect(() => {
    // Some engines answer with a promise, which an effect must not return.
    body.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [activeKey]);

  return (
    <div ref={body} className={c('panel')} role="group" aria-label={label} tabIndex={-1}>
      {due.length === 0 && <p className={c('nothing')}>{nothingDue}</p>}
      {ordered.map((act, at) => (
        <div key={act.id}>
          {!act.isDue && ordered[at - 1]?.isDue !== false && due.length > 0 && <p className={c('part')}>{formText.besides}</p>}
          <div
            className={c('row', act === active && 'active', act.answers.length > 2 && 'many')}
            {...(act === active ? { 'data-active': true } : {})}
          >
            <span>
              <span className={c('title')}>
                {act.seat !== undefined && active === undefined && act.seat < 10 && <KeyCap keys={String(act.seat)} />}
                {act.title}
              </span>
              {act.support !== undefined && <span className={c('support')}>{act.support}</span>}
            </span>
            {act.answers.length > 0 && (
              <div className={c('answers')} role="group" aria-label={act.title}>
                {act.answers.map((answer, index) => (
                  <Button key={answer.id} className={c('answer')} onPress={() => onAnswer(act, answer)}>
                    {answer.label}
                    {act === active && index < 9 && <KeyCap keys={String(index + 1)} />}
                  </Button>
                ))}
              </div>
            )}
          </div>
        </div>
      ))}
      {problem !== null && (
        <p className={c('problem')} role="alert">
          {problem}
        </p>
      )}
      <p className={c('part')}>{takesFocus ? formText.panelHint : formText.signingHint}</p>
    </div>
  );
};

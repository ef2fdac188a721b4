import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { officeWindowText as text } from '../../../../shared/text/zh/windows/office.ts';
import { parsePlainDate } from '../../../../shared/time/plain-date.ts';
import { Button } from '../../../components/button.tsx';
import type { FieldWords } from '../../../components/field-words.ts';
import { TextField } from '../../../components/text-field.tsx';
import { classesOf } from '../../../components/classes.ts';
import { call } from '../../../state/backend.ts';
import { useSession } from '../../../state/session.ts';
import css from './number-field.module.css';

const c = classesOf(css);

export type NumberFieldProps = FieldWords & {
  readonly value: string;
  /** The kind of paper that the number stands on. */
  readonly paper: string;
  /** Day of that paper as typed so far: its year is the number's. */
  readonly on: string;
  readonly onChange: (value: string) => void;
};

type Known = { readonly next: string | null; readonly why: string | null; readonly taken: string | null };

/**
 * A 发文字号: the next one of the office's series is offered, and taken by one press; one typed by hand is free to be any, and a number
 * that stands elsewhere is said with its paper while one types. A number taken and not used is offered again. Where none can be offered the
 * hint says why.
 */
export const NumberField = ({ value, paper, on, onChange, error, ...words }: NumberFieldProps): ReactNode => {
  const { volume, operator } = useSession();
  const [known, setKnown] = useState<Known>({ next: null, why: null, taken: null });
  // The field keeps what is typed into it: each number taken begins a new one, also when it is the number of before.
  const [given, setGiven] = useState({ number: value, times: 0 });
  const [failure, setFailure] = useState<string | null>(null);
  const isTaking = useRef(false);
  const day = parsePlainDate(on.trim());

  useEffect(() => {
    let isCurrent = true;
    void call('papers.number-check', { volume: volume ?? '', kind: paper, on: day, typed: value.slice(0, 200) }).then((answer) => {
      if (isCurrent && answer.ok) setKnown(answer.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [volume, paper, day, value]);

  const take = async (): Promise<void> => {
    if (isTaking.current) return;
    isTaking.current = true;
    const answer = await call('papers.reserve-number', { volume: volume ?? '', kind: paper, on: day, operator });
    isTaking.current = false;
    setFailure(answer.ok ? null : answer.error.sentence);
    if (!answer.ok) return;
    setGiven(({ times }) => ({ number: answer.value.number, times: times + 1 }));
    onChange(answer.value.number);
  };
  const wrong = error ?? failure ?? known.taken ?? undefined;
  return (
    <div className={c('number')}>
      <TextField
        key={given.times}
        {...words}
        initialText={given.number}
        onChange={onChange}
        {...(wrong === undefined ? {} : { error: wrong })}
      />
      {known.next !== null && known.next !== value.trim() && (
        <Button label={text.takeNext(known.next)} size="small" onPress={() => void take()} />
      )}
    </div>
  );
};

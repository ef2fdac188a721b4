import { useState } from 'react';
import type { ReactNode, Ref } from 'react';
import { changeWords, onDayText as text } from '../../../../shared/text/zh/windows/case-on-day.ts';
import type { PlainDate } from '../../../../shared/time/plain-date.ts';
import { limitsChanges } from '../../../../shared/views/limits-changes.ts';
import type { LimitsView } from '../../../../shared/views/limits-view.ts';
import { Button } from '../../../components/button.tsx';
import { classesOf } from '../../../components/classes.ts';
import { Facts } from '../../../components/facts.tsx';
import { NoticeBar } from '../../../components/notice-bar.tsx';
import { SectionHead } from '../../../components/section-head.tsx';
import { RecordForm } from '../form/record-form.tsx';
import css from './other-day.module.css';
import type { OtherDay } from './use-other-day.ts';

const c = classesOf(css);

export type OtherDayButtonProps = { readonly shown: PlainDate; readonly look: OtherDay['look']; readonly ref: Ref<HTMLButtonElement> };

/** Asks for the day; nothing is recorded. The focus returns here when the question is closed. */
export const OtherDayButton = ({ shown, look, ref }: OtherDayButtonProps): ReactNode => {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button label={text.open} size="small" ref={ref} onPress={() => setAsking(true)} />
      {isAsking && (
        <RecordForm
          form={{
            title: text.title,
            basis: text.basis,
            fields: [{ kind: 'day', id: 'on', label: text.day, initial: shown }],
            submit: { label: text.look, saving: text.looking },
          }}
          // The form takes only days that exist.
          send={(values) => look((values['on'] ?? '').trim() as PlainDate)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
};

export type OtherDayBarProps = { readonly today: LimitsView; readonly shown: LimitsView; readonly onBack: () => void };

/** Says that the panel shows another day, and stays in sight while it does; of a day to come, what is otherwise than today. */
export const OtherDayBar = ({ today, shown, onBack }: OtherDayBarProps): ReactNode => {
  const isAhead = shown.today > today.today;
  return (
    <>
      <div className={c('bar')}>
        <NoticeBar tone="near" title={text.shown(shown.today)} text={isAhead ? text.ahead : text.past}>
          <Button label={text.back} size="small" onPress={onBack} />
        </NoticeBar>
      </div>
      {isAhead && <Changes today={today} shown={shown} />}
    </>
  );
};

const Changes = ({ today, shown }: Omit<OtherDayBarProps, 'onBack'>): ReactNode => {
  const found = limitsChanges(today, shown);
  return (
    <section className={c('changes')}>
      <SectionHead title={text.changes} />
      {found.length === 0 ? (
        <p className={c('same')}>{text.same}</p>
      ) : (
        <Facts
          spacing="record"
          facts={found.map(({ name, changes }) => ({
            label: name,
            value: changes.map((change) => <div key={changeWords(change)}>{changeWords(change)}</div>),
          }))}
        />
      )}
    </section>
  );
};

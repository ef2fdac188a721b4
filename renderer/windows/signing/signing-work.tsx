import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { signingText } from '../../../shared/text/zh/windows/signing.ts';
import { Button } from '../../components/button.tsx';
import { isOurKey } from '../../components/composition.ts';
import { SectionHead } from '../../components/section-head.tsx';
import { useLatest } from '../../components/use-latest.ts';
import type { Act } from '../acts/act.ts';
import { ActForm } from '../acts/act-form.tsx';
import { ActPanel } from '../acts/act-panel.tsx';
import { useActs } from '../acts/use-acts.ts';
import css from './signing.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);

export type SigningWorkProps = {
  readonly acts: readonly Act[];
  /** An old version stands on the screen: nobody reads or signs that. What is half filled in waits for the current one. */
  readonly held: { readonly old: number; readonly current: number; readonly onCurrent: () => void } | null;
  readonly version: number;
  readonly label: string;
  readonly nothingDue: string;
};

/** The acts for whoever is chosen, in the window itself; Escape leaves a form. Its key changes with the person, so nothing carries over. */
export const SigningWork = ({ acts, held, version, label, nothingDue }: SigningWorkProps): ReactNode => {
  const work = useActs({ acts: held === null ? acts : [], version, startWith: null, onLocal: () => undefined });
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && isOurKey(event) && held === null && work.form !== null) work.cancel();
  };
  const latest = useLatest(onKey);
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => latest.current(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [latest]);
  return (
    <div className={c('work')} tabIndex={-1}>
      {held !== null && (
        <div className={c('held')} role="status">
          <p>{signingText.onOldVersion(held.old, held.current)}</p>
          <Button label={signingText.toCurrent(held.current)} onPress={held.onCurrent} />
        </div>
      )}
      <div hidden={held !== null}>
        {work.form === null ? (
          <>
            <p className={c('law')}>{signingText.law}</p>
            <ActPanel label={label} work={work} nothingDue={nothingDue} takesFocus={false} />
          </>
        ) : (
          <>
            <SectionHead title={work.form.title} level={3} />
            {work.form.basis !== undefined && <p className={c('law')}>{work.form.basis}</p>}
            <ActForm key={work.form.title} form={work.form} problem={work.problem} onSubmit={work.submit} onCancel={work.cancel} />
          </>
        )}
      </div>
    </div>
  );
};

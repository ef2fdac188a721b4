import type { ReactNode } from 'react';
import { KeyActions } from '../../components/key-actions.tsx';
import { MissingList } from '../../components/missing-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { Rail } from '../../components/rail.tsx';
import { StepsRail } from '../../components/steps-rail.tsx';
import type { StepRow } from '../../components/steps-rail.tsx';
import { msOfInstant } from '../../../shared/time/instant.ts';
import { terms } from '../../../shared/text/zh/terms.ts';
import { secretaryText } from '../../../shared/text/zh/windows/secretary.ts';
import type { SecretaryView } from '../../../shared/views/secretary-view.ts';
import { missingId } from './acts/step-acts.ts';
import css from './secretary.module.css';
import { classesOf } from '../../components/classes.ts';
import { useMinuteNow } from './clock.tsx';
import { useKeys } from './key-store.ts';

const c = classesOf(css);

const actions = ['step', 'recess', 'moves', 'mark', 'exhibits', 'correct', 'legend'] as const;

/** The nine steps with when each ended, or how long the current one has run. */
export const stepRows = (view: Pick<SecretaryView, 'steps' | 'stepSince'>, minute: number): readonly StepRow[] =>
  view.steps.map((step, index) => {
    const title = terms.step[step.id];
    // A step is over when the next one begins; that is the time shown.
    const ended = view.steps[index + 1]?.at ?? null;
    const running = view.stepSince === null ? 0 : Math.max(0, minute - Math.floor(msOfInstant(view.stepSince) / 60_000));
    const time =
      step.status === 'done' ? ended?.slice(11, 16) : step.status === 'current' ? secretaryText.minutesRunning(running) : undefined;
    return {
      number: step.number,
      title,
      state: step.status === 'ahead' ? 'not-reached' : step.status,
      stateWord: secretaryText.stepState[step.status],
      ...(time === undefined ? {} : { time }),
    };
  });

export type SecretaryRailProps = {
  readonly view: SecretaryView;
  readonly onMissing: (id: string) => void;
  readonly onAction: (id: string) => void;
};

/** Where the meeting stands, what the step still waits for, and the keys for what can happen at any time. */
export const SecretaryRail = ({ view, onMissing, onAction }: SecretaryRailProps): ReactNode => {
  const minute = useMinuteNow();
  const keys = useKeys();
  return (
    <Rail
      label={secretaryText.steps}
      foot={
        <KeyActions
          label={secretaryText.actionsLabel}
          actions={actions.map((id) => ({ id, label: secretaryText.keys[id], keys: keys[id] }))}
          onAction={onAction}
        />
      }
    >
      <Panel ground="rail" title={secretaryText.steps} note={secretaryText.stepsLaw}>
        <StepsRail label={secretaryText.stepsLabel} steps={stepRows(view, minute)} />
      </Panel>
      {(view.phase === 'attendance' || view.phase === 'open') && (
        <Panel ground="rail" title={secretaryText.missingTitle(view.missing.length)}>
          {view.missing.length === 0 ? (
            <p className={c('hint')}>{secretaryText.nothingMissing(keys['next-step'])}</p>
          ) : (
            <MissingList
              label={secretaryText.missingLabel}
              density="rail"
              onOpen={onMissing}
              acts={view.missing.map((missing) => ({
                id: missingId(missing),
                label: missing.text,
                state: 'open',
                stateWord: secretaryText.missingWord,
              }))}
            />
          )}
        </Panel>
      )}
    </Rail>
  );
};

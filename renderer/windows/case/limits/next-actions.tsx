import type { ReactNode } from 'react';
import { articleCited } from '../../../../shared/text/zh/citation.ts';
import { dueShown } from '../../../../shared/text/zh/format.ts';
import { caseText } from '../../../../shared/text/zh/windows/case.ts';
import { actionNames, registryText } from '../../../../shared/text/zh/windows/registry.ts';
import type { CaseView } from '../../../../shared/views/case-view.ts';
import { Button } from '../../../components/button.tsx';
import { classesOf } from '../../../components/classes.ts';
import { SectionHead } from '../../../components/section-head.tsx';
import { WorkSection } from '../../../components/work-section.tsx';
import css from '../case.module.css';
import { formForAction } from '../forms/form-for-action.ts';
import type { OfficeForm } from '../forms/office-form.ts';
import { RecordLinks } from './record-links.tsx';

const c = classesOf(css);
const text = caseText.limits;

export type NextProps = {
  readonly view: CaseView;
  readonly operator: string;
  /** Left out where the panel shows another day: nothing is done from there. */
  readonly onForm?: ((form: OfficeForm) => void) | undefined;
};

/** What to do next, by when and why; then the warnings. */
export const Next = ({ view, operator, onForm }: NextProps): ReactNode => {
  const { nextActions, warnings, obligors } = view.limits;
  return (
    <>
      <WorkSection edge="list">
        <SectionHead title={text.next} />
      </WorkSection>
      <ul className={c('next')}>
        {nextActions.map((action) => {
          const form = onForm === undefined ? null : formForAction(view, action, operator);
          const name = obligors.length > 1 ? obligors.find((obligor) => obligor.id === action.obligor)?.name : undefined;
          return (
            <li key={`${action.code} ${action.obligor ?? ''}`}>
              <span>
                {name === undefined ? actionNames[action.code] : registryText.forObligor(actionNames[action.code], name)}{' '}
                <span className={c('cited')}>{articleCited(action.article)}</span>
              </span>
              <span className={c('due')}>
                {action.by === null ? '' : text.by(dueShown(action.by))}
                {form !== null && action.code !== 'declare-failure' && (
                  <Button label={text.act} name={`${text.act}${form.title}`} size="small" onPress={() => onForm?.(form)} />
                )}
              </span>
              <span className={c('why')}>
                {action.because.map((reason) => reason.text).join('')}
                {action.code === 'import-calendar' && text.calendarPlace}
                <RecordLinks facts={action.because.flatMap((reason) => reason.facts)} />
              </span>
            </li>
          );
        })}
        {warnings.map((warning) => {
          const words = warning.because.map((reason) => reason.text).join('');
          return (
            <li key={`${warning.code} ${words}`}>
              <span>
                {text.warnings} <span className={c('quiet')}>{words}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
};

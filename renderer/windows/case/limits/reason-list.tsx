import type { ReactNode } from 'react';
import type { Reason } from '../../../../shared/law/article.ts';
import { articleCited } from '../../../../shared/text/zh/citation.ts';
import { caseText } from '../../../../shared/text/zh/windows/case.ts';
import { classesOf } from '../../../components/classes.ts';
import { Facts } from '../../../components/facts.tsx';
import css from '../case.module.css';
import { RecordLinks } from './record-links.tsx';

const c = classesOf(css);
const text = caseText.limits;

export type ReasonsOfProps = {
  /** Left out where the case has one obligor only. */
  readonly obligor: string | null;
  readonly because: readonly Reason[];
  readonly question?: string | undefined;
  readonly wouldChange?: readonly string[] | undefined;
  /** What a person can record about it here. */
  readonly act?: ReactNode;
};

/** Why one answer is what it is for one obligor: each reason with its article and records, the question left to a person, what would change it. */
export const ReasonsOf = ({ obligor, because, question, wouldChange = [], act }: ReasonsOfProps): ReactNode => (
  <div className={c('reasons')}>
    {obligor !== null && <h4>{obligor}</h4>}
    <Facts
      facts={[
        {
          label: text.reasons,
          value: because.map((reason) => (
            <div key={`${reason.article} ${reason.text}`}>
              {reason.text} <span className={c('cited')}>{articleCited(reason.article)}</span>
              <RecordLinks facts={reason.facts} />
            </div>
          )),
        },
        ...(question === undefined ? [] : [{ label: text.question, value: question }]),
        ...(wouldChange.length === 0 ? [] : [{ label: text.change, value: wouldChange.map((change) => <div key={change}>{change}</div>) }]),
      ]}
    />
    {act !== undefined && <p className={c('act')}>{act}</p>}
  </div>
);

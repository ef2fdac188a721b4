import type { ReactNode } from 'react';
import { inChinese } from '../../../../shared/text/zh/format.ts';
import { caseText } from '../../../../shared/text/zh/windows/case.ts';
import { Button } from '../../../components/button.tsx';
import { ActionBar } from '../../../components/action-bar.tsx';
import type { CaseView } from '../../../../shared/views/case-view.ts';
import { declareForm } from '../forms/judgement-forms.ts';
import type { OfficeForm } from '../forms/office-form.ts';
import type { ObligorLimits } from './limit-times.ts';

const text = caseText.limits;

export type ProposalProps = {
  readonly view: CaseView;
  readonly obligors: readonly ObligorLimits[];
  readonly onForm: (form: OfficeForm) => void;
};

/** What the facts would allow. A person decides it, in a form that shows the facts and asks who approved. */
export const Proposal = ({ view, obligors, onForm }: ProposalProps): ReactNode => {
  const grounds = obligors.flatMap((obligor) => obligor.grounds.filter((ground) => ground.status === 'met').map((ground) => ground.ground));
  return (
    <ActionBar
      title={text.propose(obligors.map((obligor) => obligor.name))}
      items={
        grounds.length === 0 ? [] : [text.proposeBasis([...new Set(grounds)].toSorted().map((ground) => text.ground(inChinese(ground))))]
      }
    >
      {obligors.map(({ id, name }) => (
        <Button key={id} label={obligors.length > 1 ? text.declareOf(name) : text.declare} onPress={() => onForm(declareForm(view, id))} />
      ))}
    </ActionBar>
  );
};

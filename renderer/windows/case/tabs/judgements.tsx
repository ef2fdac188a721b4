import type { ReactNode } from 'react';
import { entryNames } from '../../../../shared/text/zh/law-names.ts';
import { caseText } from '../../../../shared/text/zh/windows/case.ts';
import type { CaseView } from '../../../../shared/views/case-view.ts';
import { Button } from '../../../components/button.tsx';
import { absenceForm, overrunForm } from '../forms/judgement-forms.ts';
import { namesOf } from '../forms/office-form.ts';
import { OfficeTable } from '../office-table.tsx';
import { Part } from '../part.tsx';
import type { TabProps } from '../tab-props.ts';

const text = caseText.meetings;

type Judgement = { readonly record: number; readonly what: string; readonly on: string; readonly by: string; readonly why: string };

/** Everything a person approved, judged or found about the consultation, in order of record. */
const judgementsOf = (view: CaseView): readonly Judgement[] =>
  [
    ...view.approvals.map((item) => ({ ...item, what: text.approvalOf(item.meeting), by: item.approver, why: item.reason })),
    ...view.overruns.map((item) => ({ ...item, what: text.overrunOf(namesOf(view, [item.obligor])), by: item.approver, why: item.reason })),
    ...view.overrides.map((item) => ({ ...item, what: text.overrideOf(entryNames[item.item]), by: item.approver, why: item.evidence })),
    ...view.absences.map((item) => ({
      ...item,
      what: `${text.absenceOf(item.meeting, namesOf(view, [item.obligor]))}：${text.causes[item.cause]}`,
      why: item.reason,
    })),
    ...view.findings.map((item) => ({ ...item, what: text.findingOf(item.ground), by: item.approver, why: item.text })),
  ].toSorted((a, b) => a.record - b.record);

export const Judgements = ({ view, operator, onForm }: TabProps): ReactNode => {
  const all = judgementsOf(view);
  return (
    <Part
      title={text.judgements}
      acts={
        <>
          <Button label={text.absence} size="small" look="quiet" onPress={() => onForm(absenceForm(view, operator))} />
          <Button label={text.overrun} size="small" look="quiet" onPress={() => onForm(overrunForm(view))} />
        </>
      }
      nothing={all.length === 0 && text.judgementsNone}
    >
      <OfficeTable
        label={text.judgements}
        columns={[text.judgementColumns.what, text.judgementColumns.day, text.judgementColumns.why]}
        rows={all.map(({ record, what, on, by, why }) => ({
          id: String(record),
          cells: [{ main: what }, { main: on, support: by }, { main: why }],
        }))}
      />
    </Part>
  );
};

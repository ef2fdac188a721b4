import type { ReactNode } from 'react';
import { money } from '../../../../shared/text/zh/format.ts';
import { articleCited } from '../../../../shared/text/zh/citation.ts';
import { terms } from '../../../../shared/text/zh/terms.ts';
import { caseText } from '../../../../shared/text/zh/windows/case.ts';
import { caseForms } from '../../../../shared/text/zh/windows/case-forms.ts';
import { Button } from '../../../components/button.tsx';
import { classesOf } from '../../../components/classes.ts';
import { Facts } from '../../../components/facts.tsx';
import css from '../case.module.css';
import { appraisalForm, claimForm, designationForm, investigationForm } from '../forms/intake-forms.ts';
import { commissionForm, deliverForm, undelivered } from '../forms/supplement-forms.ts';
import { OfficeTable } from '../office-table.tsx';
import { Part } from '../part.tsx';
import type { TabProps } from '../tab-props.ts';
import { ExhibitsPart } from './exhibits-part.tsx';

const c = classesOf(css);
const text = caseText.overview;
const { columns } = text;

/** 概况: the case, its designation, investigation, appraisal, claim and exhibits. */
export const OverviewTab = ({ view, operator, onForm }: TabProps): ReactNode => {
  const { opened, claim } = view;
  const simple = view.limits.simpleAssessment;
  return (
    <>
      {opened !== null && (
        <Part title={text.caseHead} note={opened.number}>
          <div className={c('body')}>
            <Facts
              spacing="wide"
              facts={[
                { label: text.government, value: opened.government },
                { label: text.department, value: opened.department },
                { label: text.head, value: opened.departmentHead === '' ? caseText.unstated : opened.departmentHead },
                { label: text.contact, value: opened.contact === '' ? caseText.unstated : opened.contact },
                { label: text.cause, value: opened.cause },
                { label: text.place, value: opened.place },
                { label: text.discovered, value: opened.discoveredOn ?? caseText.unstated },
                { label: text.opened, value: opened.openedOn },
                { label: text.handler, value: opened.handler },
              ]}
            />
          </div>
        </Part>
      )}
      <Part
        title={text.designation}
        note={articleCited('5¶3')}
        acts={<Button label={text.designationAdd} size="small" onPress={() => onForm(designationForm(view))} />}
        nothing={view.designations.length === 0 && text.designationNone}
      >
        <OfficeTable
          label={text.designation}
          columns={[columns.document, columns.scope]}
          rows={view.designations.map((item) => ({
            id: String(item.record),
            cells: [
              { main: item.number, support: item.on },
              {
                main: item.maySign ? text.maySign : text.mayNotSign,
                support: [
                  item.scope,
                  item.jurisdiction === '' ? '' : text.jurisdiction(item.jurisdiction),
                  item.lead === '' ? '' : text.lead(item.lead),
                ]
                  .filter((part) => part !== '')
                  .join('　'),
              },
            ],
          }))}
        />
      </Part>
      <Part
        title={text.investigation}
        note={articleCited('22(3)')}
        acts={<Button label={text.investigationAdd} size="small" onPress={() => onForm(investigationForm(view))} />}
        nothing={view.investigations.length === 0 && text.investigationNone}
      >
        <OfficeTable
          label={text.investigation}
          columns={[columns.document, columns.what]}
          rows={view.investigations.map((item) => ({
            id: String(item.record),
            cells: [
              { main: item.number === '' ? caseText.none : item.number, support: item.on },
              { main: item.damageEstablished ? text.established : text.notEstablished, support: item.conclusion },
            ],
          }))}
        />
      </Part>
      <Part
        title={text.appraisal}
        note={[articleCited('22(4)'), simple === null ? '' : simple.allowed ? text.simpleYes : text.simpleNo]
          .filter((part) => part !== '')
          .join('　')}
        acts={<Button label={text.appraisalAdd} size="small" onPress={() => onForm(appraisalForm(view))} />}
        nothing={view.appraisals.length === 0 && text.appraisalNone}
      >
        <OfficeTable
          label={text.appraisal}
          columns={[columns.document, columns.what, columns.by]}
          rows={view.appraisals.map((item) => ({
            id: String(item.record),
            cells: [
              { main: caseForms.appraisal.kinds[item.basis], support: [item.number, item.on].filter((part) => part !== '').join('　') },
              {
                main: text.damage(money(item.damageFen), money(item.costsFen)),
                support: [item.restorable === null ? '' : terms.restorable[item.restorable], item.summary]
                  .filter((part) => part !== '')
                  .join('　'),
              },
              { main: item.by, ...(item.experts === null ? {} : { support: text.experts(item.experts) }) },
            ],
          }))}
        />
      </Part>
      <Part
        title={text.supplements}
        note={articleCited('17')}
        acts={
          <>
            {undelivered(view).length > 0 && (
              <Button label={text.supplementDeliver} size="small" onPress={() => onForm(deliverForm(view))} />
            )}
            <Button label={text.supplementAdd} size="small" look="quiet" onPress={() => onForm(commissionForm(view))} />
          </>
        }
        nothing={view.supplements.length === 0 && text.supplementsNone}
      >
        <OfficeTable
          label={text.supplements}
          columns={[columns.document, columns.what, columns.delivery]}
          rows={view.supplements.map((item) => {
            const delivery = view.supplementsDelivered.find(({ id }) => id === item.id);
            return {
              id: item.id,
              cells: [
                { main: item.on, support: item.to },
                { main: item.subject },
                delivery === undefined ? { main: text.undelivered } : { main: text.delivered(delivery.on), support: delivery.number },
              ],
            };
          })}
        />
      </Part>
      <Part
        title={text.claim}
        note={articleCited('4¶2')}
        acts={<Button label={claim === null ? text.claimAdd : text.claimAgain} size="small" onPress={() => onForm(claimForm(view))} />}
        nothing={claim === null && text.claimNone}
      >
        {claim !== null && (
          <OfficeTable
            label={text.claim}
            columns={[columns.head, columns.amount, columns.basis]}
            rows={[
              ...claim.items.map((item, at) => ({
                id: String(at),
                cells: [
                  { main: terms.claimHead[item.head] },
                  { main: money(item.amountFen) },
                  { main: item.basis === '' ? caseText.none : item.basis },
                ],
              })),
              {
                id: 'sum',
                cells: [{ main: <b>{text.sum}</b> }, { main: <b>{money(view.claimTotalFen)}</b> }, { main: caseText.record(claim.record) }],
              },
            ]}
          />
        )}
      </Part>
      <ExhibitsPart view={view} operator={operator} onForm={onForm} />
    </>
  );
};

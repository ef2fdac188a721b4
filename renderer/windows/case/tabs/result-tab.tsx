import type { ReactNode } from 'react';
import { articleCited } from '../../../../shared/text/zh/citation.ts';
import { money } from '../../../../shared/text/zh/format.ts';
import { terms } from '../../../../shared/text/zh/terms.ts';
import { requiredAgreementItems } from '../../../../shared/record/vocabulary.ts';
import { caseText } from '../../../../shared/text/zh/windows/case.ts';
import type { CaseView } from '../../../../shared/views/case-view.ts';
import { Button } from '../../../components/button.tsx';
import {
  breachForm,
  confirmationForm,
  draftForm,
  rulingCheckForm,
  rulingForm,
  rulingToCheck,
  signForm,
  unsignedDrafts,
} from '../forms/agreement-forms.ts';
import { letterForm, suitForm, terminationForm } from '../forms/litigation-forms.ts';
import { namesOf } from '../forms/office-form.ts';
import { OfficeTable } from '../office-table.tsx';
import { Part } from '../part.tsx';
import type { TabProps } from '../tab-props.ts';

const text = caseText.result;
const { columns } = text;
const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('　');
const amount = (fen: number | null): string => (fen === null ? caseText.unstated : money(fen));

/** 协议与结果: how the consultation ended, and what was done about it. Failure is declared from 时限与判断, where its reasons stand. */
export const ResultTab = (given: TabProps): ReactNode => (
  <>
    <Drafts {...given} />
    <Agreements {...given} />
    <Confirmations {...given} />
    <Failures {...given} />
    <Suits {...given} />
  </>
);

/** What Art. 28 ¶1 still asks for; empty where the wording can be signed. */
const missingOf = (draft: CaseView['drafts'][number]): string =>
  requiredAgreementItems
    .filter((item) => draft.items[item].trim() === '')
    .map((item) => terms.agreementItem[item])
    .join('、');

const Drafts = ({ view, onForm }: TabProps): ReactNode => {
  const drafts = unsignedDrafts(view);
  return (
    <Part
      title={text.drafts}
      note={articleCited('28¶1')}
      acts={<Button label={text.draftAdd} size="small" onPress={() => onForm(draftForm(view))} />}
      nothing={drafts.length === 0 && text.draftsNone}
    >
      <OfficeTable
        label={text.drafts}
        columns={[columns.obligors, columns.amount, columns.state, columns.summary]}
        rows={drafts.map((item) => {
          const missing = missingOf(item);
          return {
            id: String(item.record),
            cells: [
              { main: namesOf(view, item.obligors), support: caseText.record(item.record) },
              { main: amount(item.amountFen) },
              { main: item.owedAnyway ? text.owedAnyway : missing === '' ? text.complete : text.incomplete(missing) },
              { main: item.items.performance },
            ],
          };
        })}
      />
    </Part>
  );
};

const Agreements = ({ view, onForm }: TabProps): ReactNode => (
  <Part
    title={text.agreements}
    note={articleCited('28¶1')}
    acts={
      <>
        {view.agreements.length > 0 && <Button label={text.breachAdd} size="small" look="quiet" onPress={() => onForm(breachForm(view))} />}
        {unsignedDrafts(view).length > 0 && <Button label={text.sign} size="small" onPress={() => onForm(signForm(view))} />}
      </>
    }
    nothing={view.agreements.length === 0 && text.agreementsNone}
  >
    <OfficeTable
      label={text.agreements}
      columns={[columns.obligors, columns.day, columns.amount, columns.signers, columns.summary]}
      rows={[
        ...view.agreements.map((item) => ({
          id: item.id,
          cells: [
            { main: namesOf(view, item.obligors) },
            { main: item.on, support: item.number },
            { main: amount(item.amountFen) },
            {
              main: item.signers
                .map(({ obligor, agent }) =>
                  agent === null ? text.signedSelf(namesOf(view, [obligor])) : text.signedBy(agentName(view, agent)),
                )
                .join('、'),
            },
            { main: view.drafts.find(({ record }) => record === item.draft)?.items.performance ?? '' },
          ],
        })),
        ...view.breaches.map((item) => ({
          id: String(item.record),
          cells: [
            { main: namesOf(view, [item.obligor]) },
            { main: item.on },
            { main: caseText.none },
            { main: text.breach },
            { main: item.text },
          ],
        })),
      ]}
    />
  </Part>
);

const agentName = (view: CaseView, agent: string): string => view.agents.find(({ id }) => id === agent)?.name ?? agent;

const Confirmations = ({ view, operator, onForm }: TabProps): ReactNode => {
  const partiesOf = (agreement: string): string => namesOf(view, view.agreements.find((item) => item.id === agreement)?.obligors ?? []);
  return (
    <Part
      title={text.confirmations}
      note={articleCited('28')}
      acts={
        <>
          {rulingToCheck(view) !== null && (
            <Button label={text.check} size="small" onPress={() => onForm(rulingCheckForm(view, operator))} />
          )}
          {view.confirmations.length > 0 && <Button label={text.rule} size="small" look="quiet" onPress={() => onForm(rulingForm(view))} />}
          {view.agreements.length > 0 && <Button label={text.apply} size="small" onPress={() => onForm(confirmationForm(view))} />}
        </>
      }
      nothing={view.confirmations.length === 0 && text.confirmationsNone}
    >
      <OfficeTable
        label={text.confirmations}
        columns={[columns.obligors, columns.day, columns.summary]}
        rows={[
          ...view.confirmations.map((item) => ({
            record: item.record,
            cells: [
              { main: partiesOf(item.agreement) },
              { main: item.on },
              { main: joined(text.applied(item.court), item.jointly ? text.jointly : text.alone), support: item.note },
            ],
          })),
          ...view.rulings.map((item) => ({
            record: item.record,
            cells: [
              { main: partiesOf(item.agreement) },
              { main: item.on },
              { main: joined(text.ruling[item.result], item.ruling), support: item.reason },
            ],
          })),
          ...view.rulingChecks.map((item) => ({
            record: item.record,
            cells: [{ main: partiesOf(item.agreement) }, { main: item.on }, { main: text.checked(item.by), support: item.findings }],
          })),
        ]
          .toSorted((a, b) => a.record - b.record)
          .map(({ record, cells }) => ({ id: String(record), cells }))}
      />
    </Part>
  );
};

const Failures = ({ view }: TabProps): ReactNode => (
  <Part title={text.failures} note={articleCited('29')} nothing={view.failures.length === 0 && text.failuresNone}>
    <OfficeTable
      label={text.failures}
      columns={[columns.obligors, columns.day, columns.summary]}
      rows={view.failures.map((item) => ({
        id: String(item.record),
        cells: [
          { main: namesOf(view, [item.obligor]) },
          { main: item.on, support: text.approver(item.approver) },
          {
            main: joined(item.basis === '28' ? text.basis28 : text.grounds(item.grounds), text.evidence(item.evidence)),
            support: item.text,
          },
        ],
      }))}
    />
  </Part>
);

const Suits = ({ view, onForm }: TabProps): ReactNode => (
  <Part
    title={text.suits}
    note={articleCited('30')}
    acts={
      <>
        <Button label={text.terminate} size="small" look="quiet" onPress={() => onForm(terminationForm(view))} />
        {view.failures.length > 0 && <Button label={text.inform} size="small" onPress={() => onForm(letterForm(view))} />}
        {view.failures.length + view.breaches.length > 0 && <Button label={text.sue} size="small" onPress={() => onForm(suitForm(view))} />}
      </>
    }
    nothing={view.suits.length + view.letters.length + view.terminations.length === 0 && text.suitsNone}
  >
    <OfficeTable
      label={text.suits}
      columns={[columns.obligors, columns.day, columns.summary]}
      rows={[
        ...view.suits.map((item) => ({
          id: String(item.record),
          cells: [{ main: namesOf(view, [item.obligor]) }, { main: item.on, support: item.number }, { main: text.sued(item.court) }],
        })),
        ...view.letters.map((item) => ({
          id: String(item.record),
          cells: [
            { main: namesOf(view, [item.obligor]) },
            { main: item.on, support: item.number },
            { main: joined(text.informed(item.procuratorate), item.support ? text.supportAsked : '') },
          ],
        })),
        ...view.terminations.map((item) => ({
          id: String(item.record),
          cells: [
            { main: item.obligor === null ? text.all : namesOf(view, [item.obligor]) },
            { main: item.on, support: text.approver(item.approver) },
            { main: text.terminated(item.ground), support: item.reason },
          ],
        })),
      ]}
    />
  </Part>
);

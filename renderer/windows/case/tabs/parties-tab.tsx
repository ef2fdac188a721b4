import type { ReactNode } from 'react';
import { articleCited } from '../../../../shared/text/zh/citation.ts';
import { terms } from '../../../../shared/text/zh/terms.ts';
import { caseText } from '../../../../shared/text/zh/windows/case.ts';
import type { CaseView } from '../../../../shared/views/case-view.ts';
import { Button } from '../../../components/button.tsx';
import { classesOf } from '../../../components/classes.ts';
import { Facts } from '../../../components/facts.tsx';
import css from '../case.module.css';
import { custodyForm } from '../forms/judgement-forms.ts';
import { namesOf } from '../forms/office-form.ts';
import { agentForm, obligorForm, reliefForm } from '../forms/party-forms.ts';
import { OfficeTable } from '../office-table.tsx';
import { Part } from '../part.tsx';
import type { TabProps } from '../tab-props.ts';

const c = classesOf(css);
const text = caseText.parties;
const orNone = (value: string): string => (value === '' ? caseText.none : value);

/** Art. 29(5): whether consultation is possible all the same. */
const channelOf = ({ channelExists, consultationImpossible }: CaseView['custodies'][number]): string =>
  channelExists ? text.custodyChannel : text.custodyNone[consultationImpossible === null ? 'open' : consultationImpossible ? 'yes' : 'no'];

/** 当事人: the claimant's side, the obligors and the agents of either. */
export const PartiesTab = ({ view, operator, onForm }: TabProps): ReactNode => (
  <>
    {view.opened !== null && (
      <Part title={text.claimant} note={articleCited('5')}>
        <div className={c('body')}>
          <Facts
            spacing="wide"
            facts={[
              { label: caseText.overview.government, value: view.opened.government },
              { label: caseText.overview.department, value: view.opened.department },
            ]}
          />
        </div>
      </Part>
    )}
    <Part
      title={text.obligors}
      note={articleCited('7')}
      acts={<Button label={text.obligorAdd} size="small" onPress={() => onForm(obligorForm())} />}
      nothing={view.obligors.length === 0 && text.obligorsNone}
    >
      <OfficeTable
        label={text.obligors}
        columns={[text.columns.name, text.columns.kind, text.columns.representative, text.columns.contact]}
        rows={view.obligors.map((item) => ({
          id: item.id,
          cells: [
            { main: item.name, ...(item.identityNumber === '' ? {} : { support: item.identityNumber }) },
            { main: text[item.kind] },
            { main: orNone(item.representative) },
            { main: orNone(item.address), ...(item.phone === '' ? {} : { support: item.phone }) },
          ],
        }))}
      />
    </Part>
    <Part
      title={text.reliefs}
      note={articleCited('7')}
      acts={<Button label={text.reliefAdd} size="small" look="quiet" onPress={() => onForm(reliefForm(view))} />}
      nothing={view.reliefs.length === 0 && caseText.none}
    >
      <OfficeTable
        label={text.reliefs}
        columns={[text.columns.name, text.columns.kind, text.columns.basis]}
        rows={view.reliefs.map((item) => ({
          id: String(item.record),
          cells: [{ main: namesOf(view, [item.obligor]), support: item.on }, { main: text.reliefKinds[item.kind] }, { main: item.basis }],
        }))}
      />
    </Part>
    <Part
      title={text.custodies}
      note={articleCited('29(5)')}
      acts={<Button label={text.custodyAdd} size="small" look="quiet" onPress={() => onForm(custodyForm(view, operator))} />}
      nothing={view.custodies.length === 0 && caseText.none}
    >
      <OfficeTable
        label={text.custodies}
        columns={[text.columns.name, text.columns.span, text.columns.channel]}
        rows={view.custodies.map((item) => ({
          id: String(item.record),
          cells: [
            { main: namesOf(view, [item.obligor]) },
            { main: text.custodySpan(item.since, item.until), support: item.place },
            { main: channelOf(item), support: item.by },
          ],
        }))}
      />
    </Part>
    <Part
      title={text.agents}
      note={articleCited('24')}
      acts={<Button label={text.agentAdd} size="small" onPress={() => onForm(agentForm(view))} />}
      nothing={view.agents.length === 0 && text.agentsNone}
    >
      <OfficeTable
        label={text.agents}
        columns={[text.columns.name, text.columns.party, text.columns.authority, text.columns.document]}
        rows={view.agents.map((item) => ({
          id: item.id,
          cells: [
            { main: item.name, support: [item.organisation, item.lawyer ? text.lawyer : ''].filter((part) => part !== '').join('　') },
            { main: view.parties.find((party) => party.id === item.party)?.name ?? item.party },
            { main: terms.authority[item.authority] },
            { main: orNone(item.document), support: item.on },
          ],
        }))}
      />
    </Part>
  </>
);

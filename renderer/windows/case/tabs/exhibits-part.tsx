import type { ReactNode } from 'react';
import { caseText } from '../../../../shared/text/zh/windows/case.ts';
import { exhibitText } from '../../../../shared/text/zh/windows/exhibits.ts';
import { Button } from '../../../components/button.tsx';
import { classesOf } from '../../../components/classes.ts';
import { chooseFiles } from '../../exhibits/choose-files.ts';
import css from '../case.module.css';
import { exhibitForm } from '../forms/exhibit-forms.ts';
import { withdrawForm } from '../forms/meeting-forms.ts';
import { OfficeTable } from '../office-table.tsx';
import { Part } from '../part.tsx';
import type { TabProps } from '../tab-props.ts';

const c = classesOf(css);
const text = caseText.overview;
const { columns } = text;

/** 证据清单: what each side brings to the table, and the scans of it that the display can show. */
export const ExhibitsPart = ({ view, operator, onForm }: TabProps): ReactNode => (
  <Part
    title={text.exhibits}
    acts={<Button label={text.exhibitAdd} size="small" onPress={() => onForm(exhibitForm(view))} />}
    nothing={view.exhibits.length === 0 && text.exhibitsNone}
  >
    <OfficeTable
      label={text.exhibits}
      columns={[columns.number, columns.title, columns.party, columns.purpose, columns.files]}
      rows={view.exhibits.map((item) => ({
        id: item.id,
        cells: [
          { main: String(item.number) },
          {
            main: item.title,
            support: [item.source, text.pages(item.pages), item.secret ? text.secret : ''].filter((part) => part !== '').join('　'),
          },
          { main: view.parties.find((party) => party.id === item.party)?.name ?? item.party },
          { main: item.purpose === '' ? caseText.none : item.purpose },
          {
            main: view.exhibitFiles
              .filter((file) => file.exhibit === item.id)
              .map((file) => (
                <span key={file.record} className={c('file')}>
                  <span className={c('file-name')}>{exhibitText.fileLine(file.name, file.pages, file.bytes)}</span>
                  <Button
                    size="small"
                    look="quiet"
                    label={exhibitText.takeFileBack}
                    name={exhibitText.takeFileBackTitle(file.name)}
                    onPress={() => onForm(withdrawForm(file.record, file.name, operator))}
                  />
                </span>
              )),
            support: (
              <Button
                size="small"
                label={exhibitText.attach}
                name={exhibitText.attachTo(item.number)}
                onPress={() => chooseFiles({ id: item.id, number: item.number })}
              />
            ),
          },
        ],
      }))}
    />
  </Part>
);

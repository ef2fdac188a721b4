import { createContext, use, useState } from 'react';
import type { ReactNode } from 'react';
import { caseText } from '../../../../shared/text/zh/windows/case.ts';
import type { LimitsView } from '../../../../shared/views/limits-view.ts';
import { classesOf } from '../../../components/classes.ts';
import { EvidenceLink } from '../../../components/evidence-link.tsx';
import { RecordDialog } from './record-dialog.tsx';
import css from './record-links.module.css';

const c = classesOf(css);

type Links = { readonly records: LimitsView['records']; readonly open: (record: number) => void };
const LinksContext = createContext<Links | null>(null);

/** Lets every reason below it lead to the records it rests on. */
export const WithRecordLinks = ({ records, children }: Pick<Links, 'records'> & { readonly children: ReactNode }): ReactNode => {
  const [record, setRecord] = useState<number | null>(null);
  return (
    <LinksContext value={{ records, open: setRecord }}>
      {children}
      {record !== null && <RecordDialog record={record} onClose={() => setRecord(null)} />}
    </LinksContext>
  );
};

/** The records behind the facts of a reason, by number. A fact that says nothing is on file has none. */
export const RecordLinks = ({ facts }: { readonly facts: readonly string[] }): ReactNode => {
  const links = use(LinksContext);
  if (links === null) return null;
  const numbers = new Set(facts.flatMap((path) => links.records[path] ?? []));
  return (
    numbers.size > 0 && (
      <span className={c('links')}>
        {[...numbers]
          .sort((a, b) => a - b)
          .map((record) => (
            <EvidenceLink key={record} label={caseText.record(record)} onPress={() => links.open(record)} />
          ))}
      </span>
    )
  );
};

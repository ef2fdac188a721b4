import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Problem } from '../../../../shared/contract.ts';
import { officeWindowText as text } from '../../../../shared/text/zh/windows/office.ts';
import type { NumberView } from '../../../../shared/views/office-view.ts';
import { BackLink } from '../../../components/back-link.tsx';
import { classesOf } from '../../../components/classes.ts';
import { NoticeBar } from '../../../components/notice-bar.tsx';
import { WindowFrame } from '../../../components/window-frame.tsx';
import { call } from '../../../state/backend.ts';
import { useView } from '../../../state/view-store.ts';
import { RecordForm } from '../../case/form/record-form.tsx';
import { NumberTable } from './number-table.tsx';
import css from './office.module.css';
import { TemplateEditor } from './template-editor.tsx';

const c = classesOf(css);

/** 本单位文书: how the office makes its papers, and every 发文字号 it has given out. */
export const OfficeScreen = ({ onBack }: { readonly onBack: () => void }): ReactNode => {
  const { view, problem } = useView('office.view', () => ({}), null);
  const [explaining, setExplaining] = useState<NumberView | null>(null);
  const [failure, setFailure] = useState<Problem | null>(null);
  useEffect(() => {
    document.title = text.windowTitle();
  }, []);
  const shown = failure ?? problem;
  return (
    <WindowFrame
      size="registry"
      columns="one"
      title={text.title}
      back={<BackLink label={text.back} onPress={onBack} />}
      notice={shown !== null && <NoticeBar tone="failed" title={text.title} text={shown.sentence} />}
    >
      <main className={c('screen')}>
        {view === null ? (
          <p className={c('quiet')}>{text.loading}</p>
        ) : (
          <>
            <TemplateEditor initialText={view.text} isSaved={view.isSaved} onFailure={setFailure} />
            <NumberTable numbers={view.numbers} onExplain={setExplaining} />
          </>
        )}
      </main>
      {explaining !== null && (
        <RecordForm
          form={{
            title: text.explainTitle(explaining.text),
            fields: [{ kind: 'prose', id: 'reason', label: text.reason, initial: explaining.reason, max: 500 }],
          }}
          send={({ reason = '' }) => {
            const { code, year, number } = explaining;
            return call('office.explain-number', { code, year, number, reason });
          }}
          onClose={() => setExplaining(null)}
        />
      )}
    </WindowFrame>
  );
};

import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Problem } from '../../../../shared/contract.ts';
import { officeWindowText as text } from '../../../../shared/text/zh/windows/office.ts';
import { Button } from '../../../components/button.tsx';
import { classesOf } from '../../../components/classes.ts';
import { FileButton } from '../../../components/file-button.tsx';
import { Refusal } from '../../../components/refusal.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { ToolRow } from '../../../components/tool-row.tsx';
import { call } from '../../../state/backend.ts';
import { downloadText } from '../../../state/download.ts';
import css from './office.module.css';

const c = classesOf(css);

export type TemplateEditorProps = {
  readonly initialText: string;
  readonly isSaved: boolean;
  readonly onFailure: (problem: Problem | null) => void;
};

/** The template as the text people read and write. What is wrong with it is said line by line; nothing is saved until nothing is. */
export const TemplateEditor = ({ initialText, isSaved, onFailure }: TemplateEditorProps): ReactNode => {
  const [content, setContent] = useState(initialText);
  /** Counts the texts put in from a file: each is a new beginning for the field. */
  const [taken, setTaken] = useState(0);
  const [said, setSaid] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const [isSaving, setSaving] = useState(false);

  const save = async (): Promise<void> => {
    if (isSaving) return;
    setSaving(true);
    const answer = await call('office.save-template', { text: content });
    setSaving(false);
    setRefusal(answer.ok ? null : answer.error);
    setSaid(answer.ok ? text.saved : null);
    onFailure(null);
  };
  const take = async (file: File): Promise<void> => {
    setRefusal(null);
    try {
      const words = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
      setContent(words);
      setTaken((count) => count + 1);
      setSaid(text.imported(file.name));
    } catch {
      setSaid(text.notText(file.name));
    }
  };

  return (
    <section className={c('template')} aria-label={text.template}>
      <div className={c('head')}>
        <h2>{text.template}</h2>
        <p className={c('quiet')}>{text.templateNote}</p>
      </div>
      <ToolRow>
        <Button
          label={isSaving ? text.saving : text.save}
          look="filled"
          onPress={() => void save()}
          {...(isSaving ? { refusal: text.saving, isRefusalShownElsewhere: true } : {})}
        />
        <FileButton label={text.import} types={['.yaml', '.yml', '.txt']} onFile={(file) => void take(file)} />
        <Button label={text.export} onPress={() => downloadText(text.file, content)} />
        <span className={c('quiet')} role="status">
          {said ?? (isSaved ? '' : text.unsaved)}
        </span>
      </ToolRow>
      {refusal !== null && (
        <div className={c('refusal')}>
          <Refusal sentence={refusal.sentence} details={refusal.details} />
        </div>
      )}
      <div className={c('editor')}>
        <TextArea key={taken} label={text.editor} initialText={content} onChange={setContent} />
      </div>
    </section>
  );
};

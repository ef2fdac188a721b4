import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Problem } from '../../../../shared/contract.ts';
import { officeWindowText as text } from '../../../../shared/text/zh/windows/office.ts';
import type { PapersView } from '../../../../shared/views/papers-view.ts';
import { Button } from '../../../components/button.tsx';
import { ToolRow } from '../../../components/tool-row.tsx';
import { call } from '../../../state/backend.ts';

export type TemplateNoteProps = {
  readonly volume: string;
  readonly operator: string;
  readonly papers: PapersView;
  readonly onFailure: (problem: Problem) => void;
};

/** Whose template the papers of this case follow, and the act that takes over the office's. */
export const TemplateNote = ({ volume, operator, papers, onFailure }: TemplateNoteProps): ReactNode => {
  const [isAdopting, setAdopting] = useState(false);
  const adopt = async (): Promise<void> => {
    if (isAdopting) return;
    setAdopting(true);
    const answer = await call('papers.adopt-template', { volume, commandId: crypto.randomUUID(), operator });
    setAdopting(false);
    if (!answer.ok) onFailure(answer.error);
  };
  return (
    <ToolRow>
      <span>
        {papers.template === null ? text.adoptedNone : text.adopted(papers.template)}
        {papers.template !== null && papers.isTemplateNew === true && `。${text.templateNew}`}
      </span>
      {papers.isTemplateNew === true && (
        <Button
          label={isAdopting ? text.adopting : text.adopt}
          size="small"
          onPress={() => void adopt()}
          {...(isAdopting ? { refusal: text.adopting, isRefusalShownElsewhere: true } : {})}
        />
      )}
    </ToolRow>
  );
};

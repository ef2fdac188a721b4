import type { ReactNode } from 'react';
import { pageCodeModules, pathOfModules } from '../../shared/documents/page-code-drawing.ts';
import type { PageCode } from '../../shared/record/page-code.ts';
import { paperWords } from '../../shared/documents/paper-words.ts';
import css from './paper.module.css';
import { classesOf } from '../components/classes.ts';

const c = classesOf(css);

/** The scannable code of a page: which case, meeting, version, part and page it is. */
export const PageCodeDrawing = ({ code }: { readonly code: PageCode }): ReactNode => {
  const modules = pageCodeModules(code);
  return (
    <svg className={c('code')} role="img" aria-label={paperWords.code} viewBox={`0 0 ${modules.length} ${modules.length}`}>
      <path d={pathOfModules(modules)} shapeRendering="crispEdges" />
    </svg>
  );
};

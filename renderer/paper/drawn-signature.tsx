import type { ReactNode } from 'react';
import { paperWords } from '../../shared/documents/paper-words.ts';
import { drawingSize, type SignatureDrawing } from '../../shared/documents/signature-drawing.ts';
import { classesOf } from '../components/classes.ts';
import css from './paper.module.css';

const c = classesOf(css);

/** A signature drawn on a screen, as the same lines that the docx has. */
export const DrawnSignature = ({ drawing }: { readonly drawing: SignatureDrawing }): ReactNode => {
  const { width, height } = drawingSize(drawing);
  return (
    <svg
      className={c('drawn')}
      role="img"
      aria-label={paperWords.drawn}
      width={`${width}mm`}
      height={`${height}mm`}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
    >
      {drawing.lines.map((line) => (
        <path key={line.width} d={line.path} strokeWidth={line.width} />
      ))}
    </svg>
  );
};

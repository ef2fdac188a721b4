import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { DocumentModel } from '../../shared/documents/document-model.ts';
import { withMark } from '../../shared/documents/paper-mark.ts';
import { paperWords } from '../../shared/documents/paper-words.ts';
import { signingText } from '../../shared/text/zh/windows/signing.ts';
import { classesOf } from '../components/classes.ts';
import { measurePaper, type Measured } from './measure-paper.ts';
import { PageCodeDrawing } from './page-code.tsx';
import { paginate, type Piece } from './paginate.ts';
import { PaperBlock } from './paper-block.tsx';
import css from './paper.module.css';

const c = classesOf(css);

type Laid = { readonly model: DocumentModel; readonly measured: readonly Measured[]; readonly pages: readonly (readonly Piece[])[] };

/** Left free on each page, px: a printer's type may come out a hair higher than the screen's. */
const slack = 4;

/**
 * A paper as the A4 pages that the printer prints: what one reads here is page for page what is signed, so each page can carry its own
 * number and its own code. The paper is laid out once in one long column, measured, and its blocks put on pages.
 */
export const PagedPaper = ({
  model,
  label,
  shrink,
}: {
  readonly model: DocumentModel;
  readonly label: string;
  readonly shrink: number;
}) => {
  const same = useDrawn(model);
  const [laid, setLaid] = useState<Laid | null>(null);
  const column = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const isDue = laid?.model !== same;

  useLayoutEffect(() => {
    if (!isDue || column.current === null || frame.current === null) return;
    const measured = measurePaper(column.current);
    setLaid({ model: same, measured, pages: paginate(measured, frame.current.getBoundingClientRect().height - slack) });
  }, [isDue, same]);

  return (
    <>
      {isDue && (
        <div className={c('measure')} aria-hidden="true">
          <div className={c('column', same.style)} ref={column}>
            {same.blocks.map((block, at) => (
              <PaperBlock key={at} block={block} next={same.blocks[at + 1]} />
            ))}
          </div>
          <div className={c('sheet', same.style)}>
            <PageFurniture model={same} page={1} of={1}>
              <div className={c('body')} ref={frame} />
            </PageFurniture>
          </div>
        </div>
      )}
      {laid !== null && (
        <div className={c('pages')} style={{ zoom: shrink }}>
          {laid.pages.map((pieces, at) => (
            <article key={at} className={c('sheet', laid.model.style)} aria-label={signingText.page(label, at + 1, laid.pages.length)}>
              <PageFurniture model={laid.model} page={at + 1} of={laid.pages.length}>
                <div className={c('body')} data-page-body>
                  {pieces.map(({ block: index, from, to }) => {
                    const block = laid.model.blocks[index];
                    return block === undefined ? null : (
                      <div key={index} data-block={index}>
                        <PaperBlock
                          block={block}
                          next={laid.model.blocks[index + 1]}
                          shown={{ from, to, starts: laid.measured[index]?.starts ?? [] }}
                        />
                      </div>
                    );
                  })}
                </div>
              </PageFurniture>
            </article>
          ))}
        </div>
      )}
    </>
  );
};

type Furniture = { readonly model: DocumentModel; readonly page: number; readonly of: number; readonly children: ReactNode };

/** More names than this no longer fit at the foot of a page: then one wide place to sign. */
const mostNames = 18;

/** What stands on every page: the head, places to sign, the code and the digest, the number. */
const PageFurniture = ({ model, page, of, children }: Furniture): ReactNode => (
  <>
    {model.header !== '' && <p className={c('header')}>{model.header}</p>}
    {children}
    {model.pageSignatures.length > mostNames ? (
      <ul className={c('places', 'wide')}>
        <li>{paperWords.pageSignatures}</li>
      </ul>
    ) : (
      model.pageSignatures.length > 0 && (
        <ul className={c('places')}>
          {model.pageSignatures.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )
    )}
    <div className={c('foot', model.style === 'official' && (page % 2 === 1 ? 'odd' : 'even'))}>
      {model.code !== undefined && <PageCodeDrawing code={{ ...model.code, page, of }} />}
      <span className={c('mark')}>{model.footer}</span>
      <span>{model.style === 'official' ? `— ${page} —` : `${paperWords.page}${page}${paperWords.of}${of}${paperWords.pages}`}</span>
    </div>
  </>
);

/** With its mark; the same object as long as it says the same, however often the host answers: nothing is laid out again that did not change. */
const useDrawn = (model: DocumentModel): DocumentModel => {
  const text = JSON.stringify(model);
  return useMemo(() => withMark(JSON.parse(text) as DocumentModel), [text]);
};

import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { PaperBlock } from '../../renderer/paper/paper-block.tsx';
import type { DocumentModel } from '../../shared/documents/document-model.ts';
import { decoded } from './texts.ts';

/** The blocks of a paper as a window shows them, before they are put on pages. */
export const shownHtml = (model: DocumentModel): string =>
  model.blocks.map((block, at) => renderToStaticMarkup(createElement(PaperBlock, { block, next: model.blocks[at + 1] }))).join('');

/** The words of a paper as a window shows them. */
export const shownText = (model: DocumentModel): string => decoded(shownHtml(model).replaceAll(/<[^>]*>/gu, ''));

import { AlignmentType, Paragraph, TextRun, type IStylesOptions } from 'docx';
import type { EntryBlock } from '../../shared/documents/document-model.ts';
import { paperWords } from '../../shared/documents/paper-words.ts';
import { faces, runs, small } from './docx-writer-type.ts';
import { twips, type HouseStyle } from './house-style.ts';

const names = paperWords.styles;

/** Room for a four-digit number and the time of day, mm. */
const gutterWidth = 19;

/**
 * The styles that entries of the minutes are set in: said once in the file, and to be changed there in one place by whoever must.
 * Number and time stand in a gutter of their own; what was said is set in 仿宋 after its speaker, the procedure in 楷体.
 */
export const entryStyles = (style: HouseStyle): Required<Pick<IStylesOptions, 'paragraphStyles' | 'characterStyles'>> => ({
  paragraphStyles: [
    {
      id: 'Entry',
      name: names.entry,
      run: { font: faces(style, 'body') },
      paragraph: {
        alignment: AlignmentType.BOTH,
        indent: { left: twips(gutterWidth), hanging: twips(gutterWidth) },
        rightTabStop: twips(6),
        leftTabStop: twips(8),
      },
    },
  ],
  characterStyles: [
    { id: 'EntryGutter', name: names.gutter, run: { ...small(style, 'title'), color: '555555' } },
    { id: 'EntrySpeaker', name: names.speaker, run: { font: faces(style, 'heading') } },
    { id: 'EntryProcedure', name: names.procedure, run: { font: faces(style, 'procedure') } },
  ],
});

export const entry = (block: EntryBlock, keepNext: boolean): Paragraph =>
  new Paragraph({
    style: 'Entry',
    ...(keepNext && { keepNext }),
    // A line that ends in a break of its own would be stretched to the full width.
    ...(block.text.includes('\n') && { alignment: AlignmentType.LEFT }),
    children: [
      new TextRun({ style: 'EntryGutter', text: `\t${block.number}\t${block.time}\t` }),
      ...(block.speaker === '' ? [] : runs(block.speaker, { style: 'EntrySpeaker' })),
      ...(block.remark === '' ? [] : runs(block.remark, { style: 'EntrySpeaker' })),
      ...runs(block.text, block.speaker === '' ? { style: 'EntryProcedure' } : {}),
    ],
  });

import { AlignmentType, FileChild, type IStylesOptions, type IXmlableObject } from 'docx';
import type { EntryBlock } from '../../shared/documents/document-model.ts';
import { paperWords } from '../../shared/documents/paper-words.ts';
import { faces, small } from './docx-writer-type.ts';
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

export const entry = (block: EntryBlock, keepNext: boolean): FileChild => new EntryParagraph(block, keepNext);

/**
 * A paragraph that gives docx its XML as it is. Thousands of entries built of an object for each run and property take longer than all else
 * in a file of minutes.
 */
class EntryParagraph extends FileChild {
  readonly #block: EntryBlock;
  readonly #keepNext: boolean;

  constructor(block: EntryBlock, keepNext: boolean) {
    super('w:p');
    this.#block = block;
    this.#keepNext = keepNext;
  }

  override prepForXml(): IXmlableObject {
    const { number, time, speaker, remark, text } = this.#block;
    return {
      'w:p': [
        {
          'w:pPr': [
            { 'w:pStyle': named('Entry') },
            ...(this.#keepNext ? [{ 'w:keepNext': {} }] : []),
            // A line that ends in a break of its own would be stretched to the full width.
            ...(text.includes('\n') ? [{ 'w:jc': named('left') }] : []),
          ],
        },
        ...runsIn('EntryGutter', `\t${number}\t${time}\t`),
        ...(speaker === '' ? [] : runsIn('EntrySpeaker', speaker)),
        ...(remark === '' ? [] : runsIn('EntrySpeaker', remark)),
        ...runsIn(speaker === '' ? 'EntryProcedure' : null, text),
      ],
    };
  }
}

const named = (value: string) => ({ _attr: { 'w:val': value } });

/** Runs of one text in a style of characters, or as the paragraph is set: its line feeds become line breaks. */
const runsIn = (style: string | null, text: string): readonly IXmlableObject[] =>
  text.split('\n').map((line, at) => ({
    'w:r': [
      ...(style === null ? [] : [{ 'w:rPr': [{ 'w:rStyle': named(style) }] }]),
      ...(at === 0 ? [] : [{ 'w:br': {} }]),
      { 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, line] },
    ],
  }));

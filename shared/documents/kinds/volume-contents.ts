import { paginationOf, type Pagination } from '../../consultation/pagination.ts';
import { contentsLines } from '../../consultation/volume-contents.ts';
import type { PageSpan } from '../../record/page-spans.ts';
import { dayInFull } from '../../text/zh/terms.ts';
import { volumeContentsText } from '../../text/zh/volume-contents.ts';
import { paragraph, table } from '../document-model.ts';
import { paper } from '../paper.ts';
import { wholeCase } from '../subjects.ts';

/**
 * 卷内目录 (Art. 10; the columns of GB/T 9705-2008): every paper with its number, author, day, and every exhibit. 页号 is the first page of
 * each, and of the last one the first and the last, as offices fill the column in; the cover, this list and 备考表 bear no number. It comes
 * from the last 编页 alone: where nobody counted, it stays blank and the paper says what to do.
 */
export const volumeContents = paper({
  kind: 'volume-contents',
  title: '卷内目录',
  basis: '10',
  style: 'record',
  about: wholeCase,
  needs: {},
  blocks: ({ opened, state }) => {
    const pagination = paginationOf(state);
    return [
      { kind: 'subtitle', text: opened.title },
      table(
        [9, 16, 17, 20, 15, 12, 11],
        [
          ['顺序号', '文号', '责任者', '题名', '日期', '页号', '备注'],
          ...contentsLines(state).map(({ number, by, title, on, record, pages }, index) => {
            const numbered = pagination?.lines.get(record) ?? null;
            return [
              String(index + 1),
              number,
              by,
              title,
              on.replaceAll('-', ''),
              pagination === null || numbered === null ? '' : numberPrinted(numbered.span, pagination.total),
              [...remarkOf(numbered?.pages ?? null, pages), `记录${record}`].join('\n'),
            ];
          }),
        ],
        ['center', 'left', 'left', 'left', 'center', 'center', 'left'],
      ),
      ...(pagination === null ? [notNumbered] : numberedBy(pagination)).map((text) => paragraph(`注：${text}`, false)),
    ];
  },
});

const notNumbered =
  '尚未编页，页号空白：装订时逐件清点页数，在案卷窗口“卷内目录”用“编页”登记。备注栏所列页数，证据为登记的页数，会议记录为已扫描入卷的签字页数；“记录”后为电子案卷的记录号。';

/** Who numbered the volume and when; what came or went since. */
const numberedBy = ({ recorded, total, added, gone }: Pagination): readonly string[] => [
  `页号按${recorded.by}于${dayInFull(recorded.on)}的编页（记录${recorded.record}号）算出，全卷共${total}页。页号为每件首页的页号，最后一件为起止页号；封面、本目录和备考表不编页号。`,
  ...(added === 0 ? [] : [`记录${recorded.record}号编页以后，又有${added}件列入本目录，尚未编页，页号空白。请重新编页。`]),
  ...(gone === 0 ? [] : [`编页时所列的文书中，有${gone}件已经撤回或者由新的一件代替，不再列入本目录，卷内仍占原页号。请重新编页。`]),
];

const numberPrinted = (span: PageSpan, total: number): string =>
  span === null || span.to === total ? volumeContentsText.span(span) : String(span.from);

/** Pages as they were counted, else as the record tells them. */
const remarkOf = (counted: number | null, known: number | null): readonly string[] => {
  if (counted === 0) return ['另册或者未入卷'];
  const pages = counted ?? known ?? 0;
  return pages === 0 ? [] : [`${pages}页`];
};

import { dayInFull } from '../text/zh/terms.ts';
import { blanks, orBlank } from './blanks.ts';
import type { Block, FormCell, FormRow, RowHeight } from './document-model.ts';
import type { CaseFile } from './paper.ts';

/** Every internal form has two pairs of label and value side by side. */
const widths = [18, 32, 18, 32] as const;

const label = (text: string): FormCell => ({ text, label: true, span: 1, sign: '' });
const value = (text: string, span = 1, sign = ''): FormCell => ({ text, label: false, span, sign });

export const form = (...rows: readonly FormRow[]): Block => ({ kind: 'form', widths, rows });

/** Pairs of label and value, two to a row; a last one without a neighbour takes the whole row. */
export const pairs = (...items: readonly (readonly [label: string, value: string])[]): readonly FormRow[] =>
  Array.from({ length: Math.ceil(items.length / 2) }, (_row, at) => {
    const [first = ['', ''], second] = items.slice(at * 2, at * 2 + 2);
    return second === undefined
      ? wide(first[0], first[1], 'line')
      : { height: 'line', cells: [label(first[0]), value(first[1]), label(second[0]), value(second[1])] };
  });

export const wide = (name: string, text: string, height: RowHeight = 'short'): FormRow => ({
  height,
  cells: [label(name), value(text, 3)],
});

/** Where somebody gives an opinion and signs it with the day; `text` is what is on record already. */
export const opinion = (name: string, text = ''): FormRow => ({
  height: 'tall',
  cells: [label(name), value(text, 3, `签名：${blanks.word}　　${blanks.day}`)],
});

/** Art. 15, 27, 29: who proposes, who checks and, last, who decides. `decided` is the recorded decision; without it the place stays open. */
export const approvalRows = (
  { template }: CaseFile,
  decided: { readonly approver: string; readonly on: string } | null,
): readonly FormRow[] => {
  const offices = template === null || template.approvals.length === 0 ? usualApprovals : template.approvals;
  const said = decided === null ? '' : `案卷记录的决定：经${decided.approver}批准，${dayInFull(decided.on)}。`;
  return offices.map((office, at) => opinion(office, at === offices.length - 1 ? said : ''));
};

const usualApprovals: readonly string[] = ['承办人意见', '法制审核意见', '指定部门负责人意见'];

/** The case at the head of an internal form. */
export const caseRows = (opened: {
  readonly title: string;
  readonly number: string;
  readonly department: string;
  readonly handler: string;
}): readonly FormRow[] => [
  wide('案件名称', opened.title, 'line'),
  ...pairs(['案号', opened.number], ['承办部门', opened.department], ['承办人', orBlank(opened.handler)], ['填表日期', blanks.day]),
];

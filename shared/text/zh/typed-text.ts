import { longestProse, type Unrecordable } from '../../record/recordable.ts';

const hex = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;

/** What a character is that no record may hold, as far as a person needs to know it. */
const kindOf = (code: number): string => {
  if (code === 9) return '制表符';
  if (code === 0) return '空字符';
  if (code >= 0xd800 && code <= 0xdfff) return '半个字符（残缺的编码）';
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) return '改变文字方向的控制符';
  if (code === 0xfeff || code >= 0xfffe) return '不可见的标记';
  return '控制字符';
};

/** Why what was typed or pasted does not go into the record; the words themselves stay where they are. */
export const typedText = {
  unrecordable: (text: string, { at, code }: Unrecordable) =>
    `第${Array.from(text.slice(0, at)).length + 1}个字处有${kindOf(code)}（${hex(code)}），不能入记录。已在输入行中选中，请删去或者改写后再提交；其余文字没有变动。`,
  tooLong: (length: number) => `这一条有${length}字，超过一条最多${longestProse}字。请分成几条提交；文字都还在输入行中。`,
  notMarkable: '待核只标在发言条目上，选中的这一行不是（或者还没有存好）。请选中要标的条目再标，或者按Esc回到最新一条。',
  pasteTooLong: (length: number) =>
    `贴入的文字有${length}字，连同已有的文字超过一条最多${longestProse}字，没有贴入。剪贴板和输入行都没有变动，请分段贴入，或者作为证据、附件登记。`,
} as const;

import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../electron/documents/docx-writer.ts';
import { fenOfYuan } from '../../renderer/windows/case/form/fen-of-yuan.ts';
import { paragraph, table, type DocumentModel } from '../../shared/documents/document-model.ts';
import { moneyInFull } from '../../shared/documents/money-words.ts';
import { papers } from '../../shared/documents/papers.ts';
import { eventSchemas } from '../../shared/record/event.ts';
import type { PlainDate } from '../../shared/time/plain-date.ts';
import { renderAll } from '../support/render-docx.ts';
import { GivenRecord } from './given-record.ts';
import { calledMeeting } from './sample-meeting.ts';
import { docxPart, docxText, modelText } from './texts.ts';

const paper = (...blocks: DocumentModel['blocks']): DocumentModel => ({
  kind: 'paper',
  title: '样稿',
  style: 'record',
  header: '',
  footer: '',
  pageSignatures: [],
  blocks,
});
const availableOf = (given: GivenRecord, kind: string) => {
  const definition = papers.find((one) => one.kind === kind);
  if (definition === undefined) throw new Error(kind);
  return definition.available(given.state, { today: '2026-07-01' as PlainDate, calendar: [], wording: {} });
};
const madeOf = (given: GivenRecord, kind: string) => availableOf(given, kind).instances;
const times = (text: string, part: string): number => text.split(part).length - 1;
const marked = (sign: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${sign}${String(at).padStart(4, '0')}`);

describe('a paper of what nobody would write', () => {
  it('loses nothing of a clause of 10 000 characters and of a table of 500 rows, whose head stands on every page', async () => {
    const clause = marked('款', 1_250).map((mark) => `${mark}修复损`);
    const rows = marked('行', 500);
    const printed = await renderAll([
      await writeDocx([paper(paragraph(clause.join('')), table([50, 50], [['其后', '表格']]))]),
      await writeDocx([paper(table([30, 70], [['表头甲', '表头乙'], ...rows.map((row) => [row, `${row}的内容`])]))]),
    ]);
    const [prose = [], grid = []] = printed;

    expect(clause.join('').length).toBe(10_000);
    expect(prose.length).toBeGreaterThan(5);
    const text = prose
      .join('')
      .replaceAll(/\s/gu, '')
      .replaceAll(/第\d+页[，,]?共\d+页/gu, '');
    expect(marked('款', 1_250).filter((mark) => times(text, mark) !== 1)).toEqual([]);

    expect(grid.length).toBeGreaterThan(10);
    expect(grid.map((page) => times(page.replaceAll(/\s/gu, ''), '表头甲表头乙'))).toEqual(grid.map(() => 1));
    expect(rows.filter((row) => times(grid.join('').replaceAll(/\s/gu, ''), row) !== 2)).toEqual([]);
  });

  it('tells two obligors of one name apart: in its label, its text, its signatures and its number', () => {
    const given = calledMeeting();
    for (const [id, identityNumber, address] of [
      ['o3', '110101199001011234', '某旗甲村'],
      ['o4', '110101199001015678', '某旗乙村'],
      ['o5', '', '某旗丙村'],
    ] as const) {
      given.record('ObligorAdded', { id, name: '张某', kind: 'person', identityNumber, representative: '', address, phone: '' });
    }
    const names = ['张某（证件尾号1234）', '张某（证件尾号5678）', '张某（某旗丙村）'];
    const made = madeOf(given, 'reply-form');
    const theirs = made.filter(({ label }) => label.includes('张某'));

    expect(theirs.map(({ about }) => about)).toEqual(names);
    expect(theirs.map(({ model }) => names.filter((name) => modelText(model).includes(name)))).toEqual(names.map((name) => [name]));
    const agreement = madeOf(given, 'e-signature-agreement')[0];
    for (const name of names) expect(agreement === undefined ? '' : modelText(agreement.model)).toContain(`${name}（签名、盖章）`);
  });

  it('says what is missing and where to enter it where a case has no obligor', () => {
    const given = new GivenRecord('2026-05-20T09:00');
    given.record('CaseOpened', {
      number: '某环损案〔2026〕1号',
      title: '某案',
      government: '某市人民政府',
      department: '某局',
      departmentHead: '',
      contact: '',
      cause: '某事。',
      place: '某地',
      discoveredOn: null,
      openedOn: '2026-05-20' as PlainDate,
      handler: '李某',
      sample: false,
    });
    for (const kind of ['notice', 'reply-form', 'power-of-attorney', 'closing-approval', 'service-address']) {
      const { instances, missing } = availableOf(given, kind);
      expect({ kind, instances }).toEqual({ kind, instances: [] });
      expect(missing).toContain('还没有登记赔偿义务人：请在案卷“当事人”中登记。');
    }
    for (const { model } of madeOf(given, 'preliminary-check-report')) expect(modelText(model)).toContain('涉嫌赔偿义务人＿＿＿＿');
  });

  it('has no amount finer than 分: none can be recorded, and none is rounded', () => {
    const item = { head: 'clean-up-and-restoration', basis: '' } as const;
    const recorded = (amountFen: number): boolean => eventSchemas.ClaimItemised.safeParse({ items: [{ ...item, amountFen }] }).success;
    expect([4_809_005, 4_809_005.5, 0.001, Number.NaN, 2 ** 53].map(recorded)).toEqual([true, false, false, false, false]);
    expect(fenOfYuan('48090.055')).toEqual({ ok: false, error: 'decimals' });
    expect(() => moneyInFull(4_809_005.5)).toThrow(RangeError);
    expect(moneyInFull(4_809_005)).toBe('48,090.05元（人民币肆万捌仟零玖拾元零伍分）');
  });

  it('keeps rare characters and other scripts; a control character, which no record holds either, is left out', async () => {
    const names = '䶮𠮷𫢸 ᠮᠣᠩᠭᠣᠯ';
    const xml = docxPart(await writeDocx([paper(paragraph(`${names}<&>"\u0001`))]), 'word/document.xml');

    expect(docxText(xml)).toBe(`${names}<&>"`);
  });
});

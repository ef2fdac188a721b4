import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTemplateFile, templateFile } from '../../electron/documents/office-template-file.ts';
import { passages, type PassageId } from '../../shared/text/zh/passages.ts';

const whole = `单位名称: 某市生态环境局
发文机关标志: 某市生态环境局文件
印发机关: 某市生态环境局办公室
文号:
  - 机关代字: 某环赔
    文书: [生态环境损害索赔磋商告知书, 磋商不成通知书]
    起始号: 12
审批栏: [承办人意见, 法制审核意见, 主要负责人意见]
法律依据:
  - 名称: 《某条例》第三条
    施行日期: 2026-01-01
    失效日期:
法制审核人: 陈某
法制审核日期: 2026-03-01
用语:
  邀请函·参会要求: 请携带工作证件。
`;
const faults = (text: string): readonly string[] => {
  const read = readTemplateFile(text);
  return read.ok ? [] : read.error;
};

describe('the file of an office’s template', () => {
  it('is read with every item, and written so that it reads the same', () => {
    const read = readTemplateFile(whole);
    expect(read).toEqual({
      ok: true,
      value: {
        name: '某市生态环境局',
        letterhead: '某市生态环境局文件',
        printedBy: '某市生态环境局办公室',
        series: [{ code: '某环赔', kinds: ['notice', 'failure-notice'], first: 12 }],
        approvals: ['承办人意见', '法制审核意见', '主要负责人意见'],
        basis: [{ cited: '《某条例》第三条', since: '2026-01-01', until: null }],
        basisCheckedBy: '陈某',
        basisCheckedOn: '2026-03-01',
        wording: [{ passage: 'invitation.bring', text: '请携带工作证件。' }],
      },
    });
    if (read.ok) expect(readTemplateFile(templateFile(read.value))).toEqual(read);
  });

  it('needs only the name of the office', () => {
    expect(readTemplateFile('单位名称: 某局\n')).toMatchObject({ ok: true, value: { name: '某局', series: [], wording: [] } });
  });

  it.each([
    ['an item of another name', `${whole}字体: 仿宋\n`, '第17行：没有“字体”这一项。'],
    ['no name', whole.replace('单位名称: 某市生态环境局\n', ''), '“单位名称”填写有误或者缺少。'],
    ['a paper that there is not', whole.replace('磋商不成通知书', '催告书'), '第6行：没有名为“催告书”的公文。'],
    ['a form for a paper that goes out', whole.replace('磋商不成通知书', '立案审批表'), '第6行：没有名为“立案审批表”的公文。'],
    ['a first number that is none', whole.replace('起始号: 12', '起始号: 十二'), '第7行：“起始号”填写有误或者缺少。'],
    ['a day that is none', whole.replace('2026-01-01', '2026-02-30'), '第11行：“施行日期”填写有误或者缺少。'],
    ['an end before its beginning', whole.replace('失效日期:', '失效日期: 2025-12-31'), '第12行：失效日期不能早于施行日期。'],
    ['a lawyer without a day', whole.replace('法制审核日期: 2026-03-01\n', ''), '第13行：法制审核人和法制审核日期应当同时填写。'],
    ['a passage that there is not', whole.replace('参会要求', '礼仪'), '第16行：没有名为“邀请函·礼仪”的段落。'],
    ['a place nobody fills', whole.replace('请携带', '请{某人}携带'), '第16行：“邀请函·参会要求”“{某人}”不是这一段能填的内容。'],
    [
      'a passage without what the regulation asks for',
      `${whole}  索赔磋商告知书·不答复的后果: 请及时答复。\n`,
      '第17行：“索赔磋商告知书·不答复的后果”缺少“第二十九条第（一）项”。',
    ],
    ['a passage without its place', `${whole}  索赔磋商告知书·权利: 可以委托律师。\n`, '第17行：“索赔磋商告知书·权利”缺少“{对方}”。'],
    ['an item written twice', `${whole}单位名称: 另一局\n`, '第17行：同一项写了两次。'],
    ['brackets left open', '单位名称: [某局\n', '格式不对'],
    ['no names at all', '只有一句话', '第1行：格式不对'],
    [
      'a paper in two series',
      whole.replace('审批栏:', '  - 机关代字: 某环函\n    文书: [磋商不成通知书]\n审批栏:'),
      '第9行：“磋商不成通知书”已经编在前面的文号中',
    ],
    [
      'a code in two series',
      whole.replace('审批栏:', '  - 机关代字: 某环赔\n    文书: [履行情况说明]\n审批栏:'),
      '第8行：机关代字“某环赔”写了两次。',
    ],
  ])('is refused whole for %s, with line and reason', (_what, text, sentence) => {
    expect(faults(text).join('\n')).toContain(sentence);
  });

  it('says every fault there is, not only the first', () => {
    expect(faults(whole.replace('磋商不成通知书', '催告书').replace('2026-01-01', '某日')).length).toBe(2);
  });

  it('keeps every wording a person can write', () => {
    const ids = (Object.keys(passages) as PassageId[]).filter((id) => passages[id].must.length === 0 && !passages[id].text.includes('{'));
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.stringMatching(/^[一-龥㐀-㐟ᠠ-ᠥ𠮷：#“”'"，。 -]{1,60}$/u), (passage, words) => {
        const text = words.trim();
        fc.pre(text !== '');
        const template = { name: '某局', letterhead: '', printedBy: '', series: [], approvals: [], basis: [] };
        const given = { ...template, basisCheckedBy: '', basisCheckedOn: null, wording: [{ passage, text }] };
        expect(readTemplateFile(templateFile(given))).toEqual({ ok: true, value: given });
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyText, minutesBody, minutesDocument, signOffSheet } from '../../shared/documents/kinds/minutes.ts';
import type { DocumentModel } from '../../shared/documents/document-model.ts';
import type { GivenRecord } from './given-record.ts';
import { calledMeeting, collapsedMeeting, consultedMeeting, sayIn } from './sample-meeting.ts';
import { digestOfBody } from '../../shared/documents/body-digest.ts';
import { digestOfText } from '../../shared/record/chain.ts';
import { bodyDigest, freeze, frozenNow, grantCorrection, leave, read, refusalNote, refuseToSign, sign, signThrough } from './signing.ts';
import { modelText } from './texts.ts';

const headings = (model: DocumentModel, level: 1 | 2): readonly string[] =>
  model.blocks.flatMap((block) => (block.kind === 'heading' && block.level === level ? [block.text] : []));

const entries = (model: DocumentModel) => model.blocks.flatMap((block) => (block.kind === 'entry' ? [block] : []));

const rowsUnder = (model: DocumentModel, title: string): readonly (readonly string[])[] => {
  const at = model.blocks.findIndex((block) => block.kind === 'heading' && block.text === title);
  const found = model.blocks[at + 1];
  return found?.kind === 'table' || found?.kind === 'fields' ? found.rows : [];
};

const bodyOf = (given: GivenRecord, version = 1): DocumentModel => minutesBody(given.state, 1, version);

describe('the body of the minutes', () => {
  it('names cause, number, time to the minute, sittings, place, manner, officers, who came and who did not and why', () => {
    const body = bodyOf(consultedMeeting());

    const head = body.blocks.flatMap((block) => (block.kind === 'fields' ? block.rows : []));
    expect(head).toEqual([
      ['案件名称', '某食品公司渗坑排放废水损害土壤、地下水案'],
      ['案号', '某环损案〔2026〕19号'],
      ['案由', '某食品公司等生态环境损害赔偿磋商'],
      ['时间', '2026年6月29日9时30分至2026年6月30日14时11分'],
      ['场次', '第1场 2026年6月29日9时30分至10时05分，改期\n第2场 2026年6月30日14时00分至14时11分'],
      ['地点', '某市生态环境局三楼会议室'],
      ['方式', '现场'],
      ['主持人', '王某'],
      ['记录人', '刘某'],
    ]);
    expect(rowsUnder(body, '参会人员')).toContainEqual(['4', '孙某', '委托代理人', '某律师事务所', '某食品公司，特别授权']);
    expect(rowsUnder(body, '未到会人员').slice(1)).toEqual([['5', '钱某', '赔偿义务人', '某运输公司', '已通知', '称车辆故障']]);
  });

  it('has a section for each of the first eight steps, numbered as Art. 26 numbers them', () => {
    expect(headings(bodyOf(consultedMeeting()), 1).map((title) => title.slice(0, 2))).toEqual([
      '一、',
      '二、',
      '三、',
      '四、',
      '五、',
      '六、',
      '七、',
      '八、',
    ]);
  });

  it('ends before step 9 and closes off what is left of the page', () => {
    const body = bodyOf(consultedMeeting());

    expect(modelText(body)).not.toContain('主持人请参加会议各方核对会议记录');
    expect(body.blocks.at(-1)).toEqual({ kind: 'blank-below' });
  });

  it('tells each entry with its number, the time, the speaker in capacity, and the words', () => {
    expect(entries(bodyOf(consultedMeeting())).find((entry) => entry.number === 15)).toEqual({
      kind: 'entry',
      number: 15,
      time: '09:44',
      speaker: '李某（权利人）：',
      remark: '',
      text: '经现场勘验，某食品公司自2025年3月起通过渗坑排放高浓度废水，渗坑下游两眼监测井氨氮超标。',
    });
  });

  it('tells the procedure without a speaker', () => {
    expect(entries(bodyOf(consultedMeeting())).find((entry) => entry.number === 1)?.speaker).toBe('');
  });

  it('links an answer to its question', () => {
    const told = entries(bodyOf(consultedMeeting()));

    const question = told.find((entry) => entry.text.startsWith('基线为什么'));
    const answer = told.find((entry) => entry.text.startsWith('环评只测了'));
    expect(question?.speaker).toBe('孙某（代理人）问：');
    expect(answer?.speaker).toBe(`陈某（鉴定）答第${question?.number ?? 0}条：`);
  });

  it('puts a late insertion behind the entry it belongs to and says 补记', () => {
    const told = entries(bodyOf(consultedMeeting()));

    const at = told.findIndex((entry) => entry.remark === '（补记）');
    expect(told[at]?.text).toContain('填埋物一并清运');
    expect(told[at - 1]?.text).toContain('两眼监测井氨氮超标');
  });

  it('gives a late insertion of another day its day, and the entries around it none', () => {
    const given = consultedMeeting();
    sayIn(given)('p2', '次日补记的话。', { after: 15 });
    const body = bodyOf(given);

    expect(entries(body).find((entry) => entry.text === '次日补记的话。')?.remark).toBe('（补记，2026年6月30日）');
    expect(body.blocks.filter((block) => block.kind === 'divider')).toEqual([{ kind: 'divider', text: '2026年6月30日' }]);
  });

  it('shows the standing words of a corrected entry only', () => {
    const told = modelText(bodyOf(consultedMeeting()));

    expect(told).toContain('自行询价约三十五万元');
    expect(told).not.toContain('约三十万元');
  });

  it('never shows a private note', () => {
    const given = consultedMeeting();
    signThrough(given);

    expect(minutesDocument(given.state, 1).map(modelText).join('')).not.toContain('底线');
  });

  it('leaves out what was withdrawn', () => {
    const given = consultedMeeting();
    const say = sayIn(given);
    say('p2', '这一条误录。', { after: 15 });
    given.record('RecordWithdrawn', { target: given.state.version, reason: '误录', by: '刘某' });

    expect(modelText(bodyOf(given))).not.toContain('误录');
  });

  it('lists the claim by the heads of Art. 4 with its exact sum', () => {
    expect(rowsUnder(bodyOf(consultedMeeting()), '赔偿意见（第四条）').slice(1)).toEqual([
      ['1', '服务功能丧失导致的损失', '80,000元'],
      ['2', '调查、鉴定评估等费用', '49,400.50元'],
      ['3', '清除污染、修复生态环境费用', '400,000元'],
      ['', '合计', '529,400.50元'],
    ]);
  });

  it('lists every exhibit with who showed it and the opinion of the other side, and the one left out', () => {
    expect(rowsUnder(bodyOf(consultedMeeting()), '证据出示和质证情况').slice(1)).toEqual([
      ['1', '《现场勘验笔录》', '李某（权利人）', '某食品公司', '无异议', '—', '—', '—'],
      ['2', '《地下水监测报告》', '李某（权利人）', '某食品公司', '有异议', '无异议', '无异议', '有异议'],
      ['3', '《废水处理设施购置合同》', '孙某（代理人）', '—', '—', '—', '—', '—'],
      ['4', '《航拍影像》', '未出示', '—', '—', '—', '—', '—'],
    ]);
  });

  it("shows each side's last position and whether they agree", () => {
    expect(rowsUnder(bodyOf(consultedMeeting()), '各方意见和磋商情况')).toEqual([
      ['磋商事项', '某市生态环境局', '某食品公司', '结果'],
      ['修复方案、方式', '异位淋洗加客土回填', '同意', '一致'],
      ['修复期限', '15个月', '18个月', '分歧'],
    ]);
  });

  it('gives each side a row of its own where there are too many to stand side by side', () => {
    const given = consultedMeeting();
    for (const number of [3, 4, 5]) {
      const id = `o${number}`;
      const seat = 20 + number;
      given.record('ObligorAdded', {
        id,
        name: `某${number}厂`,
        kind: 'organisation',
        identityNumber: '',
        representative: '',
        address: '',
        phone: '',
      });
      const person = { meeting: 1, id: `p${seat}`, seat, name: `郑某${number}`, organisation: '', identityNumber: '' } as const;
      given.record('ParticipantSeated', { ...person, capacity: 'obligor', party: id, authority: 'principal' });
      given.record('ParticipantArrived', {
        meeting: 1,
        participant: `p${seat}`,
        identity: 'known',
        authorityChecked: null,
        said: '到会。',
      });
    }

    const rows = rowsUnder(bodyOf(given), '各方意见和磋商情况');
    expect(rows[0]).toEqual(['磋商事项', '一方', '意见', '结果']);
    expect(rows).toContainEqual(['修复期限', '某食品公司', '18个月', '分歧']);
    expect(rows).toContainEqual(['修复期限', '某5厂', '—', '分歧']);
  });

  it('has only what was reached of a 流会, and says that it does not count', () => {
    const body = bodyOf(collapsedMeeting());

    expect(headings(body, 1)).toEqual(['一、核对参会人员身份和到会情况']);
    expect(modelText(body)).toContain('本次会议流会，不计入磋商次数。');
  });

  it('keeps what happens while a 流会 is signed on the sign-off sheet', () => {
    const given = collapsedMeeting();
    freeze(given);
    leave(given, 'p7');

    expect(modelText(bodyOf(given, 2))).not.toContain('赶车');
    expect(modelText(signOffSheet(given.state, 1))).toContain('赶车');
  });

  it('can be made of a meeting that was only called', () => {
    expect(headings(bodyOf(calledMeeting()), 1)).toEqual(['一、核对参会人员身份和到会情况']);
  });

  it('is refused as a bug for a meeting that is not on record', () => {
    expect(() => minutesBody(consultedMeeting().state, 2, 1)).toThrow(RangeError);
  });
});

describe('a frozen version of the body', () => {
  it('is the same before freezing, after it, and after all the signing', () => {
    const given = consultedMeeting();
    const before = minutesBody(given.state, 1, 1);
    const digest = freeze(given);
    const frozen = minutesBody(given.state, 1, 1);
    read(given, 'p2');
    sign(given, 'p2');
    refuseToSign(given, 'p3');
    leave(given, 'p7');

    expect(frozen).toEqual(before);
    expect(minutesBody(given.state, 1, 1)).toEqual(before);
    expect(bodyDigest(given.state, 1, 1)).toBe(digest);
  });

  it('is not changed by any order of reading, signing, refusing, leaving and returning', () => {
    const person = fc.constantFrom('p2', 'p3', 'p4', 'p6', 'p7', 'p9');
    const happening = fc.tuple(fc.constantFrom('read', 'sign', 'refuse', 'leave', 'depart', 'slip', 'note'), person);
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 12 }), (happenings) => {
        const given = consultedMeeting();
        const digest = freeze(given);
        for (const [what, who] of happenings) {
          if (what === 'read') read(given, who);
          else if (what === 'sign') sign(given, who);
          else if (what === 'refuse') refuseToSign(given, who);
          else if (what === 'leave') leave(given, who);
          else if (what === 'depart')
            given.record('DepartureNoted', { meeting: 1, version: 1, participant: who, note: '已离会', notedBy: '' });
          else if (what === 'slip')
            given.record('CorrectionRequested', {
              meeting: 1,
              version: 1,
              slip: 1,
              participant: who,
              entry: null,
              what: '请更正',
              proposed: '',
            });
          else given.record('NoteWritten', { meeting: 1, text: '不印' });
        }
        expect(bodyDigest(given.state, 1, 1)).toBe(digest);
      }),
      { numRuns: 40 },
    );
  });

  it('stays what it was when a granted correction makes the next one, and the next one is different', () => {
    const given = consultedMeeting();
    const first = freeze(given);
    sign(given, 'p2');
    grantCorrection(given, 21, '评估采用恢复费用法，水力联系经连通试验证实。');
    const second = freeze(given);

    expect(bodyDigest(given.state, 1, 1)).toBe(first);
    expect(second).not.toBe(first);
    expect(modelText(minutesBody(given.state, 1, 1))).toContain('示踪试验');
    expect(modelText(minutesBody(given.state, 1, 2))).toContain('连通试验');
  });

  it('is shown as it was frozen, whatever words this program would choose today', () => {
    const given = consultedMeeting();
    const said = bodyText(given.state, 1, 1).replace('磋商会议记录', '磋商会记录');
    given.record('MinutesFrozen', { ...frozenNow(given), digest: digestOfText(said), body: said });

    expect(said).not.toBe(bodyText(given.state, 1, 1));
    expect(minutesBody(given.state, 1, 1)).toEqual(JSON.parse(said));
    expect(digestOfBody(minutesDocument(given.state, 1)[0])).toBe(digestOfText(said));
  });

  it.each([
    ['none', () => ''],
    ['another than its digest says', (said: string) => said.replace('磋商', '协商')],
  ])('is worded anew where its record keeps %s', (_, kept) => {
    const given = consultedMeeting();
    const worded = minutesBody(given.state, 1, 1);
    const said = bodyText(given.state, 1, 1);
    given.record('MinutesFrozen', { ...frozenNow(given), digest: digestOfText(said), body: kept(said) });

    expect(minutesBody(given.state, 1, 1)).toEqual(worded);
  });

  it.each(['', '{', '[]', '{"kind":"minutes"}', '{"blocks":[{"kind":"script"}]}'])(
    'is worded anew where what is kept is no body: %s',
    (kept) => {
      const given = consultedMeeting();
      const worded = minutesBody(given.state, 1, 1);
      given.record('MinutesFrozen', { ...frozenNow(given), digest: digestOfText(kept), body: kept });

      expect(minutesBody(given.state, 1, 1)).toEqual(worded);
    },
  );

  it('has another digest when one character of one entry is another', () => {
    const one = consultedMeeting();
    const other = consultedMeeting();
    sayIn(one)('p7', '同意。', { after: 15 });
    sayIn(other)('p7', '不同意。', { after: 15 });

    expect(bodyDigest(one.state, 1, 1)).not.toBe(bodyDigest(other.state, 1, 1));
    expect(bodyDigest(one.state, 1, 1)).toMatch(/^[0-9a-f]{64}$/u);
  });
});

describe('the sign-off sheet', () => {
  const signed = (): GivenRecord => {
    const given = consultedMeeting();
    signThrough(given);
    return given;
  };

  it('is bound to the body by version and full digest', () => {
    const given = signed();

    const text = modelText(signOffSheet(given.state, 1)).replaceAll(/\s/gu, '');
    expect(text).toContain('第2版');
    expect(text).toContain(bodyDigest(given.state, 1, 2).toUpperCase());
  });

  it('tells how everyone stands, in the order they sign, the officers last', () => {
    const rows = rowsUnder(signOffSheet(signed().state, 1), '核对和签字情况').slice(1);

    expect(rows.map((row) => row[1]?.split('\n').at(-1))).toEqual(['李某', '赵某', '孙某', '陈某', '何某', '王某', '刘某']);
    expect(rows.map((row) => row[3]?.slice(0, 4))).toEqual([
      '已签（纸',
      '拒绝签字',
      '已签（纸',
      '已签（纸',
      '已离会，',
      '已签（纸',
      '已签（纸',
    ]);
  });

  it("prints a refusal as a full event with the presiding officer's own words", () => {
    expect(rowsUnder(signOffSheet(signed().state, 1), '拒绝签字：赵某（义务人）')).toEqual([
      ['拒绝签字人', '某食品公司 赔偿义务人 赵某'],
      ['要求签字时间', '2026年6月30日14时24分'],
      ['核对方式', '自行阅读'],
      ['拒签理由', '修复期限没有谈拢，我回去商量了再说。'],
      ['见证人', '何某'],
      ['主持人写明', refusalNote],
      ['写明人', '王某'],
    ]);
  });

  it('says of whoever left that they neither signed nor refused, with the note', () => {
    expect(modelText(signOffSheet(signed().state, 1))).toContain('何某：已离会，未核对签字。主持人写明（王某）：何某因公务先行离会');
  });

  it('keeps correction slips with their decisions and names the signatures that became void', () => {
    const sheet = signOffSheet(signed().state, 1);

    expect(rowsUnder(sheet, '第1号更正申请')).toContainEqual(['决定', '准予更正，王某，2026年6月30日14时16分']);
    expect(modelText(sheet)).toContain('李某（权利人）2026年6月30日14时14分在第1版上的签字，因记录准予更正而失效。');
  });

  it('closes with the lines of the officers and the time the meeting ended', () => {
    const tail = signOffSheet(signed().state, 1).blocks.slice(-3);

    expect(tail[0]).toEqual({
      kind: 'signatures',
      lines: [
        { label: '主持人', name: '王某', state: '' },
        { label: '记录人', name: '刘某', state: '' },
      ],
    });
    expect(tail[1]).toMatchObject({ kind: 'paragraph', runs: [{ text: '会议结束时间：2026年6月30日14时33分' }] });
  });

  it('leaves nobody a line to sign on who refused or had left', () => {
    const { blocks } = signOffSheet(signed().state, 1);
    const lines = blocks
      .slice(blocks.findIndex((block) => block.kind === 'heading' && block.text === '签字'))
      .flatMap((block) => (block.kind === 'signatures' ? block.lines : []));

    expect(lines.find((line) => line.name === '赵某')?.state).toBe('拒绝签字，情况另记');
    expect(lines.find((line) => line.name === '何某')?.state).toBe('已离会，未核对签字');
    expect(lines.find((line) => line.name === '孙某')?.state).toBe('');
  });

  it('tells that the minutes are a draft until they are frozen', () => {
    const [body, sheet] = minutesDocument(consultedMeeting().state, 1);

    expect(body.footer).toBe('草稿，尚未定稿');
    expect(modelText(sheet)).toContain('尚未定稿');
  });

  it('carries the first eight and the last four digits of the digest at the foot of both papers', () => {
    const given = signed();
    const digest = bodyDigest(given.state, 1, 2).toUpperCase();

    for (const model of minutesDocument(given.state, 1)) {
      expect(model.footer).toBe(`SM3摘要 ${digest.slice(0, 4)} ${digest.slice(4, 8)} … ${digest.slice(-4)}`);
    }
  });
});

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPhrases } from '../../electron/backend/phrases.ts';
import { caseWords } from '../../shared/phrases/case-words.ts';
import { foundPhrases } from '../../shared/views/phrases-view.ts';
import { CLAIMANT } from '../../shared/record/vocabulary.ts';
import { firstMeeting } from '../support/first-meeting.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuoshang-phrases-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bank = () => createPhrases(folder);
const listed = (volume = 'v', words: readonly string[] = []) => {
  const found = bank().list(volume, words);
  if (!found.ok) throw new Error(found.error.sentence);
  return found.value.phrases;
};
const code = (answer: { readonly ok: boolean; readonly error?: { readonly code: string } }): string | undefined => answer.error?.code;

describe('the phrase bank', () => {
  it('starts with the usual phrases, which are on disk only once something was changed', () => {
    expect(listed().length).toBeGreaterThan(5);
    expect(existsSync(join(folder, 'phrases.json'))).toBe(false);
    expect(bank().add(null, '本次磋商到此结束。').ok).toBe(true);
    expect(listed().at(-1)).toEqual({ text: '本次磋商到此结束。', initials: 'bccsdcjs', from: 'office' });
  });

  it('keeps a case’s phrases to the case, and its names after both', () => {
    bank().add('v', '渗坑');
    expect(listed('v', ['某食品公司']).map(({ from }) => from)).toEqual(['case', ...listed('other').map(() => 'office'), 'derived']);
    expect(listed('other').some(({ text }) => text === '渗坑')).toBe(false);
  });

  it('is found by pinyin initials, beginnings first, rare characters and Latin ones too', () => {
    const phrases = listed('v', ['修复期限', '同意修复', '䶮某', 'COD超标3倍', '𠮷某']);
    expect(
      foundPhrases(phrases, 'xf')
        .map(({ text }) => text)
        .slice(0, 1),
    ).toContain('修复费用分期支付，第一期于');
    const derived = phrases.filter(({ from }) => from === 'derived');
    expect(foundPhrases(derived, 'XF').map(({ text }) => text)).toEqual(['修复期限', '同意修复']);
    expect(foundPhrases(derived, 'codc').map(({ text }) => text)).toEqual(['COD超标3倍']);
    expect(foundPhrases(derived, 'ym').map(({ text }) => text)).toEqual(['䶮某']);
  });

  it('refuses what is no phrase, and says why', () => {
    expect(code(bank().add(null, ' 　\n'))).toBe('phrase-empty');
    expect(code(bank().add(null, '长'.repeat(501)))).toBe('phrase-long');
    expect(bank().add(null, '一\n二').ok).toBe(true);
    expect(code(bank().add(null, '一 二'))).toBe('phrase-twice');
    expect(code(bank().remove(null, '没有'))).toBe('phrase-unknown');
    expect(code(bank().imported('长'.repeat(501)))).toBe('phrase-long');
    expect(code(bank().imported(Array.from({ length: 2_001 }, (_, at) => `句${at}`).join('\n')))).toBe('phrases-many');
  });

  it('goes out as plain text and comes in again, each phrase once', () => {
    const out = bank().exported();
    if (!out.ok) throw new Error(out.error.sentence);
    const other = mkdtempSync(join(folder, 'other-'));
    const answer = createPhrases(other).imported(`\uFEFF${out.value.replaceAll('\n', '\r\n')}新的一句。\r\n新的一句。\r\n`);
    expect(answer).toEqual({ ok: true, value: 1 });
    expect(createPhrases(other).exported()).toEqual({ ok: true, value: `${out.value}新的一句。\n` });
  });

  it('takes a damaged file as a problem and leaves it as it is', () => {
    writeFileSync(join(folder, 'phrases.json'), '{"format":1,');
    expect(code(bank().list('v', []))).toBe('phrases-damaged');
    expect(code(bank().add(null, '一句'))).toBe('phrases-damaged');
    expect(readFileSync(join(folder, 'phrases.json'), 'utf8')).toBe('{"format":1,');
  });

  it('says so where the file cannot be written', () => {
    mkdirSync(join(folder, 'phrases.json.new'));
    expect(code(bank().add(null, '一句'))).toBe('phrases-not-written');
  });
});

describe('the words of a case', () => {
  it('are its names, places and exhibits, each once, and nothing secret', () => {
    const room = firstMeeting();
    room.run('ListExhibit', { number: 2, party: CLAIMANT, title: '涉密图纸', source: '', pages: 1, purpose: '', secret: true });
    const words = caseWords(room.state(), 1);
    expect(words).toEqual(expect.arrayContaining(['某食品公司', '赵某', '三楼会议室', '监测报告', '某司法鉴定所']));
    expect(words).not.toContain('涉密图纸');
    expect(new Set(words).size).toBe(words.length);
  });
});

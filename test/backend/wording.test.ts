import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Push } from '../../shared/contract.ts';
import { readWording, writeWording } from '../../shared/meeting/office-wording.ts';
import { fillSlots } from '../../shared/meeting/script-part.ts';
import {
  caseWindow,
  meetingWindow,
  memoryTransport,
  must,
  openCaseWithMeeting,
  startMemoryHost,
  temporaryFolder,
  type MemoryHost,
} from '../support/memory-host.ts';
import { blockText } from '../documents/texts.ts';

let folder: ReturnType<typeof temporaryFolder>;
let host: MemoryHost;
let volume: string;
beforeEach(async () => {
  folder = temporaryFolder();
  host = startMemoryHost({ folder: folder.path });
  volume = await openCaseWithMeeting(host.service);
  await must(host.service, volume, 'ConveneMeeting', { meeting: 1, place: '某市生态环境局三楼会议室' });
});
afterEach(() => {
  host.stop();
  folder.remove();
});

const at = () => ({ volume, meeting: 1 });
const secretary = () => memoryTransport(host.backend, meetingWindow('secretary', volume));
const word = (key: string, text: string | null) => secretary().call('script.word', { ...at(), key, text });
const sentence = async (key: string) => {
  const answer = await secretary().call('script.list', at());
  if (!answer.ok) throw new Error(answer.error.sentence);
  const found = answer.value.sentences.find((part) => part.key === key);
  if (found === undefined) throw new Error(`no ${key}`);
  return found;
};
const officers = 'discipline-and-rights/officers';

describe('the words of the presiding officer', () => {
  it('are put into the office’s own with names filled in, marked as such, and reset', async () => {
    expect(await word(officers, '各位好，我是{主持人}，{记录人}负责记录。')).toEqual({ ok: true, value: null });
    expect(await sentence(officers)).toMatchObject({ text: '各位好，我是王某，刘某负责记录。', isOffice: true, lost: [] });
    host.stop();
    host = startMemoryHost({ folder: folder.path });
    expect(await sentence(officers)).toMatchObject({ isOffice: true });
    await word(officers, null);
    expect(await sentence(officers)).toMatchObject({ text: '本次会议由王某主持，刘某担任记录。', isOffice: false });
  });

  it('name what the law asks for and the office left out, there and in 主持台', async () => {
    await word('attendance/identities', '请各位出示身份证件。');
    expect(await sentence('attendance/identities')).toMatchObject({ lost: ['授权委托书'] });
    const presiding = memoryTransport(host.backend, meetingWindow('presiding', volume));
    const view = await presiding.call('presiding.view', at());
    expect(view.ok && view.value.script[0]).toMatchObject({ text: '请各位出示身份证件。', isOffice: true, lost: ['授权委托书'] });
  });

  it('are those of the printed 主持词 too: it says part for part what 主持台 says', async () => {
    await word(officers, '各位好，我是{主持人}，{记录人}负责记录。');
    await word('attendance/identities', '请各位出示身份证件。');
    const office = memoryTransport(host.backend, caseWindow(volume));
    const paper = await office.call('papers.model', { volume, kind: 'script', at: 0 });
    if (!paper.ok) throw new Error(paper.error.sentence);
    const printed = paper.value.blocks.map(blockText);

    expect(printed).toContain('各位好，我是王某，刘某负责记录。');
    const presiding = memoryTransport(host.backend, meetingWindow('presiding', volume));
    const view = await presiding.call('presiding.view', at());
    const spoken = view.ok ? view.value.script.filter(({ isOffice }) => isOffice).map(({ text }) => text) : [];
    expect(spoken).toEqual(['请各位出示身份证件。']);
    expect(printed).toEqual(expect.arrayContaining(spoken));
    expect(printed.join('')).not.toContain('本次会议由王某主持');
  });

  it.each([
    ['{某人}', 'wording-slot'],
    [' \n ', 'wording-empty'],
    ['长'.repeat(2_001), 'wording-long'],
  ])('refuse %s and change nothing', async (text, code) => {
    expect(await word(officers, text)).toMatchObject({ ok: false, error: { code } });
    expect(await sentence(officers)).toMatchObject({ isOffice: false });
  });

  it('tell 主持台 when they change, and nobody else', async () => {
    const heard: [string, Push][] = [];
    for (const role of ['presiding', 'display', 'secretary'] as const) {
      memoryTransport(host.backend, meetingWindow(role, volume)).onPush((push) => heard.push([role, push]));
    }
    await word(officers, '我是{主持人}。');
    expect(heard).toEqual([['presiding', { type: 'wording-changed' }]]);
  });

  it('go out as a plain file and come in again on another machine', async () => {
    await word(officers, '我是{主持人}。\n由{记录人}记录。');
    const taken = await secretary().call('script.export', { volume });
    if (!taken.ok) throw new Error(taken.error.sentence);
    await word(officers, null);
    expect(await secretary().call('script.import', { volume, text: taken.value.text })).toEqual({ ok: true, value: { changed: 1 } });
    expect(await sentence(officers)).toMatchObject({ template: '我是{主持人}。\n由{记录人}记录。' });
  });

  it('take in nothing of a file that names a step that is none', async () => {
    const text = `[${officers}]\n我是{主持人}。\n[nowhere/part]\n别的话。\n`;
    expect(await secretary().call('script.import', { volume, text })).toMatchObject({ ok: false, error: { code: 'wording-unknown' } });
    expect(await sentence(officers)).toMatchObject({ isOffice: false });
  });

  it('are the usual ones, and say why, where the file cannot be read', async () => {
    host.stop();
    writeFileSync(join(folder.path, 'wording.txt'), Uint8Array.of(0xff, 0xfe, 0x00));
    host = startMemoryHost({ folder: folder.path });
    const answer = await secretary().call('script.list', at());
    expect(answer.ok && answer.value.problem).toContain('无法读取');
    expect(await sentence(officers)).toMatchObject({ isOffice: false });
  });
});

describe('the plain file of an office’s wording', () => {
  it('reads back what was written', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((words) => words.trim() === words && !/[\r\n[]/u.test(words));
    const key = fc.stringMatching(/^[a-z]{1,9}\/[a-z-]{1,9}$/u);
    fc.assert(
      fc.property(fc.dictionary(key, text, { noNullPrototype: true }), (wording) => {
        expect(readWording(writeWording(wording, '# 说明\n'))).toEqual(wording);
      }),
    );
  });

  it('fills a slot with a name that looks like a slot as it is', () => {
    expect(fillSlots('请{甲}对{乙}', { 甲: '{乙}' })).toBe('请{乙}对{乙}');
  });
});

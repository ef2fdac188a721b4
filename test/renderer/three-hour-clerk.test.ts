import type { CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCase } from '../../electron/backend/read-case.ts';
import { verifyVolume } from '../../electron/storage/verify.ts';
import { meetingSpeech } from '../support/meeting-speech.ts';
import { handsOn, type Hands } from '../support/meeting-keys.ts';
import { openWindows, startMeetingHost, type MeetingHost, type Windows } from '../support/meeting-host.ts';
import { announce, attend, claimAndAppraisal, closeConsultation, obligorAndQuestions, takeRecess } from '../support/meeting-run.ts';
import { expected } from '../support/prepared-case.ts';

/** Three hours at 180 characters a minute. */
const characters = 3 * 60 * 180;
/** The first minutes are spelt letter by letter and word by word, as a beginner does; after that, phrase by phrase. */
const speltOut = 600;
/** Sentences between two acts of the meeting. */
const between = 26;

const seed = Number(process.env['CLERK_SEED'] ?? 26);

let windows: Windows;
beforeAll(async () => {
  windows = await openWindows();
});
afterAll(() => windows.close());

/** Hands that type as fast as the page takes it: what an input method sends, without the pauses of a person. */
const typist = (page: Page, keys: CDPSession) => {
  const compose = (text: string) => keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  /** A key that the input method takes: its code is 229 whatever it says besides. */
  const taken = (key: string, code: string) =>
    keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key, code });
  /** The stages of one composition: the letters one by one or at once, a key or an Enter for the input method, the words. */
  const word = (words: string, isSpelt: boolean): readonly Promise<unknown>[] => {
    const letters = 'pinyin'.slice(0, 2 + (words.length % 4));
    const stages = isSpelt ? Array.from(letters, (_, at) => letters.slice(0, at + 1)) : [letters.slice(0, 1), letters];
    return [
      ...stages.flatMap((text) => (isSpelt ? [taken('Process', 'KeyP'), compose(text)] : [compose(text)])),
      ...(isSpelt || words.length === 3 ? [taken('Enter', 'Enter')] : []),
      keys.send('Input.insertText', { text: words }),
    ];
  };
  return async (phrases: readonly string[], isSpelt: boolean): Promise<void> => {
    // Sent one behind the other without waiting: the page takes them in this order.
    const words = isSpelt ? phrases.flatMap((phrase) => Array.from(phrase)) : phrases;
    await Promise.all(words.flatMap((each) => word(each, isSpelt)));
    // A person sees the words, and that the input method is done with them, before pressing Enter.
    await page.evaluate(
      (words) =>
        new Promise<void>((resolve) => {
          const look = (): void => {
            const line = document.activeElement;
            const isThere = line instanceof HTMLTextAreaElement && line.value.endsWith(words);
            const isDone = document.querySelector('[data-composing]') === null;
            setTimeout(isThere && isDone ? resolve : look, 0);
          };
          look();
        }),
      phrases.join(''),
    );
    await page.keyboard.press('Enter');
  };
};

const inLine = (page: Page) => expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
const allSaved = (page: Page) => expect.poll(() => page.getByText(/^待存 \d+ 条$/u).count(), { timeout: 60_000 }).toBe(0);
const seat = (page: Page, name: string) => page.getByRole('list', { name: '席位' }).getByRole('button').filter({ hasText: name });

/** What happens in the meeting besides its words, each by keys from the line and back into it. */
const actsOf = (page: Page, hands: Hands) => {
  const back = async (): Promise<void> => {
    await hands.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await inLine(page);
  };
  const position = async (words: string): Promise<void> => {
    await hands.press('F2');
    await hands.answer(1);
    await hands.type(words);
    await hands.press('Enter');
    await expect.poll(hands.activeAct).not.toBeNull();
    await back();
  };
  const settled = async (): Promise<void> => {
    await hands.press('F2');
    await hands.answer(1);
    await back();
  };
  const issue = [() => position('同意自行修复'), () => position('没有异议'), settled];
  const moves = (name: string, number: number, state: string) => async (): Promise<void> => {
    await hands.press('F7');
    await page.getByRole('group', { name: `席${number} ` }).waitFor();
    await hands.press(String(number));
    await expect.poll(hands.activeAct).toContain(name);
    await hands.press('1');
    await seat(page, name).filter({ hasText: state }).waitFor();
    await back();
  };
  const exhibit = async (): Promise<void> => {
    await hands.press('F9');
    await page.getByRole('group', { name: /现场检查笔录/u }).waitFor();
    await hands.press('ArrowDown');
    await expect.poll(hands.activeAct).toContain('现场检查笔录');
    // 1 puts it on the display and into no record; 2 shows it to the table once more, which is one.
    await hands.press('2');
    await back();
  };
  const recess = async (): Promise<void> => {
    await takeRecess(page, hands);
    await hands.press('F6');
    await expect.poll(hands.activeAct).toBe('复会');
    await hands.press('1');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await inLine(page);
  };
  return [
    ...issue,
    moves('陈某', 6, '离席'),
    ...issue,
    recess,
    moves('陈某', 6, '在场'),
    ...issue,
    exhibit,
    ...issue,
    moves('何某', 7, '离席'),
    recess,
    moves('何某', 7, '在场'),
    ...issue,
  ];
};

describe('a clerk through three hours', () => {
  it(
    `types 32 400 characters through an input method, and each is in the volume once and in order (seed ${seed})`,
    { timeout: 600_000 },
    async () => {
      const host: MeetingHost = await startMeetingHost(windows);
      const { page, keys, complaints } = await host.open('secretary');
      const hands = handsOn(page, keys);
      const type = typist(page, keys);
      await attend(page, hands, expected.length);
      await announce(page, hands);
      await claimAndAppraisal(page, hands);
      await obligorAndQuestions(page, hands);
      await hands.press('Escape');
      await inLine(page);

      const said = meetingSpeech(seed, characters, expected.length);
      const acts = actsOf(page, hands);
      let typed = 0;
      for (const [at, { digit, phrases }] of said.entries()) {
        await page.keyboard.press(`Control+${digit}`);
        await type(phrases, typed < speltOut);
        typed += phrases.join('').length;
        // The host dies as a process does, and the clerk goes on without looking.
        if (at === 110) await host.stop();
        if (at === 116) await host.restart();
        if (at % between !== between - 1) continue;
        await allSaved(page);
        await acts.shift()?.();
      }
      await allSaved(page);
      for (const act of acts) await act();
      await hands.press('F2');
      await closeConsultation(page, hands);
      expect(typed).toBe(characters);
      expect((await complaints()).filter((complaint) => !/net::ERR|Failed to load|WebSocket/u.test(complaint))).toEqual([]);
      await host.stop();

      const read = readCase(host.volumeFolder);
      if (!read.ok) throw new Error(read.error);
      // By the number each sentence begins with, not by its words: what is on record instead of a sentence is then shown.
      const entries = read.value.events.flatMap((event) =>
        event.type === 'EntryCommitted' && /第[〇一二三四五六七八九]{4}句/u.test(event.payload.text) ? [event.payload] : [],
      );
      expect(entries.map(({ text }) => text)).toEqual(said.map(({ phrases }) => phrases.join('')));
      const seats = new Map<string, number>(
        read.value.events.flatMap((event) => (event.type === 'ParticipantSeated' ? [[`p${event.seq}`, event.payload.seat] as const] : [])),
      );
      expect(entries.map(({ speaker }) => seats.get(speaker ?? ''))).toEqual(said.map(({ digit }) => digit));
      // Everything else that happened did happen, and is on record as often as it was done.
      const kinds = Object.groupBy(read.value.events, (event) => event.type);
      const done = {
        ParticipantLeft: 2,
        ParticipantReturned: 2,
        RecessTaken: 2,
        MeetingResumed: 2,
        PositionStated: 10,
        ExhibitShown: 2,
      } as const;
      expect(Object.fromEntries(Object.keys(done).map((kind) => [kind, kinds[kind as keyof typeof done]?.length]))).toEqual(done);
      const all = read.value.events.flatMap((event) => (event.type === 'EntryCommitted' ? [event.payload.text] : []));
      expect(all.filter((text) => /pinyin|[a-z]{2}/u.test(text))).toEqual([]);
      const verified = verifyVolume(host.volumeFolder);
      expect(verified.ok && verified.value.ok).toBe(true);
      await host.close();
    },
  );
});

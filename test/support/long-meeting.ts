import type { Sample } from '../../electron/samples/samples.ts';
import { expected, preparedCase } from './prepared-case.ts';

/** Twenty characters, of which the number makes each sentence another one. */
export const longMeetingSentence = (n: number): string =>
  `${'土壤淋洗工期冬季停工期限协商一致修复'.slice(0, 15)}${String(n).padStart(4, '0')}。`;

/** The prepared case with its meeting called and so many sentences of twenty characters on record, said in turn around the table. */
export const longMeeting = (entries: number): Sample => ({
  ...preparedCase,
  name: `long-${entries}`,
  play: async (player) => {
    await preparedCase.play(player);
    player.at('2026-03-30', '09:30');
    const convened = await player.run('ConveneMeeting', { meeting: 1, place: '某市生态环境局三楼会议室' });
    for (let n = 0; n < entries; n += 1) {
      player.at('2026-03-30', `${10 + Math.floor(n / 1_800)}:${Math.floor(n / 30) % 60}`);
      // The seats were the last records before the meeting was called.
      const speaker = `p${convened - expected.length + (n % expected.length)}`;
      const text = longMeetingSentence(n);
      await player.run('CommitEntry', { meeting: 1, kind: 'statement', speaker, text, answers: null, after: null, marked: false });
    }
  },
});

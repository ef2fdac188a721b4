import type { Sample } from '../../electron/samples/samples.ts';
import { preparedCase } from './prepared-case.ts';

/** The prepared case with a hundred at the table: among them another 李某, and a surname that is read otherwise. The meeting has begun. */
export const morePeople: Sample = {
  ...preparedCase,
  play: async (player) => {
    await preparedCase.play(player);
    const names: Readonly<Record<number, string>> = { 8: '李某', 9: '解某' };
    for (let seat = 8; seat <= 100; seat += 1) {
      await player.run('SeatParticipant', {
        meeting: 1,
        seat,
        name: names[seat] ?? `村民${seat}`,
        organisation: seat === 8 ? '某村委会' : '某村',
        capacity: seat <= 20 ? 'department' : 'observer',
        party: null,
        authority: null,
        identityNumber: '',
      });
    }
    player.at('2026-03-30', '09:30');
    await player.run('ConveneMeeting', { meeting: 1, place: '某市生态环境局三楼会议室' });
  },
};

import { day } from '../../electron/samples/entries.ts';
import type { Sample } from '../../electron/samples/samples.ts';
import { preparedCase } from './prepared-case.ts';

/** A case with sixty entries on record in its first meeting, and a second one called. */
export const twoMeetings: Sample = {
  ...preparedCase,
  play: async (player) => {
    await preparedCase.play(player);
    const { at, run } = player;
    at('2026-03-20', '09:30');
    await run('ConveneMeeting', { meeting: 1, place: '某市生态环境局三楼会议室' });
    const seat = await run('SeatParticipant', {
      meeting: 1,
      seat: 8,
      name: '周某',
      organisation: '某村委会',
      capacity: 'department',
      party: null,
      authority: null,
      identityNumber: '',
    });
    for (let count = 1; count <= 60; count += 1) {
      const text = `第${count}点，${count === 31 ? '防渗膜破损已经修补' : '没有其他内容'}`;
      await run('CommitEntry', { meeting: 1, kind: 'statement', speaker: `p${seat}`, text, answers: null, after: null, marked: false });
    }
    await run('ScheduleMeeting', {
      meeting: 2,
      kind: 'consultation',
      on: day('2026-03-30'),
      time: '09:30',
      place: '某市生态环境局三楼会议室',
      mode: 'in-person',
      presiding: '王某',
      secretary: '刘某',
      cause: '继续磋商',
    });
    await run('WriteNote', { meeting: 2, text: '再问防渗膜由谁修补' });
  },
};

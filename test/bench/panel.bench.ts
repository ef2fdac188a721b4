import type { Page } from 'playwright';
import type { Player } from '../../electron/samples/player.ts';
import type { Sample } from '../../electron/samples/samples.ts';
import { openWindows } from '../support/meeting-host.ts';
import { startOfficeHost } from '../support/office-host.ts';
import { caseOf } from '../support/office-cases.ts';
import { figure, median, type Figure } from './figure.ts';

const records = 5_000;
const rounds = 20;

const office = caseOf({
  name: 'long',
  number: '某环损案〔2026〕5000号',
  title: '某公司长案',
  claimFen: 100_000_000,
  obligors: ['某公司'],
  served: ['2026-09-01'],
  replies: [['2026-09-03', 'yes']],
  meeting: { scheduledOn: '2026-09-10', on: '2026-09-20', time: '09:30' },
});

/** A case whose first meeting has been recorded word by word, as far as 5 000 records. */
const longCase: Sample = {
  ...office,
  play: async (player: Player) => {
    await office.play(player);
    player.at('2026-09-20', '09:30');
    const speaker = `p${await player.run('SeatParticipant', {
      meeting: 1,
      seat: 1,
      name: '王某',
      organisation: '',
      capacity: 'presiding',
      party: null,
      authority: null,
      identityNumber: '',
    })}`;
    await player.run('ConveneMeeting', { meeting: 1, place: '三楼会议室' });
    let record = await player.run('CheckAttendance', {
      meeting: 1,
      participant: speaker,
      present: true,
      identity: 'known',
      authorityChecked: null,
      notified: null,
      cause: '',
    });
    while (record < records) {
      record = await player.run('CommitEntry', {
        meeting: 1,
        kind: 'statement',
        speaker,
        text: `第${record}句，双方就修复方案的时间和费用逐项说明。`,
        answers: null,
        after: null,
        marked: false,
      });
    }
  },
};

/** Notes when the panel comes to say that failure is proposed, and when it no longer does. */
const watchPanel = async (page: Page): Promise<readonly number[]> => {
  const seen: number[] = [];
  await page.exposeFunction('saw', () => void seen.push(performance.now()));
  await page.evaluate(() => {
    const { saw } = globalThis as unknown as { saw: () => void };
    let was = false;
    new MutationObserver(() => {
      const is = document.body.textContent.includes('建议：对某公司申报磋商不成');
      if (is === was) return;
      was = is;
      saw();
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return seen;
};

/** From the answer to a command to 时限与判断 saying what follows from it, beside opening the whole window anew. */
export default async (): Promise<readonly Figure[]> => {
  const windows = await openWindows();
  const host = await startOfficeHost(windows, { day: '2026-09-29', samples: [longCase] });
  try {
    const volume = host.volumes()[0] ?? '';
    const { page } = await host.open('case', volume);
    const proposal = page.getByText('建议：对某公司申报磋商不成');
    await page.getByRole('tablist').waitFor();
    const obligor = (await host.view(volume)).obligors[0]?.id ?? '';
    const seen = await watchPanel(page);
    const taken: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const target = await host.record(volume, 'RefuseConsultation', { obligor, on: '2026-09-29', words: '不再磋商。' });
      const answered = performance.now();
      await proposal.waitFor();
      taken.push((seen.at(-1) ?? Number.NaN) - answered);
      await host.record(volume, 'WithdrawRecord', { target, reason: '测量', by: '刘某' });
      await proposal.waitFor({ state: 'detached' });
    }
    const anew: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const asked = performance.now();
      await page.reload();
      await page.getByRole('complementary', { name: '时限与判断' }).getByText('计入', { exact: false }).first().waitFor();
      anew.push(performance.now() - asked);
    }
    const worst = Math.max(...taken);
    return [
      figure('panel after an event in 5 000 records, median', 'ms', median(taken), 'the whole window anew', median(anew)),
      figure('panel after an event in 5 000 records, slowest of 20', 'ms', worst, 'the aim', 50),
    ];
  } finally {
    await host.close();
    await windows.close();
  }
};

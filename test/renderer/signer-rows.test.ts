import { expect, it } from 'vitest';
import { signerGroups } from '../../renderer/windows/signing/signer-rows.ts';
import { instantAt } from '../../shared/time/instant.ts';
import { signOffView } from '../../shared/views/sign-off-view.ts';
import { day, firstMeeting, upTo } from '../support/first-meeting.ts';

it('says the day of what was done on another day than that of the freezing', () => {
  const room = upTo(firstMeeting(), 9);
  const agree = (participant: string, on: string) =>
    room.run('AgreeToESign', {
      ...{ meeting: 1, participant, way: 'beforehand', agreedAt: instantAt(day(on), 9 * 3600) },
      ...{ paper: '《电子签名使用约定》1份', witness: '' },
    });
  agree(room.ids.obligor, '2026-03-26');
  agree(room.ids.agent, '2026-03-30');
  const view = signOffView(room.meeting(), false);
  const signers = view === null ? [] : signerGroups(view).flatMap((group) => group.signers);
  const linesOf = (id: string) => signers.find((signer) => signer.id === id)?.lines;
  expect(linesOf(room.ids.obligor)).toContain('2026-03-26 09:00 签订电子签名使用约定');
  expect(linesOf(room.ids.agent)).toContain('09:00 签订电子签名使用约定');
});

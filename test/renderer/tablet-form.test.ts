import { expect, it } from 'vitest';
import { signerActs } from '../../renderer/windows/signing/signing-acts.ts';
import { secretaryView } from '../../shared/views/secretary-view.ts';
import { firstMeeting, upTo, type FirstMeeting } from '../support/first-meeting.ts';

const meeting = 1;
const number = '150102198001011234';

it('has the number of the document that the seat has, before anybody types', () => {
  const room = firstMeeting();
  const witness = `p${room.run('SeatParticipant', {
    ...{ meeting, seat: 9, name: '吴某', organisation: '', capacity: 'witness', party: null, authority: null, identityNumber: number },
  })}`;
  upTo({ ...room, ids: { ...room.ids, witness } as FirstMeeting['ids'] }, 9);
  const { now } = room.context();
  room.run('AgreeToESign', { meeting, participant: witness, way: 'at-table', agreedAt: now, paper: '使用约定', witness: '' });
  const view = secretaryView(room.state(), room.meeting(), room.context(), 0);
  const person = view.signOff?.signers.find(({ id }) => id === witness);
  if (view.signOff === null || person === undefined) throw new Error('nobody to sign');
  const answers = signerActs(view, view.signOff, person, now, 'a'.repeat(64)).flatMap((act) => act.answers);
  const deed = answers.find(({ id }) => id === 'tablet')?.deed;
  expect(deed?.kind === 'form' && deed.form.fields.find(({ id }) => id === 'document')).toMatchObject({ initial: number });
});

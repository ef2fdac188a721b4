import { describe, expect, it } from 'vitest';
import { signOffSheet } from '../../shared/documents/kinds/minutes.ts';
import { officerPlace } from '../../shared/documents/minutes/officers.ts';
import type { CommandInput } from '../../shared/decide.ts';
import { phaseOf } from '../../shared/record/meeting-queries.ts';
import { checkAndSign } from '../../shared/meeting/steps/09-check-and-sign.ts';
import { signOffView } from '../../shared/views/sign-off-view.ts';
import { blockText } from '../documents/texts.ts';
import { firstMeeting, upTo, type FirstMeeting } from '../support/first-meeting.ts';

const meeting = 1;
const frozen = (): FirstMeeting => upTo(firstMeeting(), 9);
const handover = (room: FirstMeeting, given: Partial<CommandInput<'HandOverSigning'>> = {}): CommandInput<'HandOverSigning'> => ({
  meeting,
  participant: room.ids.presiding,
  reason: '突发疾病送医。',
  successor: '周某',
  position: '某市生态环境局副局长',
  decidedBy: '某市生态环境局局长',
  decidedAt: room.context().now,
  ...given,
});
const read = (room: FirstMeeting, participant: string): number => {
  const { now } = room.context();
  return room.run('ReadMinutes', {
    meeting,
    version: 1,
    participant,
    how: 'read',
    readBy: '',
    from: now,
    to: now,
    language: '',
    interpreter: '',
  });
};
const signaturesSince = (room: FirstMeeting, record: number) =>
  room.events().flatMap(({ type, seq, payload }) => (type === 'SignatureGiven' && seq > record ? [payload] : []));
const onPaper = (participant: string) => ({ meeting, version: 1, participant, method: 'paper', reservation: '' }) as const;
const refuse = (room: FirstMeeting): void => {
  room.run('RefuseToSign', {
    ...{ meeting, version: 1, participant: room.ids.obligor, askedAt: room.context().now, how: 'unread', reason: '', silent: true },
    ...{ witness: '何某', recording: '', note: '请其核对签字，其沉默。' },
  });
};

describe('an officer who cannot sign', () => {
  it('is not noted as gone: somebody named signs in their place, after reading for themselves', () => {
    const room = frozen();
    const { presiding, secretary, ...others } = room.ids;
    read(room, presiding);
    room.run('Leave', { meeting, participant: presiding, reason: '就医' });
    expect(room.refused('NoteDeparture', { meeting, version: 1, participant: presiding, note: 'x' }).code).toBe('handover.needed');
    for (const participant of Object.values(others)) {
      read(room, participant);
      room.run('Sign', onPaper(participant));
    }
    expect(room.refused('Sign', onPaper(presiding)).code).toBe('handover.needed');
    const record = room.run('HandOverSigning', handover(room));
    const missing = checkAndSign.missing(room.state(), room.meeting(), room.context()).map(({ text }) => text);
    expect(missing.find((text) => text.includes('周某'))).toMatch(/^周某：未签字（接替.+签字）$/u);
    expect(room.refused('Sign', onPaper(presiding))).toMatchObject({ code: 'minutes.unread', values: { name: '周某' } });
    read(room, presiding);
    room.run('Sign', onPaper(presiding));
    read(room, secretary);
    room.run('Sign', onPaper(secretary));
    expect(signaturesSince(room, record)).toMatchObject([
      { participant: presiding, handover: record },
      { participant: secretary, handover: null },
    ]);
    expect(room.refused('WithdrawRecord', { target: record, reason: '误操作', by: '刘某' }).code).toBe('record.rested-on');
    const text = signOffSheet(room.state(), meeting).blocks.map(blockText).join('\n');
    expect(text).toContain('不能签字，原因：突发疾病送医。经某市生态环境局局长于');
    expect(text).toContain('由某市生态环境局副局长周某接替签字。');
    expect(text).toContain('周某接替签字');
    room.run('KeepOriginalUnscanned', { meeting, version: 1, pages: 3, by: '周某', reason: '原件直接归卷' });
    room.run('ArchiveMinutes', { meeting });
    expect(phaseOf(room.meeting())).toBe('archived');
  });

  it('is one of the two, not yet signed, and gives it to another, once', () => {
    const room = frozen();
    const secretary = room.meeting().on.ParticipantSeated?.find(({ capacity }) => capacity === 'secretary')?.name ?? '';
    const presiding = room.meeting().on.ParticipantSeated?.find(({ capacity }) => capacity === 'presiding')?.name ?? '';
    expect(room.refused('HandOverSigning', handover(room, { participant: room.ids.obligor })).code).toBe('handover.not-officer');
    expect(room.refused('HandOverSigning', handover(room, { successor: presiding })).code).toBe('handover.same');
    expect(room.refused('HandOverSigning', handover(room, { successor: secretary })).code).toBe('handover.both');
    const record = room.run('HandOverSigning', handover(room));
    expect(room.refused('HandOverSigning', handover(room))).toMatchObject({ code: 'handover.there', values: { record } });
    room.run('WithdrawRecord', { target: record, reason: '本人已能签字', by: '刘某' });
    room.run('HandOverSigning', handover(room));
  });

  it('has whoever stands in write the note of a refusal, and sign it', () => {
    const room = frozen();
    const target = room.run('HandOverSigning', handover(room));
    refuse(room);
    expect(room.events().at(-1)?.payload).toMatchObject({ notedBy: '周某' });
    // Who wrote the note had the authority to: it stays on record.
    expect(room.refused('WithdrawRecord', { target, reason: '登记有误', by: '王某' }).code).toBe('record.rested-on');
    const lines = signOffSheet(room.state(), meeting).blocks.flatMap((block) => (block.kind === 'signatures' ? block.lines : []));
    expect(lines.slice(0, 3).map(({ name }) => name)).toEqual(['周某', expect.any(String), '何某']);
  });

  it('does not put the words of whoever presided under the name of whoever signs later', () => {
    const room = frozen();
    refuse(room);
    room.run('Leave', { meeting, participant: room.ids.procurator, reason: '公务' });
    room.run('NoteDeparture', { meeting, version: 1, participant: room.ids.procurator, note: '已告知其记录另行送阅。' });
    room.run('HandOverSigning', handover(room));
    const { blocks } = signOffSheet(room.state(), meeting);
    expect(blocks.flatMap((block) => (block.kind === 'fields' ? block.rows : []))).toContainEqual(['写明人', '王某']);
    expect(blocks.map(blockText).join('\n')).toContain('已离会，未核对签字。主持人写明（王某）：已告知其记录另行送阅。');
  });
});

describe('somebody seated as presiding officer who never came', () => {
  const presidedByAnother = (): { readonly room: FirstMeeting; readonly zhang: string } => {
    const room = firstMeeting();
    const zhang = `p${room.run('SeatParticipant', {
      ...{ meeting, seat: 9, name: '张某', organisation: '', capacity: 'presiding', party: null, authority: null, identityNumber: '' },
    })}`;
    upTo({ ...room, ids: { ...room.ids, zhang } as FirstMeeting['ids'] }, 9, ['presiding']);
    return { room, zhang };
  };

  it('writes no note: whoever presides does, in the record as at the place to sign', () => {
    const { room } = presidedByAnother();
    refuse(room);
    expect(room.events().at(-1)?.payload).toMatchObject({ notedBy: '张某' });
    room.run('Leave', { meeting, participant: room.ids.procurator, reason: '公务' });
    room.run('NoteDeparture', { meeting, version: 1, participant: room.ids.procurator, note: '已告知其记录另行送阅。' });
    expect(room.events().at(-1)?.payload).toMatchObject({ notedBy: '张某' });
    expect(signOffView(room.meeting(), false)?.presiding).toBe('张某');
    expect(officerPlace(room.meeting(), 'presiding')).toEqual(['主持人', '张某']);
  });

  it('can sign in the place of the secretary, as whoever presides cannot', () => {
    const { room } = presidedByAnother();
    const forSecretary = { participant: room.ids.secretary };
    expect(room.refused('HandOverSigning', handover(room, { ...forSecretary, successor: '张某' })).code).toBe('handover.both');
    room.run('HandOverSigning', handover(room, { ...forSecretary, successor: '王某' }));
  });
});

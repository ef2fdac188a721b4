import { describe, expect, it } from 'vitest';
import { eSignatureAgreement } from '../../shared/documents/kinds/e-signature-agreement.ts';
import { signatureRefusal } from '../../shared/documents/kinds/signature-refusal.ts';
import type { PaperDefinition } from '../../shared/documents/paper.ts';
import { participantsOf } from '../../shared/record/meeting-queries.ts';
import { day, firstMeeting, upTo, type FirstMeeting } from '../support/first-meeting.ts';
import { modelText } from './texts.ts';

const meeting = 1;
const madeOf = (room: FirstMeeting, paper: PaperDefinition) =>
  paper.available(room.state(), { today: day('2026-07-01'), calendar: [], wording: {} }).instances.map(({ model }) => model);
const placesOf = (room: FirstMeeting, paper: PaperDefinition): readonly (readonly [string, string])[] =>
  madeOf(room, paper).flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'signatures' ? block.lines.map(({ label, name }) => [label, name] as const) : [])),
  );
const officer = (room: FirstMeeting, capacity: 'presiding' | 'secretary'): string =>
  participantsOf(room.meeting()).find((person) => person.capacity === capacity)?.name ?? '';

const refuse = (room: FirstMeeting): void => {
  room.run('RefuseToSign', {
    ...{ meeting, version: 1, participant: room.ids.obligor, askedAt: room.context().now, how: 'unread', reason: '', silent: true },
    ...{ witness: '何某', recording: '', note: '请其核对签字，其沉默。' },
  });
};
const handOver = (room: FirstMeeting): void => {
  room.run('HandOverSigning', {
    ...{ meeting, participant: room.ids.presiding, reason: '突发疾病送医。', successor: '周某', position: '某市生态环境局副局长' },
    ...{ decidedBy: '某市生态环境局局长', decidedAt: room.context().now },
  });
};

describe('拒绝签字情况说明', () => {
  it('is signed by the two officers and the witness', () => {
    const room = upTo(firstMeeting(), 9);
    refuse(room);
    expect(placesOf(room, signatureRefusal)).toEqual([
      ['主持人', officer(room, 'presiding')],
      ['记录人', officer(room, 'secretary')],
      ['见证人', '何某'],
    ]);
    expect(madeOf(room, signatureRefusal).map(modelText).join('')).not.toContain('签字移交');
  });

  it('is signed by whoever the signing was handed over to, says why, and whose words the note is', () => {
    const room = upTo(firstMeeting(), 9);
    const presiding = officer(room, 'presiding');
    refuse(room);
    handOver(room);
    expect(placesOf(room, signatureRefusal)[0]).toEqual([`主持人（接替${presiding}）`, '周某']);
    const text = madeOf(room, signatureRefusal).map(modelText).join('');
    expect(text).toContain('不能签字，原因：突发疾病送医。经某市生态环境局局长于');
    expect(text).toContain('决定，由某市生态环境局副局长周某接替签字。');
    expect(text).toContain(`请其核对签字，其沉默。\n（${presiding}写明）`);
  });

  it('has the words of whoever signs where they stood in before the refusal', () => {
    const room = upTo(firstMeeting(), 9);
    handOver(room);
    refuse(room);
    expect(madeOf(room, signatureRefusal).map(modelText).join('')).not.toContain('写明）');
  });
});

describe('电子签名使用约定', () => {
  it('has a place for each person at the table, for the officers as they sign, and for one more', () => {
    const room = upTo(firstMeeting(), 9);
    const others = participantsOf(room.meeting()).filter(({ capacity }) => !['presiding', 'secretary', 'observer'].includes(capacity));
    handOver(room);
    const rows = madeOf(room, eSignatureAgreement).flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])),
    );
    expect(rows.slice(1).map(([, name]) => name)).toEqual([...others.map(({ name }) => name), '周某', officer(room, 'secretary'), '']);
    expect(others.length).toBeGreaterThan(2);
  });
});

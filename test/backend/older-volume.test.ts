import { describe, expect, it } from 'vitest';
import { readRecord } from '../../electron/backend/read-record.ts';
import type { EventType } from '../../shared/record/event.ts';

const digest = 'a'.repeat(64);
const at = '2026-03-30T14:00:00.000+08:00';
const onVersion = { meeting: 1, version: 1, participant: 'p1' };

/** Payloads as earlier versions of this program wrote them, each with the fields that its kind was given since and what they are read as. */
const older: readonly (readonly [EventType, written: object, since: object])[] = [
  ['SignatureGiven', { ...onVersion, digest, method: 'paper', reservation: '' }, { drawn: null, handover: null }],
  [
    'SignatureRefused',
    { ...onVersion, digest, askedAt: at, how: 'read', reason: '', silent: true, witness: '', recording: '', note: '其沉默。' },
    { notedBy: '' },
  ],
  ['DepartureNoted', { ...onVersion, note: '先行离会。' }, { notedBy: '' }],
  [
    'SignedPageBound',
    {
      ...{ meeting: 1, version: 1, digest, part: 'body', page: 1, of: 2 },
      ...{ file: digest, extension: 'jpg', name: '签字页.jpg', readAs: '', confirmedBy: '刘某' },
    },
    { bytes: null, filePage: 1 },
  ],
];

describe('a record that an earlier version wrote', () => {
  it.each(older)('%s is read, with what it does not say left open', (type, written, since) => {
    const read = readRecord({ seq: 9, at, operator: '刘某', type, v: 1, digest, content: written });
    expect(read).toMatchObject({ ok: true, value: { payload: { ...written, ...since } } });
  });
});

import type { GroundNumber } from '../../shared/law/assessment.ts';
import { consent, meeting, oneObligor, refusal, servedDay, type Given } from './given.ts';

const replied = (receivedOn: string, rest: Given = {}): Given => ({ reply: { receivedOn, admitsIdentity: true, agrees: 'yes', ...rest } });
const notified = { notified: { A: '2026-03-09' } };
const three = [meeting(1, '2026-03-16'), meeting(2, '2026-03-23'), meeting(3, '2026-03-30')];
const finding = (ground: 3 | 7, on: string): Given => ({ ground, obligor: 'A', on, approver: '王某', text: '双方分歧过大。' });
const failed = (method: string): Given => ({ method, on: servedDay, outcome: 'failed', reason: '查无此人' });
const not = (method: string): Given => ({ method, on: servedDay, outcome: 'not-applicable', reason: '不具备条件' });
const allTried = [failed('direct'), failed('postal'), ...['leaving', 'electronic', 'entrusted', 'forwarding'].map(not)];
const publicNotice = { method: 'public-notice', on: servedDay, outcome: 'served' };
const custody = (rest: Given = {}): Given => ({ custody: { since: '2026-03-10', channelExists: false, ...rest } });
const late = { service: [{ method: 'direct', on: '2026-12-28', outcome: 'served' }] };

/** One situation for every way a ground can be answered: name, ground, facts. */
export const situations: readonly (readonly [name: string, ground: GroundNumber, given: Given])[] = [
  ['not served', 1, oneObligor('2026-03-20', { service: [] })],
  ['refused', 1, oneObligor('2026-03-20', refusal)],
  ['refused later', 1, oneObligor('2026-03-20', { ...consent, refusedOn: '2026-03-10' })],
  ['consented', 1, oneObligor('2026-03-20', consent)],
  ['at the table', 1, oneObligor('2026-03-20', {}, { meetings: [meeting(1, '2026-03-16')] })],
  ['consented, then at the table', 1, oneObligor('2026-03-20', consent, { meetings: [meeting(1, '2026-03-16')] })],
  [
    'consented, refused, came back to the table',
    1,
    oneObligor('2026-03-20', { ...consent, refusedOn: '2026-03-10' }, { meetings: [meeting(1, '2026-03-16')] }),
  ],
  [
    'consented and refused on one day, came to the table',
    1,
    oneObligor('2026-03-20', { ...consent, refusedOn: '2026-03-04' }, { meetings: [meeting(1, '2026-03-16')] }),
  ],
  ['waiting', 1, oneObligor('2026-03-09')],
  ['waiting for the day the notice states', 1, oneObligor('2026-03-09', { noticeStatesReplyBy: '2026-03-13' })],
  ['silent', 1, oneObligor('2026-03-10')],
  ['late, open', 1, oneObligor('2026-03-20', replied('2026-03-12'))],
  ['late, rejected', 1, oneObligor('2026-03-20', replied('2026-03-12', { lateReasonAccepted: false }))],
  ['late, accepted, conditional', 1, oneObligor('2026-03-20', replied('2026-03-12', { lateReasonAccepted: true, agrees: 'conditional' }))],
  ['conditional', 1, oneObligor('2026-03-20', replied('2026-03-04', { agrees: 'conditional' }))],
  ['due day estimated', 1, oneObligor('2027-01-06', late)],
  [
    'due day estimated, rejected too early',
    1,
    oneObligor('2027-01-12', { ...late, ...replied('2027-01-06', { lateReasonAccepted: false }) }),
  ],
  ['came', 2, oneObligor('2026-03-25', consent, { meetings: [meeting(1, '2026-03-16')] })],
  [
    'stayed away without cause',
    2,
    oneObligor('2026-03-25', consent, { meetings: [meeting(1, '2026-03-16', 'absent-without-cause', notified)] }),
  ],
  [
    'stayed away without cause, not told',
    2,
    oneObligor('2026-03-25', consent, { meetings: [meeting(1, '2026-03-16', 'absent-without-cause')] }),
  ],
  [
    'stayed away without cause, came later',
    2,
    oneObligor('2026-03-25', consent, { meetings: [meeting(1, '2026-03-16', 'absent-without-cause', notified), meeting(2, '2026-03-20')] }),
  ],
  [
    'stayed away before consent',
    2,
    oneObligor('2026-03-25', {}, { meetings: [meeting(1, '2026-03-16', 'absent-without-cause', notified)] }),
  ],
  ['stayed away, cause unknown', 2, oneObligor('2026-03-25', consent, { meetings: [meeting(1, '2026-03-16', 'absent')] })],
  ['stayed away with cause', 2, oneObligor('2026-03-25', consent, { meetings: [meeting(1, '2026-03-16', 'absent-with-cause')] })],
  ['walked out, cause unknown', 2, oneObligor('2026-03-25', consent, { meetings: [meeting(1, '2026-03-16', 'walked-out')] })],
  ['walked out with cause', 2, oneObligor('2026-03-25', consent, { meetings: [meeting(1, '2026-03-16', 'walked-out-with-cause')] })],
  ['walked out without cause', 2, oneObligor('2026-03-25', consent, { meetings: [meeting(1, '2026-03-16', 'walked-out-without-cause')] })],
  ['one meeting', 3, oneObligor('2026-03-25', consent, { meetings: three.slice(0, 1) })],
  ['three meetings', 3, oneObligor('2026-04-10', consent, { meetings: three })],
  [
    'four meetings, the fourth and a sixth approved, a fifth too late',
    3,
    oneObligor('2026-04-20', consent, {
      meetings: [...three, meeting(4, '2026-04-06'), meeting(5, '2026-04-07', 'absent')],
      approvals: [
        { meeting: 6, approver: '王某', on: '2026-04-08', reason: '案情重大复杂' },
        { meeting: 4, approver: '王某', on: '2026-04-02', reason: '案情重大复杂' },
        { meeting: 5, approver: '王某', on: '2026-04-08', reason: '案情重大复杂' },
        { meeting: 4, approver: '王某', on: '2026-04-03', reason: '案情重大复杂' },
      ],
    }),
  ],
  ['three meetings, a finding too early', 3, oneObligor('2026-04-10', consent, { meetings: three, findings: [finding(3, '2026-03-29')] })],
  ['three meetings and a finding', 3, oneObligor('2026-04-10', consent, { meetings: three, findings: [finding(3, '2026-04-01')] })],
  ['served', 4, oneObligor('2026-03-25')],
  [
    'two ways left',
    4,
    oneObligor('2026-03-25', {
      service: [...allTried.filter(({ method }) => method !== 'postal' && method !== 'electronic'), publicNotice],
    }),
  ],
  ['one way left', 4, oneObligor('2026-03-25', { service: allTried.filter(({ method }) => method !== 'entrusted') })],
  ['all ways tried', 4, oneObligor('2026-03-25', { service: allTried })],
  ['no custody', 5, oneObligor('2026-03-25')],
  ['custody, nobody has judged', 5, oneObligor('2026-03-25', custody())],
  ['custody, impossible', 5, oneObligor('2026-03-25', custody({ consultationImpossible: true }))],
  ['custody, possible', 5, oneObligor('2026-03-25', custody({ consultationImpossible: false }))],
  ['custody, a channel', 5, oneObligor('2026-03-25', custody({ channelExists: true }))],
  ['custody, ended', 5, oneObligor('2026-03-25', custody({ until: '2026-03-20' }))],
  ['period not begun', 6, oneObligor('2026-03-25', { service: [] })],
  ['period running', 6, oneObligor('2026-05-31', consent)],
  ['period over', 6, oneObligor('2026-06-02', consent)],
  [
    'period over but for an appraisal',
    6,
    oneObligor('2026-06-02', consent, { exclusions: [{ commissioned: '2026-04-01', delivered: '2026-04-11' }] }),
  ],
  [
    'period over with an appraisal',
    6,
    oneObligor('2026-06-11', consent, { exclusions: [{ commissioned: '2026-04-01', delivered: '2026-04-11' }] }),
  ],
  ['period over by an estimate', 6, oneObligor('2027-01-06', { service: [{ method: 'direct', on: '2026-10-05', outcome: 'served' }] })],
  [
    'period over, the longer end an estimate',
    6,
    oneObligor(
      '2027-01-06',
      { service: [{ method: 'direct', on: '2026-10-01', outcome: 'served' }] },
      { exclusions: [{ commissioned: '2026-11-01', delivered: '2026-11-07' }] },
    ),
  ],
  ['an agreement', 6, oneObligor('2026-06-11', consent, { agreements: [{ obligors: ['A'], signedOn: '2026-05-20' }] })],
  ['nothing found', 7, oneObligor('2026-03-25', consent)],
  ['found otherwise', 7, oneObligor('2026-03-25', consent, { findings: [finding(7, '2026-03-20')] })],
];

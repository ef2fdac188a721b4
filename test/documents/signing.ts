import { bodyText } from '../../shared/documents/kinds/minutes.ts';
import { signersOf, standingOf } from '../../shared/meeting/sign-off.ts';
import { digestOfText } from '../../shared/record/chain.ts';
import { currentVersion } from '../../shared/record/meeting-queries.ts';
import { meetingOf, type CaseState } from '../../shared/record/state.ts';
import type { GivenRecord } from './given-record.ts';

const meeting = 1;

/** What a version would be signed as, in the words of this program. */
export const bodyDigest = (state: CaseState, number: number, version: number): string => digestOfText(bodyText(state, number, version));

/** The first version as it is frozen now, but for its words. */
export const frozenNow = (given: GivenRecord) => ({
  meeting,
  version: 1,
  entries: meetingOf(given.state, meeting)?.entries.length ?? 0,
  closedAt: given.now,
});

/** Freezes the next version of the body, as the command does. */
export const freeze = (given: GivenRecord): string => {
  const on = meetingOf(given.state, meeting);
  const version = ((on && currentVersion(on)?.version) ?? 0) + 1;
  const body = bodyText(given.state, meeting, version);
  const digest = digestOfText(body);
  given.record('MinutesFrozen', { ...frozenNow(given), version, digest, body });
  return digest;
};

/** The version that is being signed. */
export const current = (given: GivenRecord): { readonly version: number; readonly digest: string } => {
  const on = meetingOf(given.state, meeting);
  const frozen = on && currentVersion(on);
  if (frozen === null) throw new Error('not frozen');
  return { version: frozen.version, digest: frozen.digest };
};

export const read = (given: GivenRecord, participant: string): number =>
  given.record('MinutesRead', {
    meeting,
    version: current(given).version,
    participant,
    how: 'read',
    readBy: '',
    from: given.now,
    to: given.now,
    language: '',
    interpreter: '',
  });

export const sign = (given: GivenRecord, participant: string): number =>
  given.record('SignatureGiven', {
    meeting,
    ...current(given),
    participant,
    method: 'paper',
    reservation: '',
    drawn: null,
    handover: null,
  });

export const refusalNote = '请赵某核对签字，赵某自行阅读记录后称修复期限没有谈拢，拒绝签字，对记录内容没有提出异议。';

export const refuseToSign = (given: GivenRecord, participant: string): number =>
  given.record('SignatureRefused', {
    meeting,
    ...current(given),
    participant,
    askedAt: given.now,
    how: 'read',
    reason: '修复期限没有谈拢，我回去商量了再说。',
    silent: false,
    witness: '何某',
    recording: '',
    note: refusalNote,
    notedBy: '王某',
  });

export const leave = (given: GivenRecord, participant: string): number =>
  given.record('ParticipantLeft', { meeting, participant, reason: '赶车', said: '某市人民检察院检察机关人员何某离席，原因：赶车。' });

/** A correction is granted, the entry corrected: the next version can be frozen. */
export const grantCorrection = (given: GivenRecord, entry: number, words: string): void => {
  const { version } = current(given);
  given.record('CorrectionRequested', { meeting, version, slip: 1, participant: 'p6', entry, what: '应为“连通试验”', proposed: words });
  given.record('CorrectionDecided', { meeting, slip: 1, granted: true, by: '王某', reason: '与录音一致，准予更正' });
  given.record('EntryCorrected', { meeting, entry, text: words, reason: '应为“连通试验”' });
};

/** Two versions, a void signature, a refusal, a departure, everybody else signed, archived. */
export const signThrough = (given: GivenRecord): void => {
  freeze(given);
  read(given, 'p2');
  sign(given, 'p2');
  const entry = meetingOf(given.state, meeting)?.entries.find((candidate) => candidate.text.includes('示踪试验'))?.number ?? 0;
  grantCorrection(given, entry, '评估采用恢复费用法，以上游对照井为基线；渗坑与超标井的水力联系经连通试验证实。');
  freeze(given);
  leave(given, 'p7');
  given.record('DepartureNoted', {
    meeting,
    version: 2,
    participant: 'p7',
    note: '何某因公务先行离会，未参加核对，已告知其记录另行送阅。',
    notedBy: '王某',
  });
  const standing = (participant: string): string => {
    const now = meetingOf(given.state, meeting);
    return now === null ? '' : standingOf(now, participant).status;
  };
  const signers = meetingOf(given.state, meeting);
  for (const person of signers === null ? [] : signersOf(signers)) {
    if (standing(person.id) !== 'waiting') continue;
    read(given, person.id);
    if (person.id === 'p3') refuseToSign(given, 'p3');
    else sign(given, person.id);
  }
  given.record('MinutesArchived', { meeting, version: 2, digest: current(given).digest, endedAt: given.now });
};

import { requiredActs } from '../../shared/meeting/steps/02-discipline-and-rights.ts';
import { isOfficer } from '../../shared/record/meeting-queries.ts';
import type { CommandInput } from '../../shared/decide.ts';
import type { AdmissionItem, Capacity, Issue } from '../../shared/record/vocabulary.ts';
import { day } from './entries.ts';
import type { Player } from './player.ts';

/** Somebody at the table of a sample meeting. `key` is how the script names them. */
export type Cast = {
  readonly key: string;
  readonly name: string;
  readonly organisation: string;
  readonly capacity: Capacity;
  readonly party: string | null;
  readonly authority: 'principal' | 'general' | 'special' | null;
};

type Line = readonly [who: string, words: string];

/** One meeting of a sample: what is said in each step of Art. 26, and how it is signed. */
export type MeetingScript = {
  readonly meeting: number;
  readonly day: string;
  readonly time: string;
  readonly scheduledOn: string;
  readonly place: string;
  readonly cause: string;
  readonly obligor: string;
  readonly cast: readonly Cast[];
  readonly exhibits: readonly string[];
  readonly claimantStatement: readonly Line[];
  readonly appraisal: Omit<CommandInput<'ExplainAppraisal'>, 'meeting' | 'by'> & { readonly by: string | null };
  readonly obligorStatement: readonly Line[];
  readonly admissions: Readonly<Partial<Record<AdmissionItem, readonly ['admitted' | 'denied' | 'reserved', string]>>>;
  readonly disputedExhibits: Readonly<Record<string, string>>;
  readonly claimantReply: Line;
  readonly questions: readonly (readonly [asker: string, question: string, answerer: string, answer: string])[];
  readonly opinions: readonly Line[];
  readonly recess: string | null;
  readonly talk: readonly Line[];
  readonly positions: readonly (readonly [issue: Issue, who: string, text: string, amountFen: number | null])[];
  readonly settled: readonly (readonly [issue: Issue, outcome: 'agreed' | 'disputed' | 'not-applicable', text: string])[];
  readonly outcome: CommandInput<'RecordResult'>['results'][number]['outcome'];
  readonly next: Omit<CommandInput<'AnnounceNext'>, 'meeting'>;
  readonly slip: {
    readonly by: string;
    readonly what: string;
    readonly entryWith: string;
    readonly proposed: string;
    readonly granted: boolean;
    readonly reason: string;
  };
  readonly refusal: { readonly by: string; readonly reason: string; readonly witness: string; readonly note: string };
};

const spokesman = (script: MeetingScript, party: string): Cast => {
  const found = script.cast.find((person) => person.party === party);
  if (found === undefined) throw new Error(`sample meeting ${script.meeting}: nobody sits for ${party}`);
  return found;
};

/** Plays one meeting through the nine steps to archived minutes, with a correction slip and a refusal to sign. */
export const playMeeting = async (player: Player, script: MeetingScript): Promise<void> => {
  const { run } = player;
  const { meeting, obligor } = script;
  const seats = await call(player, script);
  const seat = (key: string): string => seats.get(key) ?? key;
  const claimant = seat(spokesman(script, 'claimant').key);
  const speaker = seat(spokesman(script, obligor).key);
  const said = new Map<string, number>();
  let entries = 0;
  const say = async (
    who: string,
    text: string,
    kind: CommandInput<'CommitEntry'>['kind'],
    answers: string | null = null,
  ): Promise<void> => {
    await run('CommitEntry', {
      meeting,
      kind,
      speaker: seat(who),
      text,
      answers: answers === null ? null : (said.get(answers) ?? null),
      after: null,
      marked: false,
    });
    entries += 1;
    said.set(text, entries);
  };
  /** Every command that writes a procedural sentence adds one entry. */
  const act: Player['run'] = async (type, input) => {
    entries += 1;
    return run(type, input);
  };

  player.at(script.day, script.time);
  await act('ConveneMeeting', { meeting, place: script.place });
  for (const person of script.cast) {
    await act('CheckAttendance', {
      meeting,
      participant: seat(person.key),
      present: true,
      identity:
        person.capacity === 'agent' || person.capacity === 'lawyer'
          ? 'lawyer-licence'
          : person.party === 'claimant' || person.party === null
            ? 'work-pass'
            : 'identity-card',
      authorityChecked: ['agent', 'claimant'].includes(person.capacity) ? true : null,
      notified: null,
      cause: '',
    });
  }
  await act('NextStep', { meeting });
  for (const name of requiredActs) {
    await act('PerformAct', { meeting, act: name, participant: null, words: '' });
  }
  for (const [party, by] of [
    ['claimant', claimant],
    [obligor, speaker],
  ] as const) {
    await act('AnswerForParty', { meeting, party, by, heard: true, objection: '' });
  }
  await act('NextStep', { meeting });
  for (const [who, words] of script.claimantStatement) await say(who, words, 'statement');
  await act('StateClaim', { meeting });
  for (const exhibit of script.exhibits) await act('ShowExhibit', { meeting, exhibit, by: claimant });
  await act('NextStep', { meeting });
  await act('ExplainAppraisal', { ...script.appraisal, meeting, by: script.appraisal.by === null ? null : seat(script.appraisal.by) });
  await act('NextStep', { meeting });
  for (const [who, words] of script.obligorStatement) await say(who, words, 'statement');
  for (const [item, [answer, words]] of Object.entries(script.admissions) as [
    AdmissionItem,
    readonly ['admitted' | 'denied' | 'reserved', string],
  ][]) {
    await act('RecordAdmission', { meeting, obligor, by: speaker, item, answer, words });
  }
  for (const exhibit of script.exhibits) {
    const words = script.disputedExhibits[exhibit];
    await act('GiveExhibitOpinion', {
      meeting,
      exhibit,
      party: obligor,
      by: speaker,
      opinion: words === undefined ? 'accepted' : 'disputed',
      authenticity: words === undefined ? null : true,
      legality: words === undefined ? null : true,
      relevance: words === undefined ? null : false,
      words: words ?? '',
    });
  }
  await say(script.claimantReply[0], script.claimantReply[1], 'statement');
  await act('NextStep', { meeting });
  if (script.questions.length === 0) await act('PerformAct', { meeting, act: 'no-questions', participant: speaker, words: '' });
  for (const [asker, question, answerer, answer] of script.questions) {
    await say(asker, question, 'question');
    await say(answerer, answer, 'answer', question);
  }
  await act('NextStep', { meeting });
  for (const [who, words] of script.opinions) await say(who, words, 'opinion');
  await act('NextStep', { meeting });
  for (const [who, words] of script.talk) await say(who, words, 'offer');
  if (script.recess !== null) {
    await act('TakeRecess', { meeting, reason: script.recess });
    await act('Resume', { meeting, proofRead: true });
  }
  for (const [issue, who, text, amountFen] of script.positions) {
    const person = script.cast.find((candidate) => candidate.key === who);
    await act('StatePosition', { meeting, issue, party: person?.party ?? 'claimant', by: seat(who), text, amountFen });
  }
  for (const [issue, outcome, text] of script.settled) await act('SettleIssue', { meeting, issue, outcome, text });
  await act('RecordResult', { meeting, results: [{ obligor, outcome: script.outcome }] });
  await act('AnnounceNext', { ...script.next, meeting });
  await act('NextStep', { meeting });
  await signOff(player, script, seat, (words) => said.get(words) ?? 1);
};

const call = async (player: Player, script: MeetingScript): Promise<ReadonlyMap<string, string>> => {
  const { run } = player;
  const presiding = script.cast.find((person) => person.capacity === 'presiding')?.name ?? '';
  const secretary = script.cast.find((person) => person.capacity === 'secretary')?.name ?? '';
  player.at(script.scheduledOn, '09:00');
  await run('ScheduleMeeting', {
    meeting: script.meeting,
    kind: 'consultation',
    on: day(script.day),
    time: script.time,
    place: script.place,
    mode: 'in-person',
    presiding,
    secretary,
    cause: script.cause,
  });
  await run('NotifyMeeting', { meeting: script.meeting, obligor: script.obligor, on: day(script.scheduledOn), how: '直接送达会议通知书' });
  const seats = new Map<string, string>();
  for (const [index, person] of script.cast.entries()) {
    const { key, ...who } = person;
    const record = await run('SeatParticipant', { meeting: script.meeting, seat: index + 1, identityNumber: '', ...who });
    seats.set(key, `p${record}`);
  }
  return seats;
};

const signOff = async (
  player: Player,
  script: MeetingScript,
  seat: (key: string) => string,
  entryOf: (words: string) => number,
): Promise<void> => {
  const { run } = player;
  const { meeting, slip, refusal } = script;
  await run('FreezeMinutes', { meeting });
  const readAll = async (version: number): Promise<void> => {
    for (const person of script.cast) {
      const from = player.now();
      await run('ReadMinutes', {
        meeting,
        version,
        participant: seat(person.key),
        how: 'read',
        readBy: '',
        from,
        to: from,
        language: '',
        interpreter: '',
      });
    }
  };
  await readAll(1);
  const presiding = script.cast.find((person) => person.capacity === 'presiding')?.name ?? '';
  const entry = entryOf(slip.entryWith);
  await run('RequestCorrection', { meeting, version: 1, participant: seat(slip.by), entry, what: slip.what, proposed: slip.proposed });
  await run('DecideCorrection', { meeting, slip: 1, granted: slip.granted, by: presiding, reason: slip.reason });
  let version = 1;
  if (slip.granted) {
    await run('CorrectEntry', { meeting, entry, text: slip.proposed, reason: slip.what });
    await run('FreezeMinutes', { meeting });
    version = 2;
    await readAll(version);
  }
  const officers = script.cast.filter(isOfficer);
  const others = script.cast.filter((person) => !officers.includes(person) && person.capacity !== 'observer');
  for (const person of [...others, ...officers]) {
    if (person.key !== refusal.by) {
      await run('Sign', { meeting, version, participant: seat(person.key), method: 'paper', reservation: '' });
      continue;
    }
    await run('RefuseToSign', {
      meeting,
      version,
      participant: seat(person.key),
      askedAt: player.now(),
      how: 'read',
      reason: refusal.reason,
      silent: refusal.reason === '',
      witness: refusal.witness,
      recording: '',
      note: refusal.note,
    });
  }
  await run('KeepOriginalUnscanned', {
    meeting,
    version,
    pages: 6,
    by: presiding,
    reason: '示例案件没有纸质原件可供扫描。',
  });
  await run('ArchiveMinutes', { meeting });
};

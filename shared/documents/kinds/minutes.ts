import { textOfBody } from '../body-digest.ts';
import { isShownAsFrozen, keptBody } from '../kept-body.ts';
import { filed, held, meetingOf, type CaseState, type Filed, type MeetingState } from '../../record/state.ts';
import type { DecideContext } from '../../record/command.ts';
import { currentVersion, isOfficer } from '../../record/meeting-queries.ts';
import { handoverOf } from '../../meeting/handover.ts';
import { signersOf } from '../../meeting/sign-off.ts';
import { lastParagraph, paragraph, type Block, type DocumentModel } from '../document-model.ts';
import { markOf, shortDigest, type CodeOfPaper, type MinutesPart } from '../../record/page-code.ts';
import type { PaperDefinition } from '../paper.ts';
import { markedAsRehearsal } from '../paper-mark.ts';
import { asOfVersion, type MinutesScope } from '../minutes/as-of.ts';
import { clockNote, clockNoteSince } from '../minutes/clock-note.ts';
import { closedAt, minutesHead } from '../minutes/head.ts';
import { sections } from '../minutes/sections.ts';
import { signOffBlocks } from '../minutes/sign-off-blocks.ts';
import { meetingTitle, momentInFull, personShort } from '../minutes/wording.ts';
import { terms } from '../../text/zh/terms.ts';

/** What is signed is worded by the record alone. */
const asRecorded = { about: '', passages: [], numbering: null } as const;

/** Art. 26: body and sign-off sheet are two papers, so that the body's page count stays what it was when it was signed. */
export const minutes: PaperDefinition = {
  kind: 'minutes',
  title: '磋商会议记录',
  basis: '26',
  style: 'record',
  available: (state) => {
    const instances = state.meetings
      .filter((meeting) => held(meeting, 'MeetingConvened').length > 0)
      .flatMap((meeting) => {
        const [body, signOff] = minutesDocument(state, meeting.number);
        const version = currentVersion(meeting)?.version;
        const standing = version === undefined ? '草稿' : `第${version}版`;
        return [
          { ...asRecorded, label: `第${meeting.number}次磋商会议记录·${standing}`, model: body },
          ...(version === undefined
            ? []
            : [{ ...asRecorded, label: `第${meeting.number}次磋商会议记录·${standing}·核对签字页`, model: signOff }]),
        ];
      });
    return { instances, missing: instances.length > 0 ? null : '还没有召开磋商会议：请先登记会议安排并宣布核对到会。' };
  },
};

/**
 * 磋商会议记录, the body of version `version`: everything up to the end of step 8 and the announced next step (Art. 26). Once frozen it
 * is what its record keeps. Throws for a meeting that is not on record.
 */
export const minutesBody = (state: CaseState, meeting: number, version: number): DocumentModel => {
  const frozen = held(known(state, meeting), 'MinutesFrozen').find((candidate) => candidate.version === version);
  return (frozen === undefined ? null : keptBody(frozen)) ?? wordedBody(state, meeting, version);
};

/**
 * The body as this program words it from the record up to its freezing: reading, signing, refusing and leaving afterwards change nothing
 * in it.
 */
export const wordedBody = (state: CaseState, meeting: number, version: number): DocumentModel => {
  const scope = asOfVersion(state, meeting, version);
  return {
    kind: 'minutes',
    title: `第${meeting}次磋商会议记录`,
    style: 'record',
    header: headerOf(state, '会议记录', meeting, version),
    footer: '',
    pageSignatures: signersOf(scope.meeting).map((person) => personShort(person)),
    blocks: [...minutesHead(scope), ...sections(scope), ...clockNote(scope), ...closing(scope), { kind: 'blank-below' }],
  };
};

/** Art. 26(9): the sheet that everybody signs, refuses or is noted on, bound to the body by its digest. Grows while the body stays. */
export const signOffSheet = (state: CaseState, meeting: number): DocumentModel => {
  const on = known(state, meeting);
  const frozen = currentVersion(on);
  return {
    kind: 'minutes-sign-off',
    title: `第${meeting}次磋商会议记录核对签字页`,
    style: 'record',
    header: headerOf(state, '会议记录核对签字页', meeting, frozen?.version ?? 1),
    footer: frozen === null ? '' : pageMark(state, frozen),
    // Everybody else signs on a line of the sheet; who writes and presides, or stands in for them, attests each of its pages.
    pageSignatures: signersOf(on)
      .filter(isOfficer)
      .map((officer) => {
        const handover = handoverOf(on, officer.id);
        return handover === null
          ? personShort(officer)
          : `${handover.successor}（${terms.capacity[officer.capacity]}，接替${officer.name}）`;
      }),
    ...(frozen !== null && { code: codeOf(state, frozen, 'sign-off') }),
    blocks: [
      { kind: 'title', text: '磋商会议记录核对签字页' },
      {
        kind: 'fields',
        rows: [
          ['案号', filed(state, 'CaseOpened')[0]?.number ?? ''],
          ['会议', meetingTitle(on)],
          ['记录版本', frozen === null ? '尚未定稿' : `第${frozen.version}版，${momentInFull(frozen.closedAt)}定稿`],
          ['SM3摘要', frozen === null ? '定稿后生成' : inFull(frozen.digest)],
          ...chainRows(state, on, frozen),
        ],
      },
      ...signOffBlocks(on),
      ...(frozen === null ? [] : clockNoteSince(state, frozen.record, held(on, 'MinutesArchived')[0]?.record ?? null)),
      { kind: 'blank-below' },
    ],
  };
};

/** What a body is frozen as: the words of this program, in the form that is signed and kept. */
export const bodyText: DecideContext['bodyText'] = (state, meeting, version) => textOfBody(wordedBody(state, meeting, version));

/**
 * What is printed of a meeting: the body of the version last frozen, with its digest at the foot of every page, and the sign-off sheet.
 * Before the first freezing it is a draft and says so.
 */
export const minutesDocument = (state: CaseState, meeting: number): readonly [body: DocumentModel, signOff: DocumentModel] => {
  const frozen = currentVersion(known(state, meeting));
  const body = minutesBody(state, meeting, frozen?.version ?? 1);
  return [markedAsRehearsal(state, { ...body, ...standing(state, frozen, body) }), markedAsRehearsal(state, signOffSheet(state, meeting))];
};

/** What stands at the foot of the body. Words that are not those of the digest, of a record that keeps none, bear neither it nor its code. */
const standing = (state: CaseState, frozen: Filed<'MinutesFrozen'> | null, body: DocumentModel): Pick<DocumentModel, 'footer' | 'code'> => {
  if (frozen === null) return { footer: '草稿，尚未定稿' };
  return isShownAsFrozen(frozen, () => textOfBody(body))
    ? { footer: pageMark(state, frozen), code: codeOf(state, frozen, 'body') }
    : { footer: `第${frozen.version}版：正文由程序按记录重新生成，与定稿的摘要不符，不得签字` };
};

/**
 * At the foot of every page: the body's digest, and the place of its freezing in the chain of records. The second makes each copy on
 * paper a witness against a volume that was cut or chained anew (docs/volume-format.md). A case in memory has no chain.
 */
const pageMark = (state: CaseState, { digest, record }: Filed<'MinutesFrozen'>): string => {
  const head = state.frozenHeads[record];
  return [`SM3摘要 ${shortForm(digest)}`, ...(head === undefined ? [] : [`记录链第${record}号 ${shortForm(head)}`])].join('　');
};

/** In full: the record that froze the body, and the last of its signing, so that the sheet is a witness to what was noted of everybody too. */
const chainRows = (
  state: CaseState,
  { lastNoted }: MeetingState,
  frozen: Filed<'MinutesFrozen'> | null,
): readonly (readonly [string, string])[] => {
  const head = frozen === null ? undefined : state.frozenHeads[frozen.record];
  if (frozen === null || head === undefined) return [];
  const inChain = (record: number, digest: string): string => `第${record}号记录\n${inFull(digest)}`;
  const isSince = lastNoted !== null && lastNoted.record > frozen.record;
  return [
    ['记录链摘要', inChain(frozen.record, head)],
    ['签字登记摘要', isSince ? inChain(lastNoted.record, lastNoted.digest) : '尚无签字登记'],
  ];
};

/** The first eight digits and the last four. */
const shortForm = (digest: string): string => `${groupsOf(digest.slice(0, 8), 4)} … ${digest.slice(-4).toUpperCase()}`;

const inFull = (digest: string): string => `${groupsOf(digest.slice(0, 32), 8)}\n${groupsOf(digest.slice(32), 8)}`;

const groupsOf = (digest: string, size: number): string => (digest.toUpperCase().match(new RegExp(`.{1,${size}}`, 'gu')) ?? []).join(' ');

const codeOf = (state: CaseState, { meeting, version, digest }: Filed<'MinutesFrozen'>, part: MinutesPart): CodeOfPaper => ({
  volume: markOf(state.volumeId),
  meeting,
  version,
  part,
  digest: shortDigest(digest),
});

const headerOf = (state: CaseState, name: string, meeting: number, version: number): string =>
  [name, filed(state, 'CaseOpened')[0]?.number ?? '', `第${meeting}次`, `第${version}版`].join(' · ');

const known = (state: CaseState, number: number): MeetingState => {
  const meeting = meetingOf(state, number);
  if (meeting === null) throw new RangeError(`no meeting ${number} on record`);
  return meeting;
};

const closing = ({ meeting }: MinutesScope): readonly Block[] => {
  if (held(meeting, 'MeetingCollapsed').length > 0) return [paragraph('本次会议流会，不计入磋商次数。')];
  const end = closedAt(meeting);
  // Never on a last page by itself: what was arranged next stands above it.
  return end === null ? [] : [lastParagraph(`磋商于${momentInFull(end)}结束，以上记录交参加会议各方核对。`, true)];
};

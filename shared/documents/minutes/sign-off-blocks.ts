import { held, type Filed, type MeetingState } from '../../record/state.ts';
import { signersOf, standingOf, takenBack, voidedOn } from '../../meeting/sign-off.ts';
import { currentVersion, isOfficer, type Participant } from '../../record/meeting-queries.ts';
import { handoverOf, officerOf, type Office } from '../../meeting/handover.ts';
import { nameIn } from '../../meeting/name-in.ts';
import { agreedToESign, fingerprintOf } from '../../meeting/tablet-signing.ts';
import { signatureDrawing } from '../signature-drawing.ts';
import { dayOf, type Instant } from '../../time/instant.ts';
import { sentence } from '../../text/zh/stops.ts';
import { dayInFull, terms, timeInFull } from '../../text/zh/terms.ts';
import { heading, lastParagraph, paragraph, table, type Block, type SignatureLine } from '../document-model.ts';
import { handoversTold, officerPlace } from './officers.ts';
import { entryBlocks, sectionHeading } from './sections.ts';
import { momentInFull, orNone, personById, personInCell, personInFull, personShort } from './wording.ts';

/** Step 9 as it went: who checked, signed, refused or had left, the slips, what became void; the officers close the sheet. */
export const signOffBlocks = (meeting: MeetingState): readonly Block[] => [
  sectionHeading('check-and-sign'),
  paragraph(
    '会议记录由参会人员自行阅读或者听取宣读。核对无误的，签字；认为有遗漏或者差错的，可以申请更正；拒绝签字的，由主持人写明情况后存档（第二十六条第九项）。',
  ),
  ...entryBlocks(meeting, 'check-and-sign'),
  ...standings(meeting),
  ...slips(meeting),
  ...voidSignatures(meeting),
  ...withdrawnNotes(meeting),
  ...refusals(meeting),
  ...departures(meeting),
  ...handovers(meeting),
  ...tabletSignatures(meeting),
  ...annexes(meeting),
  ...signatureLines(meeting),
];

const standings = (meeting: MeetingState): readonly Block[] => [
  heading(2, '核对和签字情况'),
  table(
    [7, 35, 28, 30],
    [
      ['序号', '参会人员', '核对', '签字情况'],
      ...signersOf(meeting).map((person, index) => [
        String(index + 1),
        personInCell(person),
        checking(meeting, person.id),
        standing(meeting, person.id),
      ]),
    ],
    ['center', 'left', 'left', 'left'],
  ),
];

const checking = (meeting: MeetingState, participant: string): string => {
  const version = currentVersion(meeting)?.version ?? 0;
  const readings = held(meeting, 'MinutesRead').filter((reading) => reading.participant === participant && reading.version === version);
  return orNone(
    readings
      .map((reading) => {
        const by = reading.readBy === '' ? '' : `，${reading.readBy}宣读`;
        const language = reading.language === '' ? '' : `，${reading.language}`;
        const interpreter = reading.interpreter === '' ? '' : `，翻译${reading.interpreter}`;
        return `${terms.readHow[reading.how]}，${timesInFull(reading.from, reading.to)}${by}${language}${interpreter}`;
      })
      .join('\n'),
  );
};

const timesInFull = (from: Instant, to: Instant): string =>
  timeInFull(from) === timeInFull(to) ? timeInFull(from) : `${timeInFull(from)}至${timeInFull(to)}`;

const shortForm = (digest: string): string => `${digest.slice(0, 8)}…${digest.slice(-4)}`.toUpperCase();

const standing = (meeting: MeetingState, participant: string): string => {
  const { status, signature } = standingOf(meeting, participant);
  if (signature === null) {
    const handover = handoverOf(meeting, participant);
    return handover === null ? terms.signOff[status] : `${terms.signOff[status]}，由${handover.successor}接替签字`;
  }
  const reservation = signature.reservation === '' ? '' : `\n签字时声明：${signature.reservation}`;
  const handover = handoverOf(meeting, participant);
  const inPlace = signature.handover === null || handover === null ? '' : `，${handover.successor}接替签字`;
  return `${terms.signOff.signed}（${terms.signMethod[signature.method]}）${inPlace}，${timeInFull(signature.at)}${reservation}`;
};

/** 申请更正: the slips with their decisions, granted ones too. */
const slips = (meeting: MeetingState): readonly Block[] =>
  held(meeting, 'CorrectionRequested').flatMap((slip) => {
    const decision = held(meeting, 'CorrectionDecided').find((candidate) => candidate.slip === slip.slip);
    return [
      heading(2, `第${slip.slip}号更正申请`),
      {
        kind: 'fields',
        rows: [
          ['申请人', `${personById(meeting, slip.participant)}，${momentInFull(slip.at)}`],
          ['位置', `第${slip.version}版${slip.entry === null ? '' : `第${slip.entry}条`}`],
          ['申请内容', slip.what],
          ...(slip.proposed === '' ? [] : [['建议文字', slip.proposed] as const]),
          ['决定', decision === undefined ? decided(decision) : `${decided(decision)}，${decision.by}，${momentInFull(decision.at)}`],
          ...(decision === undefined ? [] : [['理由', decision.reason] as const]),
        ],
      } satisfies Block,
    ];
  });

const decided = (decision: Filed<'CorrectionDecided'> | undefined): string =>
  decision === undefined ? '尚未决定' : decision.granted ? '准予更正' : '不予更正';

/** A granted correction makes a new version; what was signed, refused or noted on the old one is void, and is named. */
const voidSignatures = (meeting: MeetingState): readonly Block[] => {
  const lines = voidedOn(meeting).map(
    ({ item, what }) =>
      `${personById(meeting, item.participant)}${momentInFull(item.at)}在第${item.version}版上的${terms.voided[what]}，因记录准予更正而失效。`,
  );
  return lines.length === 0 ? [] : [heading(2, '以前版本上失效的签字'), ...lines.map((line) => paragraph(line))];
};

/** What was noted of somebody by mistake: the sheet does not pass over what was taken back from it. */
const withdrawnNotes = (meeting: MeetingState): readonly Block[] => {
  const lines = takenBack(meeting).map(
    ({ item, what, withdrawal: { record, at, by, reason } }) =>
      `${personById(meeting, item.participant)}在第${item.version}版上的${terms.voided[what]}（${momentInFull(item.at)}登记，第${item.record}号记录），${momentInFull(at)}由${by}撤销（第${record}号记录）。理由：${sentence(reason)}`,
  );
  return lines.length === 0 ? [] : [heading(2, '撤销的登记'), ...lines.map((line) => paragraph(line))];
};

/** 拒绝签字: a full legal event of its own (Art. 26(9)). */
const refusals = (meeting: MeetingState): readonly Block[] =>
  signersAndOthers(meeting).flatMap((person) => {
    const { refusal } = standingOf(meeting, person.id);
    if (refusal === null) return [];
    return [
      heading(2, `拒绝签字：${personShort(person)}`),
      {
        kind: 'fields',
        rows: [
          ['拒绝签字人', personInFull(person)],
          ['要求签字时间', momentInFull(refusal.askedAt)],
          ['核对方式', terms.readHow[refusal.how]],
          ['拒签理由', refusal.silent ? '未说明理由，沉默' : refusal.reason],
          ['见证人', orNone(refusal.witness)],
          ...(refusal.recording === '' ? [] : [['录音录像', refusal.recording] as const]),
          ['主持人写明', refusal.note],
          ...(refusal.notedBy === '' ? [] : [['写明人', refusal.notedBy] as const]),
        ],
      } satisfies Block,
      {
        kind: 'signatures',
        lines: [
          officerLine(meeting, 'presiding', elsewhere),
          officerLine(meeting, 'secretary', elsewhere),
          ...(refusal.witness === '' ? [] : [{ label: '见证人', name: refusal.witness, state: '' }]),
        ],
      } satisfies Block,
    ];
  });

const departures = (meeting: MeetingState): readonly Block[] => {
  const gone = signersAndOthers(meeting).flatMap((person) => {
    const { departure } = standingOf(meeting, person.id);
    if (departure === null) return [];
    const by = departure.notedBy === '' ? '' : `（${departure.notedBy}）`;
    return [paragraph(`${personInFull(person)}：已离会，未核对签字。主持人写明${by}：${departure.note}`)];
  });
  return gone.length === 0 ? [] : [heading(2, terms.signOff.departed), ...gone];
};

/** Signers in signing order, then anybody else of whom something is noted (observers may sign or refuse too). */
const signersAndOthers = (meeting: MeetingState): readonly Participant[] => {
  const signers = signersOf(meeting);
  return [...signers, ...held(meeting, 'ParticipantSeated').filter((person) => !signers.some((signer) => signer.id === person.id))];
};

const handovers = (meeting: MeetingState): readonly Block[] => {
  const lines = handoversTold(meeting);
  return lines.length === 0 ? [] : [heading(2, '签字移交'), ...lines.map((line) => paragraph(line))];
};

/** Everybody signs this sheet: of the number of somebody's document it has the end, the record the whole. */
const numberEnd = (document: string): string => (document === '' ? '' : `（尾号${document.slice(-4)}）`);

/** 电子签名: agreed to how and when, identity checked by whom, witnessed by whom, on which text. */
const tabletSignatures = (meeting: MeetingState): readonly Block[] => {
  const rows = signersAndOthers(meeting).flatMap((person) => {
    const { signature } = standingOf(meeting, person.id);
    const agreed = agreedToESign(meeting, person.id);
    const drawn = signature?.drawn ?? null;
    if (signature === null || drawn === null || agreed === null) return [];
    const print = fingerprintOf(meeting, person.id);
    return [
      [
        personShort(person),
        `${terms.esignWay[agreed.way]}，${momentInFull(agreed.agreedAt)}\n${agreed.paper}`,
        [
          `${terms.identity[drawn.identity]}${numberEnd(drawn.document)}，${drawn.checkedBy}核验`,
          `见证人${drawn.witness}`,
          ...(drawn.recording === '' ? [] : [`录音录像：${drawn.recording}`]),
        ].join('\n'),
        [
          `${timeInFull(drawn.begun)}落笔，${timeInFull(signature.at)}确认，${terms.pointer[drawn.pointer]}，${drawn.strokes.length}笔`,
          `所示文本摘要 ${shortForm(drawn.displayed)}`,
          ...(print === null ? [] : [`捺印附图（第${print.record}号记录），SM3 ${shortForm(print.file)}，见证人${print.witness}`]),
        ].join('\n'),
      ],
    ];
  });
  return rows.length === 0
    ? []
    : [
        heading(2, '平板签字'),
        paragraph(
          '以下人员依据《中华人民共和国电子签名法》第三条、第十三条，签订电子签名使用约定后在平板上签字，笔迹随本记录保存，以原笔迹印在签字处。',
        ),
        table([17, 27, 28, 28], [['签字人', '使用约定', '身份核验和见证', '签字'], ...rows]),
      ];
};

/** The papers that belong to this sheet: each slip with its decision, each refusal, each agreement somebody signed on a screen by. */
const annexes = (meeting: MeetingState): readonly Block[] => {
  const standings = signersAndOthers(meeting).map((person) => ({ who: nameIn(meeting, person.id), ...standingOf(meeting, person.id) }));
  const papers = [
    ...held(meeting, 'CorrectionRequested').map(({ slip }) => {
      const decision = held(meeting, 'CorrectionDecided').find((candidate) => candidate.slip === slip);
      return `会议记录更正申请表（第${slip}号，${decided(decision)}）`;
    }),
    ...standings.flatMap(({ who, refusal }) => (refusal === null ? [] : [`拒绝签字情况说明（${who}）`])),
    ...standings.flatMap(({ who, signature }) => (signature?.method === 'tablet' ? [`电子签名使用约定（${who}）`] : [])),
  ];
  return papers.length === 0 ? [] : [paragraph(`附件：${papers.map((title, index) => `${index + 1}．${title}`).join('；')}。`)];
};

const signatureLines = (meeting: MeetingState): readonly Block[] => {
  const signers = signersOf(meeting).filter((person) => !isOfficer(person));
  const archived = held(meeting, 'MinutesArchived').at(-1);
  return [
    heading(2, '签字'),
    paragraph('以上会议记录已经本人核对（本人不能阅读的，已听取宣读），与磋商会议情况一致。'),
    { kind: 'signatures', lines: signers.map((person) => signerLine(meeting, person)) },
    { kind: 'signatures', lines: [officerLine(meeting, 'presiding'), officerLine(meeting, 'secretary')] },
    lastParagraph(`会议结束时间：${archived === undefined ? '　　　　年　　月　　日　　时　　分' : momentInFull(archived.endedAt)}`),
  ];
};

/** What stands on the line of somebody who signed on a screen. */
const drawnOn = (meeting: MeetingState, participant: string): Pick<SignatureLine, 'drawn'> => {
  const { signature } = standingOf(meeting, participant);
  const strokes = signature?.drawn?.strokes;
  return signature === null || strokes === undefined
    ? {}
    : { drawn: { drawing: signatureDrawing(strokes), on: dayInFull(dayOf(signature.at)) } };
};

const signerLine = (meeting: MeetingState, person: Participant): SignatureLine => {
  const { status } = standingOf(meeting, person.id);
  const state = status === 'refused' ? '拒绝签字，情况另记' : status === 'departed' ? terms.signOff.departed : '';
  return { label: terms.capacityInFull[person.capacity], name: person.name, state, ...drawnOn(meeting, person.id) };
};

/** A signature is drawn once, on its line below: a second picture of it would be a copy. Ink is written wherever there is a line. */
const elsewhere = '平板签字，见“签字”处';

const officerLine = (meeting: MeetingState, office: Office, drawnElsewhere?: string): SignatureLine => {
  const [label, name] = officerPlace(meeting, office);
  const { person } = officerOf(meeting, office);
  const drawn = person === null ? {} : drawnOn(meeting, person.id);
  return drawnElsewhere !== undefined && 'drawn' in drawn ? { label, name, state: drawnElsewhere } : { label, name, state: '', ...drawn };
};

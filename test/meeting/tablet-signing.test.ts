import { describe, expect, it } from 'vitest';
import { signOffSheet } from '../../shared/documents/kinds/minutes.ts';
import { signatureDrawing } from '../../shared/documents/signature-drawing.ts';
import type { CommandInput } from '../../shared/decide.ts';
import { inkFault, inkLimits, type InkFault } from '../../shared/record/ink.ts';
import { eventSchemas } from '../../shared/record/event.ts';
import { standingOf, voidedOn } from '../../shared/meeting/sign-off.ts';
import { currentVersion } from '../../shared/record/meeting-queries.ts';
import { writeDocx } from '../../electron/documents/docx-writer.ts';
import { blockText, docxPart } from '../documents/texts.ts';
import { firstMeeting, upTo, type FirstMeeting } from '../support/first-meeting.ts';

const meeting = 1;
const stroke = [600, 600, 0, 300, 1_500, 700, 40, 700, 2_400, 1_500, 90, 900];
const strokes = [stroke, [3_000, 400, 300, 500, 3_000, 2_000, 420, 500]];

const frozen = (): FirstMeeting => upTo(firstMeeting(), 9);
const read = (room: FirstMeeting, participant: string): number => {
  const { now } = room.context();
  const version = currentVersion(room.meeting())?.version ?? 0;
  return room.run('ReadMinutes', {
    meeting,
    version,
    participant,
    how: 'read',
    readBy: '',
    from: now,
    to: now,
    language: '',
    interpreter: '',
  });
};
const agree = (room: FirstMeeting, participant: string): number =>
  room.run('AgreeToESign', {
    meeting,
    participant,
    way: 'at-table',
    agreedAt: room.context().now,
    paper: '《电子签名使用约定》1份',
    witness: '',
  });
type Drawn = NonNullable<CommandInput<'Sign'>['drawn']>;
const drawn = (room: FirstMeeting, given: Partial<Drawn> = {}): Drawn => ({
  displayed: currentVersion(room.meeting())?.digest ?? '',
  pointer: 'pen',
  begun: room.context().now,
  strokes,
  identity: 'identity-card',
  document: '',
  checkedBy: '刘某',
  witness: '何某',
  recording: '',
  ...given,
});
const tablet = (room: FirstMeeting, participant: string, given: Partial<Drawn> = {}): CommandInput<'Sign'> => ({
  meeting,
  version: currentVersion(room.meeting())?.version ?? 0,
  participant,
  method: 'tablet',
  reservation: '',
  drawn: drawn(room, given),
});

describe('signing on a tablet', () => {
  it('needs the written agreement of that person, and says on which law that rests', () => {
    const room = frozen();
    read(room, room.ids.obligor);
    agree(room, room.ids.second);
    expect(room.refused('Sign', tablet(room, room.ids.obligor))).toMatchObject({ code: 'esign.not-agreed' });
    agree(room, room.ids.obligor);
    expect(
      room.refused('AgreeToESign', {
        ...{ meeting, participant: room.ids.obligor, way: 'at-table', agreedAt: room.context().now, paper: 'x', witness: '' },
      }).code,
    ).toBe('esign.agreed');
    room.run('Sign', tablet(room, room.ids.obligor, { document: '150102198001011234' }));
    expect(room.events().at(-1)?.payload).toMatchObject({ drawn: { document: '150102198001011234' } });
    const text = signOffSheet(room.state(), meeting).blocks.map(blockText).join('\n');
    expect(text).toContain('居民身份证（尾号1234），刘某核验');
    expect(text).not.toContain('150102198001011234');
    expect(standingOf(room.meeting(), room.ids.obligor)).toMatchObject({ status: 'signed', signature: { drawn: { strokes } } });
    expect(room.refused('Sign', tablet(room, room.ids.obligor)).code).toBe('minutes.settled');
  });

  it('is on the text that was shown, with a drawing, and witnessed by another', () => {
    const room = frozen();
    const { obligor } = room.ids;
    read(room, obligor);
    agree(room, obligor);
    const name = room.meeting().on.ParticipantSeated?.find(({ id }) => id === obligor)?.name ?? '';
    expect(room.refused('Sign', tablet(room, obligor, { displayed: '0'.repeat(64) })).code).toBe('esign.other-text');
    expect(room.refused('Sign', { ...tablet(room, obligor), drawn: null })).toMatchObject({ values: { fault: 'empty' } });
    expect(room.refused('Sign', { ...tablet(room, obligor), method: 'paper' }).code).toBe('esign.on-paper');
    expect(room.refused('Sign', tablet(room, obligor, { witness: name })).code).toBe('esign.own-witness');
    expect(room.refused('Sign', tablet(room, obligor, { strokes: [[9, 9, 0, 1]] }))).toMatchObject({ values: { fault: 'dot' } });
  });

  it('is void on the next version, said whose it was, and is drawn again', () => {
    const room = frozen();
    const { obligor, second } = room.ids;
    read(room, obligor);
    agree(room, obligor);
    room.run('Sign', tablet(room, obligor));
    room.run('RequestCorrection', { meeting, version: 1, participant: second, entry: null, what: '漏记', proposed: '' });
    room.run('DecideCorrection', { meeting, slip: 1, granted: true, by: '王某', reason: '属实' });
    room.run('FreezeMinutes', { meeting });
    expect(voidedOn(room.meeting())).toMatchObject([{ what: 'signed', item: { participant: obligor, version: 1 } }]);
    read(room, obligor);
    room.run('Sign', tablet(room, obligor));
  });

  it('is stood on by the agreement, which is not withdrawn under it', () => {
    const room = frozen();
    const { obligor, second } = room.ids;
    const other = agree(room, second);
    const agreed = agree(room, obligor);
    read(room, obligor);
    room.run('Sign', tablet(room, obligor));
    expect(room.refused('WithdrawRecord', { target: agreed, reason: 'x', by: 'x' }).code).toBe('record.rested-on');
    room.run('WithdrawRecord', { target: other, reason: '登记错人', by: '刘某' });
  });

  it('stands on the sheet as lines, in the docx as shapes with a path and no picture', async () => {
    const room = frozen();
    const { obligor } = room.ids;
    read(room, obligor);
    agree(room, obligor);
    room.run('Sign', tablet(room, obligor));
    const sheet = signOffSheet(room.state(), meeting);
    const line = sheet.blocks.flatMap((block) => (block.kind === 'signatures' ? block.lines : [])).find((one) => one.drawn !== undefined);
    expect(line?.drawn?.drawing).toEqual(signatureDrawing(strokes));
    const xml = docxPart(await writeDocx([sheet]), 'word/document.xml');
    expect(xml.match(/<wps:wsp>/gu)).toHaveLength(signatureDrawing(strokes).lines.length);
    expect(xml).toContain('<a:quadBezTo>');
    expect(xml).not.toContain('<pic:pic');
  });

  it('is read from a volume written before there were drawings', () => {
    const old = { meeting: 1, version: 1, digest: '0'.repeat(64), participant: 'p2', method: 'tablet', reservation: '' };
    expect(eventSchemas.SignatureGiven.parse(old)).toEqual({ ...old, drawn: null, handover: null });
  });
});

describe('what is drawn', () => {
  const long = Array.from({ length: inkLimits.points + 1 }, (_, at) => [at % 6_000, at % 2_400, at, 500]).flat();
  const faults: readonly (readonly [InkFault | null, readonly (readonly number[])[]])[] = [
    [null, strokes],
    ['empty', []],
    ['malformed', [[]]],
    ['malformed', [[1, 2, 3]]],
    ['malformed', [[6_001, 0, 0, 0, 0, 2_000, 1, 0]]],
    ['malformed', [[0, 0, 5, 0, 2_000, 2_000, 4, 0]]],
    ['malformed', [[0, 0, 0, 1_001, 2_000, 2_000, 4, 0]]],
    ['dot', [[100, 100, 0, 500]]],
    ['dot', [[100, 100, 0, 500, 200, 200, 10, 500, 100, 100, 20, 500, 200, 200, 30, 500, 100, 100, 40, 500]]],
    ['too-many-points', [long]],
    ['too-many-strokes', Array.from({ length: inkLimits.strokes + 1 }, () => [1, 1, 1, 1])],
    ['too-long', [[0, 0, 0, 0, 2_000, 2_000, inkLimits.ms + 1, 0]]],
  ];
  it.each(faults)('is taken or refused: %s', (fault, given) => expect(inkFault(given)).toBe(fault));

  it('is thicker where the pen was pressed, and joins where it went on', () => {
    const { lines } = signatureDrawing([stroke]);
    expect(lines.map(({ width }) => width).toSorted((a, b) => a - b)).toEqual(lines.map(({ width }) => width));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.every(({ path }) => /^M\d+ \d+([ML]\d+ \d+|Q\d+ \d+ \d+ \d+)*$/u.test(path))).toBe(true);
  });
});

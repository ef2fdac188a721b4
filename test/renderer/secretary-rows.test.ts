import { describe, expect, it } from 'vitest';
import { pendingRows, recordRows } from '../../renderer/windows/secretary/record-entries.ts';
import { found } from '../../renderer/windows/secretary/found-rows.ts';
import type { EntryView } from '../../shared/views/entry-view.ts';
import type { OfferView } from '../../shared/views/positions-view.ts';
import type { SeatView } from '../../shared/views/meeting-view.ts';
import type { Instant } from '../../shared/time/instant.ts';

const at = (minute: number) => `2026-03-30T09:${String(minute).padStart(2, '0')}:00.000+08:00` as Instant;

const entry = (number: number, record: number, text: string, more: Partial<EntryView> = {}): EntryView => ({
  number,
  record,
  at: at(record),
  step: 'claimant-statement',
  kind: 'statement',
  speaker: 'p1',
  text,
  answers: null,
  lateInsertion: false,
  marked: false,
  corrections: [],
  withdrawn: false,
  ...more,
});

const seat: SeatView = {
  id: 'p1',
  seat: 3,
  name: '李某',
  called: '李某',
  organisation: '某市生态环境局',
  capacity: 'claimant',
  party: 'claimant',
  authority: 'special',
  presence: 'present',
  since: null,
};

const clock = { confirmations: [], drift: null, jumps: [] };
const noOffers = { meeting: 1, offers: [] };

describe('the rows of the record', () => {
  it('say of an offer and of what it was recorded from which offer it is, of this meeting only', () => {
    const offer = { meeting: 1, entry: 2, source: 1, number: 3 } as OfferView;
    const rows = recordRows({
      meeting: 1,
      offers: [offer, { ...offer, meeting: 2, entry: 3, number: 4 }],
      seats: [seat],
      entries: [entry(1, 10, '一'), entry(2, 20, '二', { kind: 'procedure', speaker: null }), entry(3, 30, '三')],
      notes: [],
      clock,
    });
    expect(rows.map((row) => row.margin?.text)).toEqual(['方案3', '方案3', undefined]);
  });

  it('stand in reading order, each note where it was written, a late insertion moving none', () => {
    const rows = recordRows({
      ...noOffers,
      seats: [seat],
      entries: [entry(1, 10, '一'), entry(3, 30, '补', { lateInsertion: true }), entry(2, 20, '二')],
      notes: [
        { record: 15, at: at(15), text: '注' },
        { record: 40, at: at(40), text: '尾' },
      ],
      clock,
    });
    expect(rows.map((row) => row.text)).toEqual(['一', '补', '注', '二', '尾']);
    expect(rows.map((row) => row.margin?.text)).toEqual([undefined, '09:30 补记', '不入记录', undefined, '不入记录']);
  });

  it('say where the clock of the device was set, in the place where it was noticed', () => {
    const shown = '2026-03-30T09:17:00.000+08:00' as Instant;
    const jump = { record: 15, at: at(15), basis: 'steady', expected: at(15), shown, differenceMs: -780_000 } as const;
    const rows = recordRows({
      ...noOffers,
      seats: [seat],
      entries: [entry(1, 10, '一'), entry(2, 20, '二')],
      notes: [{ record: 12, at: at(12), text: '注' }],
      clock: { ...clock, jumps: [jump] },
    });
    expect(rows.map((row) => row.capacity)).toEqual(['权利人', '备注', '时钟', '权利人']);
    expect(rows[2]?.text).toMatch(/^设备时钟应为.*，实际显示2026年3月30日9时17分00秒，被调慢13分。$/u);
  });

  it('say what is to be checked before anything else about an entry', () => {
    const [row] = recordRows({
      ...noOffers,
      seats: [seat],
      entries: [entry(1, 10, '一', { marked: true, corrections: [{ before: '二', reason: '', at: at(11) }], kind: 'offer' })],
      notes: [],
      clock,
    });
    expect(row).toMatchObject({ isDoubtful: true, margin: { text: '待核', icon: 'flag' }, capacity: '权利人', name: '李某' });
  });

  it('are found by two characters of Chinese, and by who spoke', () => {
    const rows = recordRows({
      ...noOffers,
      seats: [seat],
      entries: [entry(1, 10, '修复期限十二个月'), entry(2, 20, '确认', { speaker: null })],
      notes: [],
      clock,
    });
    expect(found(rows, '期限').map((row) => row.id)).toEqual(['e1']);
    expect(found(rows, '李某').map((row) => row.id)).toEqual(['e1']);
    expect(found(rows, ' ')).toEqual([]);
  });

  it('show as pending only what was typed', () => {
    const base = { input: {}, speaker: 'p1', failed: null } as const;
    const rows = pendingRows(
      [
        { ...base, commandId: 'a', type: 'CommitEntry', text: '还没存上' },
        { ...base, commandId: 'b', type: 'NextStep', text: '' },
        { ...base, commandId: 'c', type: 'WriteNote', text: '备注一句' },
      ],
      [seat],
    );
    expect(rows.map(({ text, tone, isPending }) => [text, tone, isPending])).toEqual([
      ['还没存上', 'speech', true],
      ['备注一句', 'note', true],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { samples } from '../../electron/samples/samples.ts';
import { eventSchemas, type EventType, type RecordedEvent } from '../../shared/record/event.ts';
import type { CaseState } from '../../shared/record/state.ts';
import { fieldName } from '../../shared/text/zh/fields.ts';
import { recordKindNames } from '../../shared/text/zh/record-kinds.ts';
import { termOf } from '../../shared/text/zh/record-values.ts';
import { instantAt } from '../../shared/time/instant.ts';
import type { PlainDate } from '../../shared/time/plain-date.ts';
import { recordView, type RecordView } from '../../shared/views/record-view.ts';
import { openingInput } from '../support/memory-host.ts';
import { openRoom } from '../support/room.ts';

type Played = { readonly state: CaseState; readonly events: readonly RecordedEvent[] };
const played = async (sample: (typeof samples)[number]): Promise<Played> => {
  const room = openRoom();
  await sample.play(room.player());
  return { state: room.state(), events: room.events() };
};
const words = (view: RecordView): Readonly<Record<string, string>> => Object.fromEntries(view.fields);

/** Every field of every kind of record with the values of its closed list, those of items within lists too. */
const fieldsOf = (type: EventType): readonly (readonly [field: string, options: readonly string[]])[] => {
  type Loose = {
    readonly def: { readonly innerType?: z.ZodType; readonly element?: z.ZodType };
    readonly shape?: object;
    readonly options?: unknown;
  };
  const walk = (field: string, schema: z.ZodType): readonly (readonly [string, readonly string[]])[] => {
    const { def, shape, options } = schema as unknown as Loose;
    const inner = def.innerType ?? def.element;
    if (inner !== undefined) return walk(field, inner);
    if (shape !== undefined) return Object.entries(shape).flatMap(([name, each]) => walk(name, each as z.ZodType));
    return [[field, Array.isArray(options) ? options.filter((option): option is string => typeof option === 'string') : []]];
  };
  return walk('', eventSchemas[type]);
};
const types = Object.keys(eventSchemas) as EventType[];

describe('one record in words', () => {
  it.each(types)('%s has a name, a name for each field and a term for each value of a closed list', (type) => {
    expect(recordKindNames[type]).toMatch(/\p{Script=Han}/u);
    for (const [field, options] of fieldsOf(type).filter(([name]) => name !== 'id')) {
      expect(fieldName(field), field).not.toMatch(/[a-z“]/u);
      for (const option of options) expect(termOf(type, field, option), `${field} ${option}`).toMatch(/\p{Script=Han}/u);
    }
  });

  it.each(samples.map((sample) => [sample.name, sample] as const))('shows no code of the program for any record: %s', async (_, sample) => {
    const { state, events } = await played(sample);
    for (const event of events) {
      for (const [label, value] of recordView(state, event).fields) {
        if (label !== fieldName('digest'))
          expect(`${event.type} ${label}：${value}`.slice(event.type.length)).not.toMatch(/[a-z]{3}|\b[a-z]\d+\b/u);
      }
    }
  });

  it('says what was withdrawn by which record, on whose word and why, and names a party that was', () => {
    const room = openRoom();
    room.setClock(instantAt('2026-03-20' as PlainDate, 36_000));
    room.run('OpenCase', openingInput('某环损案〔2026〕1号'));
    const added = room.run('AddObligor', {
      name: '某公司',
      kind: 'organisation',
      identityNumber: '',
      representative: '赵某',
      address: '',
      phone: '',
    });
    room.run('ClaimRelief', { obligor: `o${added}`, on: '2026-03-19' as PlainDate, kind: 'reduction', basis: '已自行清运。' });
    const [, obligor, relief] = room.events();
    if (obligor === undefined || relief === undefined) throw new Error('three records');
    expect(recordView(room.state(), relief)).toMatchObject({ record: 3, name: '免除、减轻责任的主张', withdrawn: null });
    expect(words(recordView(room.state(), relief))).toEqual({
      赔偿义务人: '某公司',
      日期: '2026-03-19',
      类别: '主张减轻责任',
      依据: '已自行清运。',
    });
    expect(words(recordView(room.state(), obligor))).toEqual({ 姓名或名称: '某公司', 类别: '单位', 法定代表人: '赵某' });

    const withdrawal = room.run('WithdrawRecord', { target: 3, reason: '登记有误。', by: '刘某' });
    expect(recordView(room.state(), relief).withdrawn).toEqual({
      record: withdrawal,
      at: '2026-03-20T10:00:00.000+08:00',
      by: '刘某',
      reason: '登记有误。',
    });
    expect(words(recordView(room.state(), relief))['赔偿义务人']).toBe('某公司');
    expect(words(recordView({ ...room.state(), file: {} }, relief))['赔偿义务人']).toBe('第2号记录登记的（已撤回）');
  });
});

describe('what a record names', () => {
  it('is the commission, of an appraisal delivered', () => {
    const room = openRoom();
    room.setClock(instantAt('2026-03-20' as PlainDate, 36_000));
    room.run('OpenCase', openingInput('某环损案〔2026〕1号'));
    const on = '2026-03-20' as PlainDate;
    const commissioned = room.run('CommissionSupplementaryAppraisal', { on, to: '某鉴定机构', subject: '土壤补充鉴定' });
    room.run('DeliverSupplementaryAppraisal', { id: `s${commissioned}`, on, number: '', summary: '' });
    const delivered = room.events().at(-1);
    if (delivered === undefined) throw new Error('three records');
    expect(words(recordView(room.state(), delivered))).toEqual({ 所交付的委托: '第2号记录', 日期: '2026-03-20' });
  });
});

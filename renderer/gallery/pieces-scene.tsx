import { useState } from 'react';
import type { ReactNode } from 'react';
import { GroundsTable } from '../components/grounds-table.tsx';
import { Icon } from '../components/icon.tsx';
import type { IconName } from '../components/icon.tsx';
import { LimitLine } from '../components/limit-line.tsx';
import { MeetingPips } from '../components/meeting-pips.tsx';
import { PositionsTable } from '../components/positions-table.tsx';
import { SavedMark } from '../components/saved-mark.tsx';
import { SeatList } from '../components/seat-list.tsx';
import { Status } from '../components/status.tsx';
import { crowdedTimes } from './limit-sample.ts';
import { sampleSeats } from './meeting-sample.ts';
import { Specimen } from './specimen.tsx';

const ICONS: readonly IconName[] = [
  'check',
  'current',
  'square',
  'square-filled',
  'circle',
  'half',
  'dot',
  'ring',
  'triangle',
  'flag',
  'lock',
  'search',
  'paper',
  'tablet',
  'pen',
  'refuse',
  'eye-off',
  'question',
  'down',
  'left',
  'right',
  'close',
];

/** What the pictures do not draw: both clocks over, four parties, labels that collide. */
export const PiecesScene = (): ReactNode => {
  const [open, setOpen] = useState<string>();
  return (
    <main>
      <h1>图形和状态</h1>
      <Specimen title="图形">
        {ICONS.map((name) => (
          <Icon key={name} name={name} size={16} title={name} />
        ))}
      </Specimen>
      <Specimen title="状态">
        <Status state="calm" word="正常" />
        <Status state="near" word="临近" />
        <Status state="pressing" word="紧迫" />
        <SavedMark text="已存 11:14:21" />
        <SavedMark text="待存 2 条" isWaiting />
        <MeetingPips label="各种会议" pips={['counted', 'this', 'not-counted', 'unused', 'granted']} />
      </Specimen>
      <LimitLine
        name="某建材公司"
        day="第98日/90"
        remaining="超4日，10-08 已届满"
        tone="red"
        meetings={<MeetingPips label="计入4次" pips={['counted', 'counted', 'counted', 'granted']} />}
        spoken="09-01送达；10-08届满，今日10-12已超4日"
        scale={{ from: 63, to: 106 }}
        times={crowdedTimes}
      />
      <PositionsTable
        label="四方的争点与方案"
        issueHead="事项"
        resultHead="结果"
        parties={['市生态环境局', '某化工公司', '某运输公司', '某建材公司'].map((name) => ({ id: name, name }))}
        issues={[
          {
            id: 'a',
            title: '修复期限',
            positions: [{ now: '24个月' }, { now: '36个月', before: '48个月' }, { now: '同意24个月' }, { now: '未表态' }],
            result: { state: 'disputed', word: '分歧' },
          },
          {
            id: 'b',
            title: '责任承担方式',
            positions: [{ now: '连带承担修复责任' }, { now: '按六成承担' }, { now: '按一成承担' }, { now: '按三成承担' }],
            result: { state: 'open', word: '未定' },
          },
        ]}
      />
      <Specimen title="席位">
        <SeatList label="席位" seats={sampleSeats} onSeat={setOpen} />
      </Specimen>
      <GroundsTable
        article="第二十九条"
        title="视为磋商不成的情形"
        obligors={[{ id: 'a', name: '某建材公司' }]}
        grounds={[
          {
            id: '6',
            number: '（六）',
            title: '超过磋商期限未达成协议',
            facts: '10-08 已届满',
            verdicts: [{ state: 'holds', word: '成立' }],
            reasons: <p>原止日10-04是节假日，顺延至10-08。</p>,
          },
        ]}
        openId={open}
        onOpen={setOpen}
      />
    </main>
  );
};

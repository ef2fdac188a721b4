import { useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import type { ComposedTextAreaHandle } from '../components/composed-text-area.tsx';
import { CountOf } from '../components/count-of.tsx';
import { Facts } from '../components/facts.tsx';
import { InputLine } from '../components/input-line.tsx';
import { KeyActions } from '../components/key-actions.tsx';
import { KeyCap } from '../components/key-cap.tsx';
import { LimitBar } from '../components/limit-bar.tsx';
import { LimitTrack } from '../components/limit-track.tsx';
import { MeetingLimit } from '../components/meeting-limit.tsx';
import { MissingList } from '../components/missing-list.tsx';
import { Panel } from '../components/panel.tsx';
import { PositionsTable } from '../components/positions-table.tsx';
import { Rail } from '../components/rail.tsx';
import { RecordHead } from '../components/record-head.tsx';
import { RecordList } from '../components/record-list.tsx';
import type { RecordListHandle } from '../components/record-list.tsx';
import type { RecordEntry } from '../components/record-row.tsx';
import { SavedMark } from '../components/saved-mark.tsx';
import { SeatList } from '../components/seat-list.tsx';
import { SideColumn } from '../components/side-column.tsx';
import { StepsRail } from '../components/steps-rail.tsx';
import { WindowFrame } from '../components/window-frame.tsx';
import { WorkColumn } from '../components/work-column.tsx';
import { sampleActions, sampleSeats, sampleSteps } from './meeting-sample.ts';
import { usePush } from './use-push.ts';
import { sampleRecord } from './record-sample.ts';

const ISSUES = [
  { id: 'start', title: '启动时间', positions: [{ now: '2026-11-10 前' }, { now: '同左' }], result: { state: 'agreed', word: '一致' } },
  {
    id: 'term',
    title: '修复期限',
    positions: [{ now: '15个月', before: '12' }, { now: '18个月' }],
    result: { state: 'open', word: '未定' },
  },
  {
    id: 'way',
    title: '承担方式',
    positions: [{ now: '自行或者委托修复' }, { now: '委托第三方修复' }],
    result: { state: 'agreed', word: '一致' },
  },
  {
    id: 'pay',
    title: '承担期限',
    positions: [{ now: '分2期 首期六成', before: '一次' }, { now: '分3期' }],
    result: { state: 'open', word: '未定' },
  },
  { id: 'cost', title: '费用金额', positions: [{ now: '52.94万元' }, { now: '无异议' }], result: { state: 'agreed', word: '一致' } },
  { id: 'bond', title: '履约担保', positions: [{ now: '应当提供' }, { now: '保函，额度待复' }], result: { state: 'open', word: '未定' } },
] as const;

const KINDS = [
  { id: 'statement', label: '陈述' },
  { id: 'question', label: '提问' },
  { id: 'note', label: '备注' },
];

const COUNT = Number(new URLSearchParams(location.search).get('entries') ?? '87');

export const SecretaryScene = (): ReactNode => {
  const [committed, setCommitted] = useState<readonly RecordEntry[]>([]);
  const [speaker, setSpeaker] = useState('s3');
  const [kind, setKind] = useState('statement');
  const [selected, setSelected] = useState<string>();
  const [isLive, setLive] = useState(true);
  const [pushes, setPushes] = useState(0);
  const input = useRef<ComposedTextAreaHandle>(null);
  const list = useRef<RecordListHandle>(null);
  const earlier = useMemo(() => sampleRecord(COUNT), []);
  const entries = useMemo(() => [...earlier, ...committed], [earlier, committed]);
  const speakers = sampleSeats.map((seat) => ({ id: seat.id, label: `${seat.number} ${seat.capacity}`, strong: seat.name }));
  const onCommit = (text: string): boolean => {
    const seat = sampleSeats.find((candidate) => candidate.id === speaker);
    setCommitted((before) => [
      ...before,
      {
        id: `c${before.length}`,
        time: '11:14',
        capacity: seat?.capacity ?? '',
        name: seat?.name ?? '',
        text,
        tone: 'speech',
        isPending: true,
      },
    ]);
    return true;
  };
  usePush('push-saved', () => setPushes((n) => n + 1));
  usePush('push-entry', () => {
    setCommitted((before) => [
      ...before,
      { id: `p${before.length}`, time: '11:15', capacity: '程序', text: '推送的一条', tone: 'procedure' },
    ]);
  });
  return (
    <WindowFrame
      title="某食品公司渗坑排放废水损害土壤、地下水案"
      facts={['第2次磋商', '第8步/9 平等磋商', '已开 01:44:26']}
      limits={
        <>
          <LimitBar
            place="head"
            label="期限"
            text={<CountOf count="57" of="/90日" />}
            bars={[{ id: 'a', elapsed: 57, total: 90, tone: 'ink' }]}
          />
          <MeetingLimit
            label="会议"
            text={<CountOf count="2" of="/3次" />}
            pipsLabel="计入1次，本次为第2次，未用1次"
            pips={['counted', 'this', 'unused']}
          />
        </>
      }
      saved={<SavedMark text="已存 11:14:21" />}
      columns="rail-main-side"
    >
      <Rail label="程序" foot={<KeyActions label="随时可做" actions={sampleActions} onAction={() => setPushes((n) => n + 1)} />}>
        <Panel ground="rail" title="程序" note="第二十六条">
          <StepsRail label="九项程序" steps={sampleSteps(8, '22分')} />
        </Panel>
        <Panel ground="rail" title="本步尚缺 3 项">
          <MissingList
            label="本步尚缺"
            density="rail"
            acts={['修复期限：一致或分歧', '承担期限：一致或分歧', '磋商结果：未选'].map((label) => ({
              id: label,
              label,
              state: 'open',
              stateWord: '尚缺',
            }))}
          />
        </Panel>
      </Rail>
      <WorkColumn
        head={
          <RecordHead
            title="记录"
            facts={[
              `${entries.length} 条`,
              <span key="doubt">
                待核 2 <KeyCap keys="Alt+↓" />
              </span>,
              ...(isLive ? [] : ['已离开现场']),
            ]}
            searchLabel="查找"
            searchKeys="Ctrl+F"
            onSearch={() => list.current?.scrollTo('e3')}
          />
        }
        foot={
          <InputLine
            ref={input}
            label="记录输入"
            speakers={speakers}
            speakerLabel="发言人"
            speaker={speaker}
            onSpeaker={setSpeaker}
            kinds={KINDS}
            kindLabel="类别"
            kind={kind}
            onKind={setKind}
            initialText="公司愿意委托有资质的单位修复，工期的事我说明一下：去年厂区地面冻到4月中旬才化透，修复期限还是希望定到"
            draftNote={`草稿已留 11:14:${25 + pushes}`}
            composingNote="输入法组字中，按键归输入法"
            hints={[
              { keys: 'Enter', label: '提交' },
              { keys: 'Ctrl+1…9', label: '换人' },
              { keys: 'Ctrl+;', label: '短语' },
              { keys: 'Esc', label: '回到现场' },
            ]}
            onCommit={onCommit}
            onDraft={() => setPushes((n) => n + 1)}
            most={20_000}
            onTooMuch={() => undefined}
          />
        }
      >
        <RecordList
          ref={list}
          label="磋商记录"
          entries={entries}
          {...(selected === undefined ? {} : { selectedId: selected })}
          onSelect={setSelected}
          onLiveChange={setLive}
        />
      </WorkColumn>
      <SideColumn label="席位、方案和期限">
        <Panel title="席位" aside="Ctrl + 数字">
          <SeatList
            label="席位"
            seats={sampleSeats}
            onSeat={(id) => {
              setSpeaker(id);
              input.current?.focus();
            }}
          />
        </Panel>
        <Panel title="争点与方案" aside="第2版，11:13">
          <PositionsTable
            label="争点与方案"
            issueHead="事项"
            resultHead="结果"
            parties={[
              { id: 'a', name: '市生态环境局' },
              { id: 'b', name: '某食品公司' },
            ]}
            issues={ISSUES}
          />
        </Panel>
        <Panel title="期限" aside="某食品公司">
          <LimitTrack
            spoken="08-03送达，第1次磋商08-25，今日第2次，11-02届满"
            elapsed={57 / 91}
            tone="ink"
            points={[
              { id: 'from', at: 0, label: '08-03', look: 'end' },
              { id: 'first', at: 22 / 91, label: '第1次 08-25', look: 'past' },
              { id: 'today', at: 57 / 91, label: '今日 第2次', look: 'today' },
              { id: 'to', at: 1, label: '11-02', look: 'end' },
            ]}
          />
          <Facts
            facts={[
              { label: '磋商期限', value: '第57日，余34日' },
              { label: '届满', value: '11-02 周一　原止日 11-01 周日，顺延' },
              { label: '磋商次数', value: '本次计入，可再开1次' },
            ]}
          />
        </Panel>
        <Panel title="大屏" aside="证据6，第14页">
          <Button label="撤下" size="small" keys="F9" onPress={() => setPushes((n) => n + 1)} />
        </Panel>
      </SideColumn>
    </WindowFrame>
  );
};

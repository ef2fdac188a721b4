import { useState } from 'react';
import type { ReactNode } from 'react';
import { ActionBar } from '../components/action-bar.tsx';
import { BackLink } from '../components/back-link.tsx';
import { Button } from '../components/button.tsx';
import { DataTable } from '../components/data-table.tsx';
import { EvidenceLink } from '../components/evidence-link.tsx';
import { Facts } from '../components/facts.tsx';
import { GroundsTable } from '../components/grounds-table.tsx';
import { Icon } from '../components/icon.tsx';
import { LimitLine } from '../components/limit-line.tsx';
import { MeetingPips } from '../components/meeting-pips.tsx';
import { QuestionBox } from '../components/question-box.tsx';
import { SavedMark } from '../components/saved-mark.tsx';
import { SectionHead } from '../components/section-head.tsx';
import { SideColumn } from '../components/side-column.tsx';
import { Tabs } from '../components/tabs.tsx';
import { WindowFrame } from '../components/window-frame.tsx';
import { WorkSection } from '../components/work-section.tsx';
import { limitSamples, limitScale } from './limit-sample.ts';

const TABS = ['概况', '当事人', '送达与答复', '磋商会议', '协议与结果', '文书', '卷内目录'];

const came = (text: string): ReactNode => (
  <>
    <Icon name="check" size={12} /> {text}
  </>
);

const Meetings = (): ReactNode => (
  <>
    <WorkSection edge="list">
      <SectionHead
        title="已召开3次"
        note="07-15 沟通交流1次，不计次（第二十一条）"
        aside={<Button label="增加会议次数审批…" size="small" onPress={() => undefined} />}
      />
    </WorkSection>
    <DataTable
      density="roomy"
      label="磋商会议"
      columns={['会议', '时间', '某化工公司', '某运输公司', '结果', '会议记录'].map((title) => ({ id: title, title }))}
      groups={[
        {
          id: 'all',
          rows: [
            {
              id: '1',
              cells: [
                { main: '第1次' },
                { main: '07-22 周三', support: '09:30—11:52' },
                { main: came('到会，计1'), support: '法定代表人钱某' },
                { main: came('到会，计1'), support: '代理人吴某，特别授权' },
                { main: '分歧' },
                { main: <EvidenceLink label="第1版" onPress={() => undefined} />, support: '已签 9/9，已归档' },
              ],
            },
            {
              id: '2',
              isSelected: true,
              cells: [
                { main: <b>第2次</b> },
                { main: '08-27 周四', support: '14:30—16:40' },
                { main: came('到会，计2'), support: '法定代表人钱某' },
                {
                  main: (
                    <b>
                      <Icon name="refuse" size={12} /> 未到会，不计
                    </b>
                  ),
                  support: '原因未查明',
                },
                { main: '部分一致' },
                { main: <EvidenceLink label="第2版" onPress={() => undefined} />, support: '更正1处，已归档' },
              ],
            },
            {
              id: '3',
              cells: [
                { main: '第3次' },
                { main: '09-17 周四', support: '09:30—12:18，09-18 复会' },
                { main: came('到会，计3'), support: '代理人郑某，特别授权' },
                { main: came('到会，计2'), support: '代理人吴某，特别授权' },
                { main: '分歧' },
                { main: <EvidenceLink label="第1版" onPress={() => undefined} />, support: '拒签1，已归档' },
              ],
            },
          ],
        },
      ]}
    />
    <WorkSection edge="list">
      <SectionHead title="第2次磋商　某运输公司为什么不计" level={3} />
      <Facts
        spacing="wide"
        facts={[
          {
            label: '应到',
            value: (
              <>
                会议通知 08-20 签收，通知载明 08-27 14:30 召开{'　'}
                <EvidenceLink label="送达回证 第41页" onPress={() => undefined} />
              </>
            ),
          },
          {
            label: '等候',
            value: (
              <>
                14:30 未到，等候15分钟；14:46 电话联系未接通{'　'}
                <EvidenceLink label="记录 第4条" onPress={() => undefined} />
              </>
            ),
          },
          {
            label: '计次',
            value: '不计。第二十七条没有规定未到会如何计次，本系统按义务人参加的会议计；另一解释：凡已通知召开的都计，则为3次',
          },
        ]}
      />
    </WorkSection>
    <WorkSection edge="list">
      <QuestionBox title="要人判断：8月27日未到会是否无故" note="判断须写理由，记判断人和时间">
        <Button label="有正当理由…" onPress={() => undefined} />
        <Button label="无故…" onPress={() => undefined} />
        <Button label="继续查明，设期限…" onPress={() => undefined} />
      </QuestionBox>
    </WorkSection>
  </>
);

const GROUNDS = [
  ['（一）', '拒绝磋商，或者未按期答复', '07-09、07-16 答复同意', 'not', 'not'],
  ['（二）', '无故不参与或者退出磋商会议', '08-27 未到会，原因未查明', 'not', 'open'],
  ['（三）', '已召开3次，认为难以达成一致', '计入3次', 'holds', 'not'],
  ['（四）', '除公告外各种方式均无法送达', '07-03、07-12 已送达', 'not', 'not'],
  ['（五）', '被羁押等，无法开展磋商', '没有羁押记录', 'not', 'not'],
  ['（六）', '超过磋商期限未达成协议', '10-08、10-10 均未届满', 'not', 'not'],
  ['（七）', '认为磋商不成的其他情形', '没有作出认定', 'not', 'not'],
] as const;

const WORDS = { holds: '成立', open: '待判断', not: '不成立' } as const;

export const CaseScene = (): ReactNode => {
  const [tab, setTab] = useState('磋商会议');
  const [open, setOpen] = useState<string | undefined>('（三）');
  return (
    <WindowFrame
      title="某化工公司、某运输公司倾倒废酸损害草原土壤案"
      back={<BackLink label="台账" onPress={() => undefined} />}
      facts={['某环损案〔2026〕14号']}
      limits="2026-09-29 周二　刘某"
      saved={<SavedMark text="已存 09:06:12" />}
      columns="main-panel"
    >
      <main>
        <Tabs
          label="案卷"
          chosen={tab}
          onChoose={setTab}
          items={TABS.map((id) => ({ id, label: id, content: id === '磋商会议' ? <Meetings /> : null }))}
        />
      </main>
      <SideColumn
        label="时限与判断"
        foot={
          <ActionBar
            title="建议：对某化工公司申报磋商不成"
            items={['依据第二十九条第（三）项。报局长批准后生效，程序不自行认定。', '某运输公司不受影响，可再开1次，期限至 10-10。']}
          >
            <Button label="申报磋商不成…" look="filled" size="large" onPress={() => undefined} />
          </ActionBar>
        }
      >
        <WorkSection edge="list">
          <SectionHead title="时限与判断" size="column" aside="自然日，起算日不计；末日逢休息日顺延" />
        </WorkSection>
        {limitSamples.map((sample) => (
          <LimitLine
            key={sample.name}
            name={sample.name}
            day={sample.day}
            remaining={sample.remaining}
            tone={sample.tone}
            meetings={
              <>
                <MeetingPips label={sample.pipsLabel} pips={sample.pips} /> {sample.counted}
              </>
            }
            spoken={sample.spoken}
            notes={[sample.note]}
            scale={limitScale}
            times={sample.times}
          />
        ))}
        <GroundsTable
          article="第二十九条"
          title="视为磋商不成的情形"
          obligors={[
            { id: 'a', name: '某化工公司' },
            { id: 'b', name: '某运输公司' },
          ]}
          grounds={GROUNDS.map(([number, title, facts, first, second]) => ({
            id: number,
            number,
            title,
            facts,
            verdicts: [
              { state: first, word: WORDS[first] },
              { state: second, word: WORDS[second] },
            ],
            reasons: (
              <Facts
                facts={[
                  { label: '数字', value: '计入3次：07-22、08-27、09-17（09-18 复会属同一次）' },
                  { label: '认定', value: '09-28 局长周某：对修复期限和责任承担方式分歧过大，难以达成一致' },
                  { label: '证据', value: <EvidenceLink label="难以达成一致的认定 第58页" onPress={() => undefined} /> },
                ]}
              />
            ),
          }))}
          openId={open}
          onOpen={setOpen}
        />
      </SideColumn>
    </WindowFrame>
  );
};

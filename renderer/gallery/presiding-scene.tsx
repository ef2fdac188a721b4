import { useState } from 'react';
import type { ReactNode } from 'react';
import { ActTable } from '../components/act-table.tsx';
import { ActionBar } from '../components/action-bar.tsx';
import { AnswerGroup } from '../components/answer-group.tsx';
import { Answered } from '../components/answered.tsx';
import { Button } from '../components/button.tsx';
import { Clock } from '../components/clock.tsx';
import { ClockRow } from '../components/clock-row.tsx';
import { CountOf } from '../components/count-of.tsx';
import { Facts } from '../components/facts.tsx';
import { Icon } from '../components/icon.tsx';
import { KeyActions } from '../components/key-actions.tsx';
import { LimitBar } from '../components/limit-bar.tsx';
import { MeetingPips } from '../components/meeting-pips.tsx';
import { MissingList } from '../components/missing-list.tsx';
import { PageHead } from '../components/page-head.tsx';
import { Panel } from '../components/panel.tsx';
import { Rail } from '../components/rail.tsx';
import { SavedMark } from '../components/saved-mark.tsx';
import { ScriptText } from '../components/script-text.tsx';
import { SideColumn } from '../components/side-column.tsx';
import { SpeechRequests } from '../components/speech-requests.tsx';
import { StepsRail } from '../components/steps-rail.tsx';
import { SubSteps } from '../components/sub-steps.tsx';
import { WindowFrame } from '../components/window-frame.tsx';
import { WorkColumn } from '../components/work-column.tsx';
import { WorkSection } from '../components/work-section.tsx';
import { sampleActions, sampleSteps } from './meeting-sample.ts';

const REFUSAL = '某食品公司没有答复是否听清、是否申请回避；权利义务告知书：赵某没有签收';

export const PresidingScene = (): ReactNode => {
  const [done, setDone] = useState(false);
  const act = (): void => setDone(true);
  return (
    <WindowFrame
      title="某食品公司渗坑排放废水损害土壤、地下水案"
      facts={['第2次磋商', '第2步/9 纪律、权利义务']}
      limits={
        <span>
          <Icon name="eye-off" /> 主持台仅主持人可见
        </span>
      }
      saved={<SavedMark text="已存 09:43:36" />}
      columns="prompter"
    >
      <Rail label="程序" foot={<KeyActions label="随时可做" actions={sampleActions} onAction={act} />}>
        <Panel ground="rail" title="程序" note="第二十六条">
          <StepsRail label="九项程序" steps={sampleSteps(2, '6分')} />
        </Panel>
        <Panel ground="rail" title="到会">
          <Facts
            ground="rail"
            facts={[
              { label: '应到', value: '7人，实到7人' },
              { label: '义务人', value: '到会，本次计次' },
            ]}
          />
        </Panel>
      </Rail>
      <WorkColumn
        scrolls
        head={
          <>
            <PageHead
              title="第二步　宣布纪律和注意事项，告知权利和义务"
              law="第二十六条（二）会议主持人宣布会议纪律和注意事项，告知会议参加人员的权利和义务；"
            />
            <SubSteps
              label="本步的部分"
              parts={[
                { id: '1', title: '会议纪律', state: 'done', stateWord: '已完成', time: '09:39' },
                { id: '2', title: '注意事项', state: 'done', stateWord: '已完成', time: '09:40' },
                { id: '3', title: '权利义务', state: 'done', stateWord: '已完成', time: '09:42' },
                { id: '4', title: '询问和答复', state: 'current', stateWord: '当前' },
              ]}
            />
          </>
        }
        foot={
          <ActionBar
            title={done ? '可以进入第三步' : '还不能进入第三步：2项必做行为没有记录'}
            isNumbered
            edge="script"
            items={done ? [] : ['某食品公司没有答复是否听清、是否申请回避', '权利义务告知书：赵某没有签收']}
          >
            <Button
              label="下一步"
              support="第三步 权利人陈述举证"
              size="next"
              look="filled"
              isRefusalShownElsewhere
              onPress={() => setDone(false)}
              {...(done ? {} : { refusal: REFUSAL })}
            />
          </ActionBar>
        }
      >
        <ScriptText
          label="要说的话"
          lines={[
            [
              { text: '请问某食品有限公司法定代表人' },
              { text: '赵某', isFilledIn: true },
              { text: '、委托代理人' },
              { text: '孙某', isFilledIn: true },
              { text: '律师：' },
            ],
            [{ text: '刚才宣布的会议纪律、注意事项和权利义务，是否听清？' }],
            [
              { text: '对主持人' },
              { text: '王某', isFilledIn: true },
              { text: '、记录人' },
              { text: '刘某', isFilledIn: true },
              { text: '和其他参会人员，是否申请回避？' },
            ],
            [{ text: '对会议的召开有无异议？' }],
          ]}
        />
        <WorkSection>
          <ActTable
            heads={['问谁', '是否听清', '是否申请回避、有无异议']}
            rows={[
              {
                id: 'a',
                who: '市生态环境局　李某',
                isAwaiting: false,
                cells: [<Answered key="1" text="听清" time="09:43" />, <Answered key="2" text="不申请回避，无异议" time="09:43" />],
              },
              {
                id: 'b',
                who: '某食品公司　赵某、孙某',
                isAwaiting: !done,
                cells: done
                  ? [<Answered key="1" text="听清" time="09:44" />, <Answered key="2" text="不申请回避，无异议" time="09:44" />]
                  : [
                      <AnswerGroup
                        key="1"
                        label="是否听清"
                        answers={[
                          { id: 'y', label: '听清', keys: '1' },
                          { id: 'n', label: '未听清', keys: '2' },
                        ]}
                        onAnswer={act}
                      />,
                      <AnswerGroup
                        key="2"
                        label="是否申请回避、有无异议"
                        answers={[
                          { id: 'n', label: '不申请，无异议', keys: '3' },
                          { id: 'r', label: '申请回避…', keys: '4' },
                          { id: 'o', label: '有异议…', keys: '5' },
                        ]}
                        onAnswer={act}
                      />,
                    ],
              },
            ]}
          />
          <ActTable
            heads={['权利义务告知书', '签收']}
            rows={[
              {
                id: 'a',
                who: '李某、孙某、陈某、何某、乌某',
                isAwaiting: false,
                cells: [<Answered key="1" text="5人已签收" time="09:38—09:42" />],
              },
              {
                id: 'b',
                who: '赵某',
                isAwaiting: true,
                cells: [
                  <AnswerGroup
                    key="1"
                    label="赵某签收"
                    answers={[
                      { id: 'y', label: '已签收', keys: '6' },
                      { id: 'n', label: '拒绝签收…', keys: '7' },
                    ]}
                    onAnswer={act}
                  />,
                ],
              },
            ]}
          />
        </WorkSection>
      </WorkColumn>
      <SideColumn label="时间、必做和期限">
        <ClockRow>
          <Clock place="side" label="已开" time="13:42" />
          <Clock place="side" label="本步" time="06:20" />
          <Clock place="side" label="现在" time="09:43" />
        </ClockRow>
        <Panel title="本步必做" aside="5/7">
          <MissingList
            label="本步必做"
            density="side"
            acts={[
              { id: '1', label: '宣布会议纪律', state: 'done', stateWord: '已做', time: '09:39' },
              { id: '2', label: '宣布注意事项，告知全程录音', state: 'done', stateWord: '已做', time: '09:40' },
              { id: '3', label: '宣读权利和义务', state: 'done', stateWord: '已做', time: '09:42' },
              { id: '4', label: '问明是否需要翻译：不需要', state: 'done', stateWord: '已做', time: '09:42' },
              { id: '5', label: '市生态环境局答复', state: 'done', stateWord: '已做', time: '09:43' },
              { id: '6', label: '某食品公司答复', state: 'open', stateWord: '未做', support: '是否听清；是否申请回避、有无异议' },
              { id: '7', label: '权利义务告知书签收 5/6', state: 'open', stateWord: '未做', support: '赵某未签收，由刘某递交' },
            ]}
          />
        </Panel>
        <Panel title="请求发言" aside="2人">
          <SpeechRequests
            label="请求发言"
            actLabel="请发言"
            requests={[
              { id: 's4', number: '4', name: '孙某', capacity: '代理人', time: '09:42' },
              { id: 's6', number: '6', name: '何某', capacity: '检察', time: '09:43' },
            ]}
            onGive={act}
          />
        </Panel>
        <Panel title="期限和次数" aside="某食品公司">
          <LimitBar place="side" text={<CountOf count="57" of="/90日" />} bars={[{ id: 'a', elapsed: 57, total: 90, tone: 'ink' }]} />
          <Facts
            facts={[
              { label: '届满', value: '11-02 周一，余34日' },
              { label: '原止日', value: '11-01 周日' },
              {
                label: '次数',
                value: (
                  <>
                    <MeetingPips label="本次为第2次，共3次" pips={['counted', 'this', 'unused']} /> 本次之后再开1次
                  </>
                ),
              },
            ]}
          />
        </Panel>
      </SideColumn>
    </WindowFrame>
  );
};

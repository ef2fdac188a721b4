import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import { DateField } from '../components/date-field.tsx';
import { FieldList } from '../components/field-list.tsx';
import { RadioGroup } from '../components/radio-group.tsx';
import { SavedMark } from '../components/saved-mark.tsx';
import { SectionHead } from '../components/section-head.tsx';
import { Select } from '../components/select.tsx';
import { SignatureBoard } from '../components/signature-board.tsx';
import { TextArea } from '../components/text-area.tsx';
import { TextField } from '../components/text-field.tsx';
import { WindowFrame } from '../components/window-frame.tsx';
import { WorkSection } from '../components/work-section.tsx';

export const SigningScene = (): ReactNode => {
  const [chosen, setChosen] = useState('s3');
  const [read, setRead] = useState<string | undefined>('self');
  const [witness, setWitness] = useState<string>('s6');
  return (
    <WindowFrame
      title="某食品公司渗坑排放废水损害土壤、地下水案"
      facts={['第2次磋商', '第9步/9 核对签字']}
      limits="第1版，11:46 定稿"
      saved={<SavedMark text="已存 12:03:48" />}
      columns="three"
    >
      <main />
      <section aria-label="签字情况">
        <WorkSection edge="list">
          <SectionHead title="签字情况" size="column" aside="已签3，拒签1，待签2，共6人" />
        </WorkSection>
        <SignatureBoard
          label="签字情况"
          chosenId={chosen}
          onChoose={setChosen}
          groups={[
            {
              id: 'first',
              signers: [
                {
                  id: 's2',
                  number: '2',
                  name: '李某',
                  role: '市生态环境局',
                  status: { icon: 'paper', word: '已签，纸质', isWeighty: false },
                  lines: ['11:51 逐页签，5/5页'],
                },
                {
                  id: 's3',
                  number: '3',
                  name: '赵某',
                  role: '某食品公司',
                  status: { icon: 'refuse', word: '拒绝签字', isWeighty: true },
                  lines: ['11:58 要求签字，自行阅读后拒绝', '待主持人写明情况'],
                  isAwaiting: true,
                },
                {
                  id: 's4',
                  number: '4',
                  name: '孙某',
                  role: '代理人，特别授权',
                  status: { icon: 'pen', word: '不予更正，待签', isWeighty: true },
                  lines: ['申请更正1件：第3页“8至10个月”改为“10个月”', '录音 01:33:20 与记录一致，11:57 告知理由，附卷'],
                },
                {
                  id: 's5',
                  number: '5',
                  name: '陈某',
                  role: '某司法鉴定所',
                  status: { icon: 'tablet', word: '已签，平板', isWeighty: false },
                  lines: ['11:53 使用约定 11:50 已签，见证何某'],
                },
                {
                  id: 's7',
                  number: '7',
                  name: '乌某',
                  role: '某旗农牧局',
                  status: { icon: 'circle', word: '待签', isWeighty: false },
                  lines: ['11:08 离席，11:32 返席'],
                },
              ],
            },
            {
              id: 'last',
              title: '以上人员签字或者拒签后',
              signers: [
                {
                  id: 's1',
                  number: '1',
                  name: '王某',
                  role: '主持人',
                  status: { icon: 'circle', word: '最后签', isWeighty: false },
                  lines: [],
                },
              ],
            },
          ]}
        />
      </section>
      <section aria-label="拒绝签字登记">
        <WorkSection edge="list">
          <SectionHead title="拒绝签字登记　赵某" size="column" aside="尚缺2项" />
        </WorkSection>
        <WorkSection edge="list">
          <FieldList>
            <DateField layout="side" label="要求签字时间" precision="minute" initialText="2026-09-29 11:58" onChange={() => undefined} />
            <RadioGroup
              layout="side"
              label="怎样核对"
              chosen={read}
              onChoose={setRead}
              choices={[
                { id: 'self', label: '自行阅读' },
                { id: 'aloud', label: '向其宣读' },
              ]}
            />
            <TextField layout="side" label="拒签理由" initialText="“修复期限没有谈拢，我回去商量了再说。”" onChange={() => undefined} />
            <Select
              layout="side"
              label="见证人"
              chosen={witness}
              onChoose={setWitness}
              choices={[
                { id: 's6', label: '何某', support: '市人民检察院' },
                { id: 's7', label: '乌某', support: '某旗农牧局' },
              ]}
            />
            <TextArea
              layout="side"
              label="主持人写明"
              initialText="11时58分请赵某核对签字，赵某自行阅读记录5页后，"
              stillNeeded="必填，由主持人王某本人填写，尚未写完"
              onChange={() => undefined}
            />
          </FieldList>
        </WorkSection>
        <WorkSection edge="list">
          <Button label="登记拒签" size="large" refusal="主持人还没有写明情况（第二十六条第九项）" onPress={() => undefined} />
        </WorkSection>
      </section>
    </WindowFrame>
  );
};

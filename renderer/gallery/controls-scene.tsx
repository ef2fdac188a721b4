import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import { CheckList } from '../components/check-list.tsx';
import { Checkbox } from '../components/checkbox.tsx';
import { ComboBox } from '../components/combo-box.tsx';
import { DateField } from '../components/date-field.tsx';
import { Dialog } from '../components/dialog.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { FilterRow } from '../components/filter-row.tsx';
import { Menu } from '../components/menu.tsx';
import { NoticeBar } from '../components/notice-bar.tsx';
import { Progress } from '../components/progress.tsx';
import { RadioGroup } from '../components/radio-group.tsx';
import { SearchBox } from '../components/search-box.tsx';
import { Select } from '../components/select.tsx';
import { Tabs } from '../components/tabs.tsx';
import { TextArea } from '../components/text-area.tsx';
import { TextField } from '../components/text-field.tsx';
import { usePush } from './use-push.ts';
import { Specimen } from './specimen.tsx';

const PEOPLE = [
  { id: 'he', label: '何某', support: '市人民检察院' },
  { id: 'wu', label: '乌某', support: '某旗农牧局' },
];

export const ControlsScene = (): ReactNode => {
  const [said, setSaid] = useState('');
  const [person, setPerson] = useState<string>();
  const [ways, setWays] = useState<readonly string[]>(['paper']);
  const [agreed, setAgreed] = useState(true);
  const [tab, setTab] = useState('a');
  const [filter, setFilter] = useState('all');
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  usePush('push-dialog', () => setOpen(true));
  return (
    <main>
      <h1>控件</h1>
      <NoticeBar tone="failed" title="11:14:25 保存失败，磁盘已满" text="已写的2条留在内存里，每5秒重试。请腾出空间，或者把案卷存到别处。">
        <Button label="立即重试" size="small" onPress={() => setSaid('retry')} />
      </NoticeBar>
      <NoticeBar tone="near" title="磋商期限余3个工作日" text="10-08 届满（第二十三条）" />
      <NoticeBar tone="said" title="已导入案卷" text="某环损案〔2026〕14号" />
      <p role="status" data-testid="said">
        {said}
      </p>
      <Specimen title="按钮">
        <Button label="撤下" size="small" keys="F9" onPress={() => setSaid('small')} />
        <Button label="有正当理由…" onPress={() => setSaid('middle')} />
        <Button label="申报磋商不成…" size="large" look="filled" onPress={() => setSaid('filled')} />
        <Button label="取消" look="quiet" onPress={() => setSaid('quiet')} />
        <Button
          label="下一步"
          support="第三步 权利人陈述举证"
          size="next"
          refusal="某食品公司没有答复是否听清"
          onRefused={() => setSaid('refused')}
          onPress={() => setSaid('went on')}
        />
        <Menu
          label="更多"
          actions={[
            { id: 'print', label: '打印', keys: 'Ctrl+P' },
            { id: 'export', label: '导出案卷…' },
          ]}
          onAction={setSaid}
        />
        <Button ref={opener} label="打开对话框" onPress={() => setOpen(true)} />
      </Specimen>
      <Specimen title="字段">
        <TextField label="案号" placeholder="某环损案〔2026〕14号" hint="〔〕里写年份" onChange={setSaid} />
        <TextField label="联系电话" initialText="12" error="电话号码至少7位，现在2位" onChange={setSaid} />
        <DateField label="送达日期" precision="day" initialText="2026-07-03" onChange={setSaid} />
        <Select label="见证人" choices={PEOPLE} chosen={person} onChoose={setPerson} placeholder="选择见证人" />
        <ComboBox
          label="机构"
          openLabel="列出机构"
          choices={[
            { id: 'a', label: '市生态环境局' },
            { id: 'b', label: '市人民检察院' },
          ]}
          onChange={setSaid}
          onChoose={setSaid}
        />
        <SearchBox label="搜案号、当事人" keys="Ctrl+K" onChange={setSaid} />
      </Specimen>
      <Specimen title="选择">
        <RadioGroup
          label="怎样核对"
          choices={[
            { id: 'self', label: '自行阅读' },
            { id: 'aloud', label: '向其宣读' },
          ]}
          chosen={person}
          onChoose={setPerson}
          stillNeeded="必填"
        />
        <CheckList
          label="签字方式"
          choices={[
            { id: 'paper', label: '纸质', support: '默认' },
            { id: 'tablet', label: '平板', support: '须先书面约定' },
          ]}
          chosen={ways}
          onChoose={setWays}
        />
        <Checkbox label="已告知全程录音" isChecked={agreed} onChange={setAgreed} />
        <FilterRow
          label="案件"
          chosen={filter}
          onChoose={setFilter}
          filters={[
            { id: 'all', label: '全部', count: 12 },
            { id: 'mine', label: '我承办', count: 4, startsGroup: true },
          ]}
        />
      </Specimen>
      <Specimen title="正文">
        <TextArea label="主持人写明" hint="写清时间、经过和理由" onChange={setSaid} />
      </Specimen>
      <Tabs
        label="案卷"
        chosen={tab}
        onChoose={setTab}
        items={[
          {
            id: 'a',
            label: '送达与答复',
            content: (
              <EmptyState
                title="还没有送达记录"
                text="先制作磋商告知书，送达后在这里登记送达方式和日期，期限从送达次日起算（第二十三条）。"
              >
                <Button label="登记送达…" onPress={() => setSaid('serve')} />
              </EmptyState>
            ),
          },
          {
            id: 'b',
            label: '文书',
            content: (
              <Progress
                label="正在导出案卷"
                progressText="第3件，共12件"
                done={3}
                total={12}
                cancelLabel="取消"
                onCancel={() => setSaid('cancelled')}
              />
            ),
          },
        ]}
      />
      <Dialog
        title="登记退席"
        basis="第二十九条（二）无故不参与或者退出磋商会议的；"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button label="登记" onPress={() => setOpen(false)} />
            <Button label="取消" look="quiet" onPress={() => setOpen(false)} />
          </>
        }
      >
        <TextField label="退席人" onChange={setSaid} />
        <TextArea label="理由" length="short" onChange={setSaid} />
      </Dialog>
    </main>
  );
};

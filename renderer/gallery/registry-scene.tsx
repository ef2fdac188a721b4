import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import { CountOf } from '../components/count-of.tsx';
import { DataTable } from '../components/data-table.tsx';
import { FilterRow } from '../components/filter-row.tsx';
import { LimitBar } from '../components/limit-bar.tsx';
import { MeetingPips } from '../components/meeting-pips.tsx';
import { SearchBox } from '../components/search-box.tsx';
import { Select } from '../components/select.tsx';
import { Status } from '../components/status.tsx';
import { WindowFrame } from '../components/window-frame.tsx';
import { ToolRow } from '../components/tool-row.tsx';

const row = (id: string, state: 'calm' | 'near' | 'pressing', title: string, days: number) => ({
  id,
  cells: [
    { main: <Status state={state} word={{ calm: '正常', near: '临近', pressing: '紧迫' }[state]} /> },
    { main: title, support: `某环损案〔2026〕${id}号　217.26万元` },
    { main: '磋商中', support: '义务人 2 方' },
    {
      main: (
        <LimitBar
          place="list"
          text={<CountOf count={String(days)} of="/90" />}
          bars={[{ id: 'a', elapsed: days, total: 90, tone: state === 'calm' ? 'ink' : state === 'near' ? 'amber' : 'red' }]}
        />
      ),
      support: '止 11-02（11-01 周日顺延），余34日',
    },
    { main: <MeetingPips label="计入1次，本次为第2次" pips={['counted', 'this', 'unused']} />, support: '今日第2次' },
    { main: '召开第2次磋商', support: '第二十六条　第1次 08-25 存在分歧' },
    { main: '今日 09:30', support: '三楼会议室' },
    { main: '刘某' },
  ],
  isSelected: state === 'pressing',
});

export const RegistryScene = (): ReactNode => {
  const [filter, setFilter] = useState('all');
  const [owner, setOwner] = useState('all');
  return (
    <WindowFrame
      size="registry"
      title="案件台账"
      facts={['某市生态环境局']}
      middle={<SearchBox label="搜案号、当事人、文号、笔录内容" keys="Ctrl+K" onChange={() => undefined} />}
      limits="2026-09-29 周二　刘某"
      saved={
        <>
          <Button look="quiet" label="导入案卷…" onPress={() => undefined} />
          <Button label="新建案件" keys="Ctrl+N" onPress={() => undefined} />
        </>
      }
      columns="one"
    >
      <main>
        <ToolRow
          aside={<Select looks="quiet" label="承办人" choices={[{ id: 'all', label: '承办人 全部' }]} chosen={owner} onChoose={setOwner} />}
        >
          <FilterRow
            label="案件"
            chosen={filter}
            onChoose={setFilter}
            filters={[
              { id: 'all', label: '全部', count: 12 },
              { id: 'mine', label: '我承办', count: 4, startsGroup: true },
              { id: 'near', label: '30日内届满', count: 3 },
              { id: 'serve', label: '待送达', count: 1, startsGroup: true },
              { id: 'reply', label: '待答复', count: 2 },
              { id: 'meet', label: '磋商中', count: 5 },
            ]}
          />
        </ToolRow>
        <DataTable
          density="list"
          label="案件"
          columns={['期限状态', '案由、案号、损害数额', '阶段', '磋商期限（90日）', '会议（3次）', '下一步、依据', '日期', '承办'].map(
            (title) => ({ id: title, title }),
          )}
          groups={[
            {
              id: 'today',
              title: '今日可办',
              note: '3件',
              rows: [
                row('14', 'pressing', '某化工公司、某运输公司倾倒废酸损害草原土壤案', 88),
                row('19', 'calm', '某食品公司渗坑排放废水损害土壤、地下水案', 57),
                row('27', 'near', '某养殖合作社粪污直排损害水体案', 64),
              ],
            },
            { id: 'after', title: '节后', note: '1件，10-08起', rows: [row('9', 'near', '某煤业公司露天开采毁损草原案', 71)] },
          ]}
        />
      </main>
    </WindowFrame>
  );
};

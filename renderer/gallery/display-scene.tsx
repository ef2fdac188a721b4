import type { ReactNode } from 'react';
import { Clock } from '../components/clock.tsx';
import { DisplayExhibit } from '../components/display-exhibit.tsx';
import { DisplayFrame } from '../components/display-frame.tsx';
import { DisplaySpeaker } from '../components/display-speaker.tsx';
import { DisplayStatement } from '../components/display-statement.tsx';
import { StepProgress } from '../components/step-progress.tsx';

const PAGE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300" width="400" height="300"><rect width="400" height="300" fill="white"/><path d="M30 60h340M60 90h40M90 130h90M150 170h120" stroke="black" stroke-width="8"/></svg>')}`;

export const DisplayScene = (): ReactNode => (
  <DisplayFrame
    title="某食品公司渗坑排放废水损害土壤、地下水案"
    aside="生态环境损害赔偿第2次磋商"
    step={<StepProgress number="第八步" title="平等磋商" count="共九步" current={8} total={9} />}
    running="已开 1小时44分"
    exhibit={
      <DisplayExhibit
        size="beside"
        picture={<img src={PAGE} alt="施工进度表" />}
        number="证据6"
        title="修复方案，第14页"
        shownBy="市生态环境局出示"
      />
    }
    speaker={<DisplaySpeaker label="正在发言" name="某食品公司法定代表人　赵某" time="00:38" />}
    now={<Clock place="display" label="2026年9月29日" time="11:14" />}
  >
    <DisplayStatement
      time="11:09"
      capacity="检察机关"
      name="何某"
      text="提请双方注意，协议应当写明修复效果评估的方式及期限，以及违约责任的承担。"
      isLatest={false}
    />
    <DisplayStatement
      time="11:11"
      capacity="市生态环境局"
      name="李某"
      text="修复期限可放宽至15个月，但须提供履约担保；52.94万元可分2期，首期六成。"
      isLatest={false}
    />
    <DisplayStatement
      time="11:13"
      capacity="某食品公司委托代理人"
      name="孙某"
      text="担保可以用银行保函，保函额度要请示公司，会后3日内书面答复。"
      isLatest
    />
  </DisplayFrame>
);

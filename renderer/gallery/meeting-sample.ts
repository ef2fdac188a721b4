import type { SeatRow } from '../components/seat-list.tsx';
import type { StepRow } from '../components/steps-rail.tsx';
import type { KeyAction } from '../components/key-actions.tsx';

const TITLES = [
  '核对身份和到会',
  '纪律、权利义务',
  '权利人陈述举证',
  '鉴定评估说明',
  '义务人陈述',
  '疑问解答',
  '参会人员意见',
  '平等磋商',
  '核对签字',
];
const ENDS = ['09:37', '09:44', '10:02', '10:14', '10:27', '10:41', '10:52'];

/** The nine steps with `current` under way for `running`. */
export const sampleSteps = (current: number, running: string): readonly StepRow[] =>
  TITLES.map((title, at) => {
    const number = at + 1;
    if (number < current) return { number, title, state: 'done', stateWord: '已完成', time: ENDS[at] ?? '' };
    if (number === current) return { number, title, state: 'current', stateWord: '当前', time: running };
    return { number, title, state: 'not-reached', stateWord: '未到' };
  });

export const sampleSeats: readonly SeatRow[] = [
  { id: 's1', number: '1', capacity: '主持人', name: '王某', organisation: '市生态环境局', state: 'present', stateText: '在场' },
  { id: 's2', number: '2', capacity: '权利人', name: '李某', organisation: '市生态环境局', state: 'present', stateText: '在场' },
  { id: 's3', number: '3', capacity: '义务人', name: '赵某', organisation: '某食品公司', state: 'speaking', stateText: '发言 00:38' },
  { id: 's4', number: '4', capacity: '代理人', name: '孙某', organisation: '特别授权', state: 'present', stateText: '在场' },
  { id: 's5', number: '5', capacity: '鉴定', name: '陈某', organisation: '某司法鉴定所', state: 'present', stateText: '在场' },
  { id: 's6', number: '6', capacity: '检察', name: '何某', organisation: '市人民检察院', state: 'present', stateText: '在场' },
  { id: 's7', number: '7', capacity: '部门', name: '乌某', organisation: '某旗农牧局', state: 'away', stateText: '离席 11:08' },
];

export const sampleActions: readonly KeyAction[] = [
  { id: 'recess', label: '休会、复会', keys: 'F6' },
  { id: 'leave', label: '离席、返席、退出', keys: 'F7' },
  { id: 'mark', label: '待核', keys: 'F8' },
  { id: 'exhibit', label: '出示证据', keys: 'F9' },
  { id: 'correct', label: '更正、回到前步', keys: 'F10' },
  { id: 'legend', label: '全部按键', keys: 'F1' },
];

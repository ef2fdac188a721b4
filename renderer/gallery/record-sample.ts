import type { RecordEntry } from '../components/record-row.tsx';

const DOUBTFUL = '进度表按异位淋洗加客土回填编制，净工期8至10个月，已经扣除11月中旬至次年3月的停工时间。';
const marked = '净工期8至10个月';

const LAST: readonly Omit<RecordEntry, 'id'>[] = [
  {
    time: '10:53',
    capacity: '程序',
    text: '主持人宣布进行第八项程序，请双方就修复启动时间和期限、赔偿的责任承担方式和期限等具体问题进行平等磋商。',
    tone: 'procedure',
  },
  {
    time: '10:54',
    capacity: '权利人',
    name: '李某',
    text: '我方意见：一、2026年11月10日前启动修复；二、修复期限12个月；三、由义务人自行或者委托具备修复能力的社会第三方机构修复；四、服务功能损失、调查评估等费用共52.94万元，协议生效后30日内一次缴清。',
    tone: 'speech',
    margin: { text: '方案1' },
  },
  {
    time: '10:58',
    capacity: '代理人',
    name: '孙某',
    text: '启动时间、责任承担方式没有异议。土壤淋洗要避开冻土期，12个月内能施工的不足6个月，请求修复期限18个月；52.94万元请求分3期缴纳。',
    tone: 'speech',
    margin: { text: '方案1' },
  },
  {
    time: '11:01',
    capacity: '证据',
    text: '李某出示证据6《修复方案》第14—17页施工进度表。义务人对真实性、合法性无异议，对关联性有异议，认为未计冬季停工。',
    tone: 'procedure',
    margin: { text: '证据6' },
  },
  {
    time: '11:03',
    capacity: '鉴定',
    name: '陈某',
    text: DOUBTFUL,
    marks: [{ from: DOUBTFUL.indexOf(marked), to: DOUBTFUL.indexOf(marked) + marked.length }],
    tone: 'speech',
    margin: { text: '待核', icon: 'flag' },
    isDoubtful: true,
  },
  {
    time: '11:05',
    capacity: '部门',
    name: '乌某',
    text: '影响范围内有两户牧民的水井，修复期间应当保障用水。',
    tone: 'speech',
    margin: { text: '11:10 补记' },
  },
  {
    time: '11:06',
    capacity: '主持人',
    name: '王某',
    text: '修复启动时间、责任承担方式，双方没有分歧，是否确认？',
    tone: 'speech',
    margin: { text: '问' },
  },
  { time: '11:06', capacity: '权利人', name: '李某', text: '确认。', tone: 'speech', margin: { text: '答' } },
  { time: '11:07', capacity: '代理人', name: '孙某', text: '确认，没有异议。', tone: 'speech', margin: { text: '答' } },
  { time: '11:07', capacity: '程序', text: '修复启动时间、责任承担方式，双方一致，已记入争点与方案。', tone: 'procedure' },
  {
    time: '11:09',
    capacity: '检察',
    name: '何某',
    text: '提请双方注意，协议应当写明修复效果评估的方式及期限，以及违约责任的承担。',
    tone: 'speech',
    margin: { text: '意见' },
  },
  {
    time: '11:11',
    capacity: '权利人',
    name: '李某',
    text: '修复期限可放宽至15个月，但须提供履约担保；52.94万元可分2期，首期六成。',
    tone: 'speech',
    margin: { text: '方案2' },
  },
  {
    time: '11:13',
    capacity: '代理人',
    name: '孙某',
    text: '担保可以用银行保函，保函额度要请示公司，会后3日内书面答复。',
    tone: 'speech',
    margin: { text: '方案2' },
  },
  {
    time: '11:13',
    capacity: '备注',
    text: '额度一句说得快，回听录音 01:42:50',
    tone: 'note',
    margin: { text: '不入记录', icon: 'eye-off' },
  },
];

/** The record of the pictures, with so many earlier entries that there are `count` in all. */
export const sampleRecord = (count: number): readonly RecordEntry[] =>
  Array.from({ length: count }, (_, at) => {
    const entry = LAST[(at + LAST.length * 1000 - (count % LAST.length)) % LAST.length];
    if (entry === undefined) throw new Error('the sample is empty');
    return { ...entry, id: `e${at}` };
  });

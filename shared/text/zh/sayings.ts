import { stepNumber, type Capacity, type StepId } from '../../record/vocabulary.ts';
import { dayInFull, inChinese, terms } from './terms.ts';

type Person = { readonly name: string; readonly capacity: Capacity; readonly organisation: string };

/** 某公司委托代理人孙某 */
export const inFull = (person: Person): string => `${person.organisation}${terms.capacityInFull[person.capacity]}${person.name}`;

type Identity = { readonly identity: keyof typeof terms.identity; readonly authorityChecked: boolean | null };

/** What was shown of who somebody is, and of their authority where it was: 经核对居民身份证，身份相符，授权文书已核对 */
export const identitySaid = ({ identity, authorityChecked }: Identity): string =>
  `${identity === 'unchecked' ? '身份未核对' : identity === 'known' ? '经主持人核实，身份相符' : `经核对${terms.identity[identity]}，身份相符`}${authorityChecked === true ? '，授权文书已核对' : ''}`;

/** The procedural sentences that the program writes into the minutes for what can happen at any time. */
export const sayings = {
  arrived: (person: Person, shown: Identity) => `${inFull(person)}后到，${identitySaid(shown)}。`,
  left: (person: Person, reason: string) => `${inFull(person)}离席${reason === '' ? '' : `，原因：${reason}`}。`,
  returned: (person: Person) => `${inFull(person)}返回会场。`,
  walkedOut: (person: Person, at: { readonly warned: boolean; readonly minutes: number; readonly words: string }) =>
    `${inFull(person)}退出磋商会议${at.words === '' ? '' : `，其称：“${at.words}”`}。主持人${at.warned ? '已当场告知无故退出磋商会议的后果' : '未及告知无故退出磋商会议的后果'}，等候${at.minutes}分钟未返回。`,
  disciplineBroken: (person: Person, at: { readonly conduct: string; readonly measure: string }) =>
    `${inFull(person)}违反会议纪律：${at.conduct}。主持人处置：${at.measure}。`,
  returnedToStep: (step: StepId, reason: string) =>
    `主持人宣布回到第${inChinese(stepNumber(step))}步（${terms.step[step]}），原因：${reason}。`,
  recess: (reason: string) => `主持人宣布休会，原因：${reason}。`,
  resumed: (proofRead: boolean) => `主持人宣布复会${proofRead ? '，复会前已宣读此前的记录，各方核对' : ''}。`,
  adjourned: (until: string, reason: string) => `主持人宣布本次会议改期，于${dayInFull(until)}继续进行，原因：${reason}。`,
  reappraisalRequested: (person: Person, reason: string) =>
    `${inFull(person)}申请重新鉴定或者补充鉴定，理由：${reason}。主持人告知，申请记录在案，由赔偿权利人及其指定的部门或机构决定。`,
} as const;

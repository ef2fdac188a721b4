import type { EventType, MeetingEventType } from '../../record/event.ts';
import { recordNames } from './windows/case.ts';

/** What each record of a meeting is called. */
const meetingRecordNames: Readonly<Record<MeetingEventType, string>> = {
  MeetingScheduled: '会议安排',
  MeetingNotified: '会议通知送达',
  ParticipantInvited: '邀请参加会议',
  ParticipantSeated: '席位登记',
  MeetingConvened: '召集会议',
  AttendanceChecked: '核对到会',
  AbsentObligorAwaited: '等候未到会的义务人',
  MeetingCollapsed: '流会',
  StepEntered: '进入程序',
  StepReturned: '回到此前的程序',
  EntryCommitted: '会议记录条目',
  NoteWritten: '备注',
  EntryCorrected: '改正记录条目',
  EntryMarked: '标注待核',
  ConsentGivenAtTable: '当场同意磋商',
  ActPerformed: '程序行为',
  PartyAnswered: '对纪律、权利义务的回答',
  ObjectionDecided: '异议的决定',
  ClaimStated: '陈述赔偿请求',
  ExhibitShown: '出示证据',
  ExhibitNotShown: '不出示证据',
  ExhibitOpinionGiven: '质证意见',
  AppraisalExplained: '鉴定评估说明',
  AdmissionRecorded: '义务人的承认或者否认',
  QuestionDeferred: '疑问会后书面答复',
  ReappraisalRequested: '申请重新、补充鉴定',
  PositionStated: '磋商方案',
  IssueSettled: '磋商事项的结果',
  ResultRecorded: '磋商结果',
  NextAnnounced: '宣布后续安排',
  ParticipantArrived: '到会',
  ParticipantLeft: '离席',
  ParticipantReturned: '返回会场',
  ParticipantWalkedOut: '退出磋商会议',
  DisciplineBroken: '违反会议纪律',
  RecessTaken: '休会',
  MeetingResumed: '复会',
  MeetingAdjourned: '改期继续',
  ClockConfirmed: '核对时间',
  MinutesFrozen: '会议记录定稿',
  MinutesRead: '核对会议记录',
  CorrectionRequested: '申请更正',
  CorrectionDecided: '更正的决定',
  SignatureGiven: '签字',
  SignatureRefused: '拒绝签字',
  DepartureNoted: '已离会，未核对签字',
  MinutesArchived: '会议记录归档',
};

/** What a record of any kind is called. */
export const recordKindNames: Readonly<Record<EventType, string>> = { ...recordNames, ...meetingRecordNames };

/** The words around one record in a dialog. */
export const recordText = {
  title: (record: number, name: string) => `第${record}号记录${name === '' ? '' : `：${name}`}`,
  recorded: '记录',
  recordedBy: (at: string, operator: string) => `${at.slice(0, 10)} ${at.slice(11, 19)} ${operator === '' ? '程序' : operator}`,
  withdrawn: (record: number) => `已由第${record}号记录撤回，不再作为依据`,
  withdrawnWhy: (day: string, by: string, reason: string) => `${day} ${by}：${reason}`,
  privateNote: (record: number) => `第${record}号记录是记录人的备注，只供本人使用，不在此显示。`,
  unknown: (record: number) => `案卷中没有第${record}号记录。请在卷内目录中核对。`,
  loading: '正在读取',
  close: '关闭',
} as const;

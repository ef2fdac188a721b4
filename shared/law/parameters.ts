/** Every number the law fixes, or that the office has set where the law is silent, with its source. Money in 分. */
export const parameters = {
  /** Art. 23: 5个工作日. */
  replyWorkingDays: 5,
  /** Art. 27: 90日, natural days (Art. 49). */
  consultationDays: 90,
  /** Art. 27: 不超过3次. */
  meetings: 3,
  /** Art. 20: 不超过30万元, without investigation and appraisal costs. */
  simpleAssessmentFen: 30_000_000,
  /** Art. 20: 不少于3名专家. */
  simpleAssessmentExperts: 3,
  /** Art. 48(1): 3000元以内. */
  negligibleDamageFen: 300_000,
  /** 民诉法205 by analogy: alarm, not a bar. */
  confirmationAlarmDays: 30,
  /** "及时" in Art. 30 has no number: internal target. */
  suitTargetDays: 30,
  /** domain.md, Art. 27: sittings of one meeting further apart are warned of. */
  sittingsApartDays: 15,
  periodNearEndDays: 15,
  /** Meeting notice by setting: shorter is warned of. */
  meetingNoticeDays: 7,
} as const;

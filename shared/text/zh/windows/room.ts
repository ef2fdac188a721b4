/** What goes on in the room beside the record: the floor, the clock, the private line, the display. */
export const roomText = {
  closed: (meeting: number) => `第${meeting}次磋商会议的记录已经归档：发言计时、发言顺序和内部便条不再使用。`,
  exhibitUnknown: () => '本案没有这件证据：请先在证据清单中登记。',
  exhibitSecret: (number: number) => `证据${number}登记为涉密，不能上大屏：只在会议室内出示原件。`,
  personUnknown: () => '本次会议没有这位参会人员。',
  personAbsent: (name: string) => `${name}不在会场，不能请其发言：先记录到会或者返回（F7 人员进出）。`,
} as const;

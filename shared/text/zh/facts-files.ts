/** Sentences about files of facts and of calendars that could not be used. */
export const factsFilesText = {
  unreadable: (file: string, cause: string) => `${file}：应为可以读取的文件（${cause}）。`,
  notUtf8: (file: string) => `${file}：应为 UTF-8 编码的文字。`,
  empty: (file: string) => `${file}：应为一份 JSON，文件是空的。`,
  noJson: (file: string, cause: string, at: { readonly line: string; readonly column: string } | null) =>
    `${file}：应为一份 JSON${at === null ? '' : `，第${at.line}行第${at.column}列附近有误`}（${cause}）。`,
  /** One line: file, JSON path, what was expected there. */
  problem: (file: string, path: string, expected: string) => `${file}: ${path} 应为：${expected}`,
} as const;

/** Sentences about calendars of a year entered on this machine. */
export const calendarsText = {
  expected: {
    object: '对象 {year, off, work, source}',
    year: '1000至9999的整数',
    days: '日期列表',
    day: (year: number | null) => `${year === null ? '' : `${year}年的`}日期，写作 YYYY-MM-DD，且为历法上存在的一天`,
    twice: (day: string, place: string) => `每日只列一次；${day} 已见于 ${place}`,
    source: '不为空的文字：发布机关、文件名称和文号',
    noSuchKey: '没有这一项：请删去或者核对拼写',
    weekendWork: '星期六或者星期日（调休上班日只能是原来的休息日）',
  },
  damaged: (path: string, cause: string) => `已录入的日历 ${path} 无法读取（${cause}），没有继续。请修复或者移走该文件后重新录入。`,
  notSaved: (path: string, cause: string) => `${path} 没有写成（${cause}），原有日历没有改动。请检查位置、权限和剩余空间后重试。`,
  usage: (usage: string) => `calendar 只有 list 和 import。用法：${usage}`,
} as const;

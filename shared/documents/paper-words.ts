/** The few words that every paper carries whatever it says; docx, page and tests take them from here. */
export const paperWords = {
  blankBelow: '（以下空白）',
  pageSignatures: '本页签字',
  /** Where a day is written by hand. */
  dayByHand: '　　　年　　月　　日',
  page: '第',
  of: '页 共',
  pages: '页',
  /** What a reader of the screen is told of the code. */
  code: '本页核验码',
  /** What a reader of the screen is told of a signature drawn on a tablet. */
  drawn: '平板签字笔迹',
  attachments: '附件：',
  copies: '抄送：',
  printed: '印发',
  /** Names of the styles that entries of the minutes are set in, as a word processor lists them. */
  styles: { entry: '记录条目', gutter: '记录序号', speaker: '记录发言人', procedure: '记录程序' },
  /** Written into the file's own properties. */
  program: '磋商会议助手',
} as const;

/**
 * The faces of Chinese papers by the names under which Chinese systems and offices have them. None but that of official titles, which
 * offices have in this form only, is limited to GB 2312, so that names with rare characters stay in one face as far as it goes.
 */
export const paperFaces = {
  body: '仿宋',
  title: '宋体',
  officialTitle: '方正小标宋简体',
  heading: '黑体',
  procedure: '楷体',
  ascii: 'Times New Roman',
} as const;

/** 附件说明 as it is read: numbered where there are several; nothing stands behind a name. */
export const attachmentLines = (names: readonly string[]): readonly (readonly [label: string, name: string])[] =>
  names.map((name, index) => [index === 0 ? paperWords.attachments : '', names.length === 1 ? name : `${index + 1}. ${name}`]);

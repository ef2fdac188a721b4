/** The few words that every paper carries whatever it says; docx, page and tests take them from here. */
export const paperWords = {
  blankBelow: '（以下空白）',
  pageSignatures: '本页签字',
  /** Where a day is written by hand. */
  dayByHand: '　　　年　　月　　日',
  page: '第',
  of: '页 共',
  pages: '页',
} as const;

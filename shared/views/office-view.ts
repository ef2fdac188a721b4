/** 本单位文书: the office's template as the file people read and write, and every number that was given out. */
export type OfficeView = {
  readonly text: string;
  /** Whether the office has saved a template; if not, `text` is what the program does by itself. */
  readonly isSaved: boolean;
  readonly numbers: readonly NumberView[];
};

export type NumberView = {
  readonly code: string;
  readonly year: number;
  readonly number: number;
  readonly text: string;
  /** Title of the paper, and whom it is about. */
  readonly paper: string;
  /** Title of the case; its folder where the case is not on this machine. */
  readonly caseTitle: string;
  readonly at: string;
  readonly operator: string;
  /** `open`: given out, and in no case yet: to be used or explained. */
  readonly state: 'used' | 'open' | 'unused';
  /** Why it is used for no paper. */
  readonly reason: string;
};

import { filed, type CaseState } from './state.ts';

/** Every 发文字号 that stands in a case under the department's own name, whichever record it came with. */
export const documentNumbers = (state: CaseState): readonly string[] =>
  [
    ...filed(state, 'NoticeIssued').map(({ number }) => number),
    ...filed(state, 'ProcuratorateInformed').map(({ number }) => number),
    ...filed(state, 'DocumentNumbered').map(({ number }) => number),
  ].filter((number) => number !== '');

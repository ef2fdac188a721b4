import { paginationOf } from '../consultation/pagination.ts';
import { contentsLines } from '../consultation/volume-contents.ts';
import type { PageSpan } from '../record/page-spans.ts';
import type { CaseState } from '../record/state.ts';

/** 卷内目录 as it is bound, and its 编页. */
export type PaginationView = {
  readonly lines: readonly {
    readonly record: number;
    readonly number: string;
    readonly title: string;
    readonly on: string;
    /** As counted by the last 编页, else as the record tells; null: nobody knows yet. */
    readonly pages: number | null;
    /** Where it stands by the last 编页; undefined: not numbered. */
    readonly span?: PageSpan;
  }[];
  /** The last 编页; null: none. `added` and `gone`: lines that came and went since. */
  readonly recorded: {
    readonly record: number;
    readonly on: string;
    readonly by: string;
    readonly total: number;
    readonly added: number;
    readonly gone: number;
  } | null;
};

export const paginationView = (state: CaseState): PaginationView => {
  const pagination = paginationOf(state);
  return {
    lines: contentsLines(state).map(({ record, number, title, on, pages }) => {
      const numbered = pagination?.lines.get(record);
      return { record, number, title, on, pages: numbered?.pages ?? pages, ...(numbered === undefined ? {} : { span: numbered.span }) };
    }),
    recorded:
      pagination === null
        ? null
        : {
            record: pagination.recorded.record,
            on: pagination.recorded.on,
            by: pagination.recorded.by,
            total: pagination.total,
            added: pagination.added,
            gone: pagination.gone,
          },
  };
};

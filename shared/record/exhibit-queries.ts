import { filed, held, type CaseState, type Filed, type MeetingState } from './state.ts';

export const exhibitOf = (state: CaseState, id: string): Filed<'ExhibitListed'> | null =>
  filed(state, 'ExhibitListed').find((exhibit) => exhibit.id === id) ?? null;

/** The files of an exhibit in the order of their records: its pages are counted through them. */
export const filesOf = (state: CaseState, exhibit: string): readonly Filed<'ExhibitFileAttached'>[] =>
  filed(state, 'ExhibitFileAttached').filter((file) => file.exhibit === exhibit);

/** Pages that can be shown: those of its files. 0 where nothing was attached, whatever the list says of the paper. */
export const pagesOf = (files: readonly { readonly pages: number }[]): number => files.reduce((sum, { pages }) => sum + pages, 0);

/** A page of an exhibit, counted from 1 through its files: the file and the page in it. null: it has no such page. */
export const pageIn = <F extends { readonly pages: number }>(
  files: readonly F[],
  page: number,
): { readonly file: F; readonly page: number } | null => {
  let before = 0;
  for (const file of files) {
    if (page > before && page <= before + file.pages) return { file, page: page - before };
    before += file.pages;
  }
  return null;
};

/** Whether a side took the exhibit back in this meeting and has not shown it again since. */
export const isTakenBack = (meeting: MeetingState, exhibit: string): boolean => {
  const last = (kind: 'ExhibitWithdrawn' | 'ExhibitShown'): number =>
    held(meeting, kind).findLast((item) => item.exhibit === exhibit)?.record ?? 0;
  return last('ExhibitWithdrawn') > last('ExhibitShown');
};

/** Records of a meeting that name an exhibit, by their numbers: what the program wrote for them names its title. */
export const recordsNaming = (meeting: MeetingState, isMeant: (exhibit: string) => boolean): ReadonlySet<number> =>
  new Set(
    (['ExhibitShown', 'ExhibitNotShown', 'ExhibitWithdrawn', 'ExhibitOpinionGiven'] as const).flatMap((kind) =>
      held(meeting, kind)
        .filter(({ exhibit }) => isMeant(exhibit))
        .map(({ record }) => record),
    ),
  );

import { appraisalOf, claimOf, designationOf } from '../record/case-queries.ts';
import { filed, held, latest, type Filed } from '../record/state.ts';
import type { Need } from './paper.ts';

/** What papers need that is entered in one place of the case window, with that place. */
const need = <T>(what: string, enter: string, find: Need<unknown, T>['find']): Need<unknown, T> => ({ what, enter, find });

/** Art. 5 ¶3. */
export const designation = need('书面指定文书', '在案卷“概况”登记指定文书', ({ state }) => designationOf(state));

/** Arts. 16, 22(3). */
export const investigation = need('损害调查结论', '在案卷“概况”登记调查结论', ({ state }) =>
  latest(filed(state, 'InvestigationConcluded')),
);

/** Arts. 17–20, 22(4). */
export const appraisal = need('鉴定评估', '在案卷“概况”登记鉴定评估', ({ state }) => appraisalOf(state));

/** Art. 4: the claim by its heads. A sum stated at the table that its items do not make up keeps every paper with the claim back. */
export const claim = need('各项相加等于合计的分项赔偿请求', '在案卷“概况”登记分项请求', ({ state }): Filed<'ClaimItemised'> | null => {
  const standing = claimOf(state);
  const stated = state.meetings.flatMap((meeting) => held(meeting, 'ClaimStated'));
  return standing !== null && addsUp(standing.items, null) && stated.every(({ items, totalFen }) => addsUp(items, totalFen))
    ? standing
    : null;
});

/** Exactly, in 分; a sum that a number cannot hold exactly does not add up either. */
export const addsUp = (items: readonly { readonly amountFen: number }[], totalFen: number | null): boolean => {
  const sum = items.reduce((total, item) => total + item.amountFen, 0);
  return Number.isSafeInteger(sum) && (totalFen === null || sum === totalFen);
};

/** How the obligor reaches the department. */
export const contact = need('指定部门的联系方式', '立案时登记联系方式', ({ opened }) => opened.contact);

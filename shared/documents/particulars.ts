import { obligorsOf } from '../record/case-queries.ts';
import { orBlank } from './blanks.ts';
import type { CaseFile } from './paper.ts';
import type { Obligor } from './subjects.ts';

export const isOrganisation = ({ kind }: Obligor): boolean => kind === 'organisation';

/** How a paper addresses an obligor. */
export const you = (obligor: Obligor): string => (isOrganisation(obligor) ? '你单位' : '你');

const identityLabel = (obligor: Obligor): string => (isOrganisation(obligor) ? '统一社会信用代码' : '公民身份号码');

/** An obligor's particulars as a head of a contract or a complaint has them (Art. 28; 民诉法 124), blank where nothing is on record. */
export const obligorInFull = (obligor: Obligor): string =>
  [
    obligor.name,
    `${identityLabel(obligor)}：${orBlank(obligor.identityNumber)}`,
    `住所：${orBlank(obligor.address)}`,
    ...(isOrganisation(obligor) ? [`法定代表人：${orBlank(obligor.representative)}`] : []),
    `联系电话：${orBlank(obligor.phone)}`,
  ].join('，');

/** The same as pairs of a form. */
export const obligorPairs = (obligor: Obligor): readonly (readonly [string, string])[] => [
  ['赔偿义务人', obligor.name],
  [identityLabel(obligor), orBlank(obligor.identityNumber)],
  ['住所', orBlank(obligor.address)],
  ...(isOrganisation(obligor) ? [['法定代表人', orBlank(obligor.representative)] as const] : []),
  ['联系电话', orBlank(obligor.phone)],
];

/** The claimant with the department it designated (Art. 5). */
export const claimantInFull = ({ opened }: CaseFile): string =>
  [
    `${opened.government}（赔偿权利人），指定部门：${opened.department}`,
    `负责人：${orBlank(opened.departmentHead)}`,
    `联系方式：${orBlank(opened.contact)}`,
  ].join('，');

export const obligorNames = ({ state }: CaseFile): string =>
  obligorsOf(state)
    .map(({ name }) => name)
    .join('、');

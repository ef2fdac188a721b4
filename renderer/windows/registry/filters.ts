import type { Stage } from '../../../shared/law/assessment.ts';
import { registryText as text, stageName } from '../../../shared/text/zh/windows/registry.ts';
import type { RegistryCase, RegistryView } from '../../../shared/views/registry-view.ts';
import type { Filter } from '../../components/filter-row.tsx';
import { urgencyOf, worst } from './urgency.ts';

const stages: readonly Stage[] = [
  'notice',
  'reply',
  'refused',
  'consulting',
  'agreed',
  'confirming',
  'confirmed',
  'renegotiating',
  'failed',
  'terminated',
];

/** Whether a case holds what was typed: every word of it, in title, number, obligors, handler or folder. */
export const matchesQuery = (item: RegistryCase, query: string): boolean => {
  const where = [item.title, item.number, item.handler, item.department, item.volume, ...item.obligors.map((obligor) => obligor.name)]
    .join('\n')
    .toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => where.includes(word));
};

export const matchesFilter = (item: RegistryCase, filter: string, view: RegistryView, operator: string): boolean => {
  if (filter === 'all') return true;
  if (filter === 'mine') return item.handler === operator;
  if (filter === 'near') return worst(item.obligors.map((obligor) => urgencyOf(obligor, view.days))) !== 'calm';
  return filter === 'none' ? item.obligors.length === 0 : item.obligors.some((obligor) => obligor.stage === filter);
};

/** The ways to narrow the list, each with how many cases it holds; stages without a case are left out. */
export const filtersOf = (view: RegistryView, operator: string): readonly Filter[] => {
  const counted = (id: string, label: string): Filter => ({
    id,
    label,
    count: view.cases.filter((item) => matchesFilter(item, id, view, operator)).length,
  });
  const byStage = [counted('none', text.stageNone), ...stages.map((stage) => counted(stage, stageName(stage)))].filter(
    (filter) => filter.count > 0,
  );
  return [
    counted('all', text.all),
    { ...counted('mine', text.mine), startsGroup: true },
    counted('near', text.near),
    ...byStage.map((filter, at) => ({ ...filter, startsGroup: at === 0 })),
  ];
};

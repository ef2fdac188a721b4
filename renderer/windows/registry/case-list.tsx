import { useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { registryText as text, shortDay } from '../../../shared/text/zh/windows/registry.ts';
import type { RegistryView } from '../../../shared/views/registry-view.ts';
import { Button } from '../../components/button.tsx';
import { classesOf } from '../../components/classes.ts';
import { isOurKey } from '../../components/composition.ts';
import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterRow } from '../../components/filter-row.tsx';
import { Select } from '../../components/select.tsx';
import { ToolRow } from '../../components/tool-row.tsx';
import { caseRow } from './case-row.tsx';
import { filtersOf, matchesFilter, matchesQuery } from './filters.ts';
import { groupCases, type CaseGroup } from './groups.ts';
import css from './registry.module.css';

const c = classesOf(css);
const everybody = '*';

const noteOf = ({ id, edge, cases }: CaseGroup): string => {
  if (edge === null) return text.count(cases.length);
  return id === 'before' ? text.countUntil(cases.length, shortDay(edge)) : text.countFrom(cases.length, shortDay(edge));
};

export type CaseListProps = {
  readonly view: RegistryView;
  readonly query: string;
  readonly operator: string;
  readonly handlers: readonly string[];
  readonly onOpen: (volume: string) => void;
};

/** The cases in groups of when they can be done. Arrows, Home and End go from case to case, Enter opens the one in focus. */
export const CaseList = ({ view, query, operator, handlers, onOpen }: CaseListProps): ReactNode => {
  const [filter, setFilter] = useState('all');
  const [handler, setHandler] = useState(everybody);
  const [selected, setSelected] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);

  const shown = view.cases.filter(
    (item) =>
      matchesFilter(item, filter, view, operator) && (handler === everybody || item.handler === handler) && matchesQuery(item, query),
  );
  const groups = groupCases(view, shown);
  const first = groups[0]?.cases[0]?.volume;
  const tabStop = shown.some((item) => item.volume === selected) ? selected : first;

  const openers = (): readonly HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('[data-case]') ?? [])];
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isOurKey(event.nativeEvent) || event.ctrlKey || event.altKey || event.metaKey) return;
    const rows = openers();
    const at = rows.findIndex((row) => row === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    rows[Math.min(rows.length - 1, Math.max(0, to))]?.focus();
  };
  const onClick = (event: MouseEvent): void => {
    if (event.target instanceof Element) event.target.closest('tr')?.querySelector<HTMLElement>('[data-case]')?.focus();
  };

  return (
    <>
      <ToolRow
        aside={
          <Select
            looks="quiet"
            label={text.handler}
            choices={[{ id: everybody, label: text.handlerAll }, ...handlers.map((name) => ({ id: name, label: text.handlerOne(name) }))]}
            chosen={handler}
            onChoose={setHandler}
          />
        }
      >
        <FilterRow label={text.filters} filters={filtersOf(view, operator)} chosen={filter} onChoose={setFilter} />
      </ToolRow>
      <div className={c('list')} ref={list} onKeyDown={onKeyDown} onClick={onClick}>
        {groups.length === 0 ? (
          <EmptyState title={text.noneFound.title} text={text.noneFound.text}>
            <Button
              label={text.showAll}
              onPress={() => {
                setFilter('all');
                setHandler(everybody);
              }}
            />
          </EmptyState>
        ) : (
          <DataTable
            density="list"
            label={text.title}
            columns={Object.entries(text.columns).map(([id, title]) => ({ id, title }))}
            groups={groups.map((group) => ({
              id: group.id,
              title: text.groups[group.id],
              note: noteOf(group),
              rows: group.cases.map((item) =>
                caseRow({
                  item,
                  view,
                  isSelected: item.volume === selected,
                  isFirst: item.volume === tabStop,
                  onOpen: () => onOpen(item.volume),
                  onSelect: () => setSelected(item.volume),
                }),
              ),
            }))}
          />
        )}
      </div>
      <footer className={c('foot')}>
        <span>{text.found(shown.length, view.cases.length)}</span>
        <span>
          {text.calendar(
            view.days.at(-1)?.date ?? view.today,
            view.days.some((day) => day.isEstimate),
          )}
        </span>
        <span>{text.keys}</span>
      </footer>
    </>
  );
};

import type { ReactNode } from 'react';
import { estimated } from '../../../shared/text/zh/format.ts';
import { registryText as text, shortDay, weekdayName } from '../../../shared/text/zh/windows/registry.ts';
import { isPlainDate, weekday } from '../../../shared/time/plain-date.ts';
import type { RegistryView } from '../../../shared/views/registry-view.ts';
import { Button } from '../../components/button.tsx';
import { classesOf } from '../../components/classes.ts';
import { agendaOf, type AgendaColumn, type AgendaItem } from './agenda.ts';
import css from './registry.module.css';

const c = classesOf(css);

/** What a column shows; the rest is in the list below. */
const mostItems = 3;

const notesOf = (column: AgendaColumn): string =>
  [
    isPlainDate(column.from) && column.from === column.to ? weekdayName(weekday(column.from)) : '',
    column.dayOff === null ? '' : text.dayOff[column.dayOff],
    column.isMadeUp ? text.madeUp : '',
    column.isEstimate ? text.estimated : '',
  ]
    .filter((part) => part !== '')
    .join('，');

export type AgendaStripProps = { readonly view: RegistryView; readonly onEnter: (volume: string, meeting: number) => void };

/** What falls due on the next days. The first meeting of today leads to its room: the one filled button of this window. */
export const AgendaStrip = ({ view, onEnter }: AgendaStripProps): ReactNode => {
  const columns = agendaOf(view);
  const entered = columns.flatMap((column) => column.items).find((item) => item.meeting !== null);
  return (
    <ol className={c('strip')} aria-label={text.agenda}>
      {columns.map((column) => (
        <li key={column.from} className={c('day', column.kind)}>
          <h2 className={c('date')}>
            <b>
              {column.kind === 'today' ? text.todayShort(shortDay(column.from)) : text.dayRange(shortDay(column.from), shortDay(column.to))}
            </b>{' '}
            <span className={c('quiet')}>{notesOf(column)}</span>
          </h2>
          {column.items.length === 0 && <p className={c('quiet')}>{text.nothingDue}</p>}
          <ul>
            {column.items.slice(0, mostItems).map((item) => (
              <Item key={item.id} item={item} isNext={item === entered} onEnter={onEnter} />
            ))}
          </ul>
          {column.items.length > mostItems && <p className={c('quiet')}>{text.moreDue(column.items.length - mostItems)}</p>}
        </li>
      ))}
    </ol>
  );
};

const Item = ({
  item,
  isNext,
  onEnter,
}: {
  readonly item: AgendaItem;
  readonly isNext: boolean;
  readonly onEnter: AgendaStripProps['onEnter'];
}): ReactNode => (
  <li className={c('item', item.urgency)}>
    <span className={c('time')}>{item.time}</span>
    <span className={c('what')} title={item.title}>
      {item.title}
    </span>
    <span className={c('which')}>{item.isEstimate ? estimated(item.what) : item.what}</span>
    {item.meeting !== null && (
      <Button
        label={text.enterMeeting}
        name={text.enterMeetingOf(item.title)}
        size="small"
        look={isNext ? 'filled' : 'plain'}
        onPress={() => onEnter(item.volume, item.meeting ?? 1)}
      />
    )}
  </li>
);

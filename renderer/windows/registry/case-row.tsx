import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { meetingCountText } from '../../../shared/text/zh/meeting-count.ts';
import { articleCited } from '../../../shared/text/zh/citation.ts';
import { dueShown, estimated } from '../../../shared/text/zh/format.ts';
import {
  actionNames,
  claimShort,
  registryText as text,
  shortDay,
  stageName,
  weekdayName,
} from '../../../shared/text/zh/windows/registry.ts';
import { daysBetween, isPlainDate, weekday } from '../../../shared/time/plain-date.ts';
import { dayOfDue } from '../../../shared/time/working-days.ts';
import type { RegistryCase, RegistryView } from '../../../shared/views/registry-view.ts';
import { classesOf } from '../../components/classes.ts';
import { CountOf } from '../../components/count-of.tsx';
import type { DataCell, DataRow } from '../../components/data-table.tsx';
import { LimitBar } from '../../components/limit-bar.tsx';
import { MeetingPips } from '../../components/meeting-pips.tsx';
import { Status } from '../../components/status.tsx';
import { nextsOf, type CaseAction, type NextOfCase } from './next-of-case.ts';
import { pipsOf } from './pips.ts';
import css from './registry.module.css';
import { periodRuns, tones, urgencyOf, worst } from './urgency.ts';

const c = classesOf(css);
type Obligor = RegistryCase['obligors'][number];

/** What is most pressing first: that obligor speaks for the case where there is room for one. */
const byEnd = (a: Obligor, b: Obligor): number => (a.period.remaining ?? 9_999) - (b.period.remaining ?? 9_999);

const periodCell = (item: RegistryCase, view: RegistryView): DataCell => {
  const running = item.obligors.filter(periodRuns).toSorted(byEnd);
  const first = running[0];
  if (first === undefined || first.period.day === null || first.period.calendarEnd === null) {
    const wasServed = item.obligors.some((obligor) => obligor.servedOn !== null);
    return { main: <span className={c('quiet')}>{wasServed ? text.periodPast : text.noPeriod}</span> };
  }
  const total = first.servedOn === null || first.period.raw === null ? 0 : daysBetween(first.servedOn, first.period.raw);
  const end = dayOfDue(first.period.calendarEnd);
  const last = running.at(-1)?.period.calendarEnd ?? first.period.calendarEnd;
  const left = first.period.remaining ?? 0;
  return {
    main: (
      <LimitBar
        place="list"
        text={<CountOf count={String(first.period.day)} of={text.ofDays(total)} />}
        bars={running.map((obligor) => ({
          id: obligor.id,
          elapsed: Math.min(obligor.period.day ?? 0, total),
          total,
          tone: tones[urgencyOf(obligor, view.days)],
        }))}
      />
    ),
    support:
      dayOfDue(last) === end
        ? text.until(first.period.calendarEnd, first.period.raw, left)
        : text.untilTwo(dueShown(first.period.calendarEnd, shortDay), left, dueShown(last, shortDay)),
  };
};

const meetingsCell = (item: RegistryCase): DataCell => {
  const [first, ...others] = item.obligors.toSorted((a, b) => b.meetings.counted - a.meetings.counted);
  if (first === undefined) return { main: '' };
  const differing = others.filter((other) => other.count.past !== first.count.past);
  const support =
    item.liveMeeting !== null
      ? text.thisMeeting(item.liveMeeting)
      : item.plannedMeeting !== null
        ? text.plannedMeeting(item.plannedMeeting.number)
        : differing.length > 0
          ? text.otherCounted(differing.map((other) => `${other.count.past}/${other.meetings.limit}`))
          : undefined;
  return {
    main: <MeetingPips label={meetingCountText(first.count)} pips={pipsOf(first.count)} />,
    ...(support === undefined ? {} : { support }),
  };
};

/** Acts whose day is an alarm of the office, not a limit of the law (Arts. 28, 30): nothing is lost when it goes by. */
const reminders: readonly CaseAction['code'][] = ['apply-confirmation', 'sue'];

/** What stands below the day of the next act: how much time is left for it, or where and when it is. */
const dateSupport = (item: RegistryCase, next: NextOfCase, today: string): ReactNode => {
  const { day, due } = next;
  const left = due !== null && isPlainDate(today) ? daysBetween(today, dayOfDue(due)) : null;
  if (due !== null && left !== null && left < 0) {
    const words = dueShown(due, () => text.overdueBy(-left));
    return reminders.includes(next.action.code) ? words : <b className={c('red')}>{words}</b>;
  }
  if (day !== null && item.plannedMeeting?.on === day) return `${item.plannedMeeting.time} ${item.plannedMeeting.place}`;
  if (day === null && due !== null && left !== null) return text.until(due, null, left);
  return day !== null && isPlainDate(day) ? weekdayName(weekday(day)) : '';
};

const nextCells = (item: RegistryCase, view: RegistryView): readonly [DataCell, DataCell] => {
  const next = nextsOf(item)[0];
  if (next === undefined) {
    return item.obligors.length === 0
      ? [{ main: text.addObligor, support: articleCited('7') }, { main: text.onToday }]
      : [{ main: text.noNext }, { main: '' }];
  }
  const { action, day, dayIsEstimate } = next;
  const name = actionNames[action.code];
  const named = item.obligors.length > 1 && action.obligorName !== null ? text.forObligor(name, action.obligorName) : name;
  const when = day === null ? text.now : day <= view.today ? text.onToday : shortDay(day);
  return [
    { main: named, support: [articleCited(action.article), action.because[0]?.text ?? ''].filter((part) => part !== '').join('　') },
    { main: dayIsEstimate ? estimated(when) : when, support: dateSupport(item, next, view.today) },
  ];
};

const stageCell = (item: RegistryCase): DataCell => {
  const [first, ...others] = [...new Set(item.obligors.map((obligor) => obligor.stage))].map(stageName);
  if (first === undefined) return { main: text.stageNone };
  if (others.length > 0) return { main: first, support: others.join('、') };
  return { main: first, ...(item.obligors.length > 1 ? { support: text.obligorCount(item.obligors.length) } : {}) };
};

export type CaseRowProps = {
  readonly item: RegistryCase;
  readonly view: RegistryView;
  readonly isSelected: boolean;
  readonly isFirst: boolean;
  readonly onOpen: () => void;
  readonly onSelect: () => void;
};

/** One case of the list. Its title opens it; only the selected row (else the first) is a tab stop, the arrows go from row to row. */
export const caseRow = ({ item, view, isSelected, isFirst, onOpen, onSelect }: CaseRowProps): DataRow => {
  const urgency = worst(item.obligors.map((obligor) => urgencyOf(obligor, view.days)));
  const [next, date] = nextCells(item, view);
  return {
    id: item.volume,
    isSelected,
    cells: [
      { main: <Status state={urgency} word={text.light[urgency]} /> },
      {
        main: (
          <Button className={c('opener')} data-case={item.volume} excludeFromTabOrder={!isFirst} onPress={onOpen} onFocus={onSelect}>
            {item.title}
          </Button>
        ),
        support: [item.number, item.claimFen === null ? '' : claimShort(item.claimFen), item.sample ? text.sample : '']
          .filter((part) => part !== '')
          .join('　'),
      },
      stageCell(item),
      periodCell(item, view),
      meetingsCell(item),
      next,
      date,
      { main: item.handler },
    ],
  };
};

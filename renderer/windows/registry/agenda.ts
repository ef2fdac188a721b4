import { registryText } from '../../../shared/text/zh/windows/registry.ts';
import type { RegistryCase, RegistryView } from '../../../shared/views/registry-view.ts';
import { isPlainDate, weekday } from '../../../shared/time/plain-date.ts';
import { dayOfDue, exactly, type Due } from '../../../shared/time/working-days.ts';
import { periodRuns, urgencyOfDay, type Urgency } from './urgency.ts';

/** Something that falls on a day: a meeting, or the end of a limit. `meeting` leads to its room. */
export type AgendaItem = {
  readonly id: string;
  readonly time: string;
  readonly title: string;
  readonly what: string;
  readonly urgency: Urgency;
  readonly isEstimate: boolean;
  readonly volume: string;
  readonly meeting: number | null;
};

/** One column of the strip: a day, or a run of days off drawn as one. `dayOff`: what kind of day off, null on a working day. */
export type AgendaColumn = {
  readonly from: string;
  readonly to: string;
  readonly kind: 'today' | 'day' | 'off';
  readonly dayOff: 'weekend' | 'holiday' | null;
  readonly isMadeUp: boolean;
  readonly isEstimate: boolean;
  readonly items: readonly AgendaItem[];
};

/** Columns that fit a window of 1440. */
const columnCount = 5;

const itemsOf = (item: RegistryCase, view: RegistryView): readonly (AgendaItem & { readonly day: string })[] => {
  const { volume, title } = item;
  const found: (AgendaItem & { readonly day: string })[] = [];
  const live = item.liveMeeting;
  if (live !== null) {
    found.push({
      id: `${volume}-live`,
      day: view.today,
      time: registryText.underWay,
      title,
      what: registryText.meetingOf(live),
      urgency: 'calm',
      isEstimate: false,
      volume,
      meeting: live,
    });
  }
  const plan = item.plannedMeeting;
  if (plan !== null && plan.on >= view.today) {
    const meeting = plan.on === view.today ? plan.number : null;
    found.push({
      id: `${volume}-plan`,
      day: plan.on,
      time: plan.time,
      title,
      what: registryText.meetingOf(plan.number),
      urgency: 'calm',
      isEstimate: false,
      volume,
      meeting,
    });
  }
  for (const obligor of item.obligors) {
    const { due, status } = obligor.reply;
    const end = (key: string, on: Due, what: string, urgency: Urgency) => {
      const day = dayOfDue(on);
      found.push({
        id: `${volume}-${obligor.id}-${key}`,
        day,
        time: day === view.today ? registryText.dayEnd : registryText.allDay,
        title: obligor.name,
        what,
        urgency,
        isEstimate: on.date === null,
        volume,
        meeting: null,
      });
    };
    if (due !== null && status === 'awaited') end('reply', due, registryText.replyEnds, 'near');
    const { calendarEnd, raw } = obligor.period;
    if (!periodRuns(obligor) || calendarEnd === null) continue;
    const rolled = dayOfDue(calendarEnd);
    end('period', calendarEnd, registryText.periodEnds, urgencyOfDay(view.today, rolled, view.days));
    if (raw !== null && raw !== rolled) end('raw', exactly(raw), registryText.rawEnd, 'calm');
  }
  return found;
};

/** The next days on which something falls, with today first and holidays between them drawn, not skipped. */
export const agendaOf = (view: RegistryView): readonly AgendaColumn[] => {
  const items = view.cases
    .flatMap((item) => itemsOf(item, view))
    .toSorted((a, b) => (`${a.day} ${a.time}` < `${b.day} ${b.time}` ? -1 : 1));
  const columns: AgendaColumn[] = [];
  for (const { date, isWorking, isHoliday, isEstimate } of view.days) {
    const dayOff = isWorking ? null : isHoliday ? 'holiday' : 'weekend';
    const onDay = items.filter((item) => item.day === date);
    const isToday = date === view.today;
    const last = columns.at(-1);
    if (!isWorking && !isToday) {
      if (last?.kind === 'off' && isNextDay(view, last.to, date))
        columns[columns.length - 1] = {
          ...last,
          to: date,
          dayOff: isHoliday ? 'holiday' : last.dayOff,
          isEstimate: last.isEstimate || isEstimate,
          items: [...last.items, ...onDay],
        };
      else columns.push({ from: date, to: date, kind: 'off', dayOff, isMadeUp: false, isEstimate, items: onDay });
    } else if (isToday || onDay.length > 0) {
      columns.push({
        from: date,
        to: date,
        kind: isToday ? 'today' : 'day',
        dayOff,
        isMadeUp: isWorking && weekend(date),
        isEstimate,
        items: onDay,
      });
    }
  }
  // A weekend on which nothing falls is no holiday; it is left out like any day on which nothing falls.
  const shown = columns.filter((column) => column.kind !== 'off' || column.items.length > 0 || length(view, column) > 2);
  const lastFull = shown.findLastIndex((column) => column.items.length > 0);
  return shown.slice(0, Math.min(columnCount, Math.max(lastFull, 0) + 1));
};

const at = (view: RegistryView, day: string): number => view.days.findIndex((candidate) => candidate.date === day);
const isNextDay = (view: RegistryView, before: string, day: string): boolean => at(view, day) === at(view, before) + 1;
const length = (view: RegistryView, column: AgendaColumn): number => at(view, column.to) - at(view, column.from) + 1;
const weekend = (day: string): boolean => isPlainDate(day) && weekday(day) > 5;

import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { meetingCountText } from '../../../../shared/text/zh/meeting-count.ts';
import { articleCited } from '../../../../shared/text/zh/citation.ts';
import { dueShown } from '../../../../shared/text/zh/format.ts';
import { caseText } from '../../../../shared/text/zh/windows/case.ts';
import { registryText, shortDay, stageName } from '../../../../shared/text/zh/windows/registry.ts';
import { daysBetween } from '../../../../shared/time/plain-date.ts';
import type { CaseView } from '../../../../shared/views/case-view.ts';
import { classesOf } from '../../../components/classes.ts';
import { CountOf } from '../../../components/count-of.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { GroundsTable } from '../../../components/grounds-table.tsx';
import { LimitLine } from '../../../components/limit-line.tsx';
import { MeetingPips } from '../../../components/meeting-pips.tsx';
import { SectionHead } from '../../../components/section-head.tsx';
import { SideColumn } from '../../../components/side-column.tsx';
import { WorkSection } from '../../../components/work-section.tsx';
import { pipsOf } from '../../registry/pips.ts';
import { periodRuns, tones, urgencyOf } from '../../registry/urgency.ts';
import css from '../case.module.css';
import type { TabProps } from '../tab-props.ts';
import { nextMeetingNote, noteOf, scaleOf, spokenOf, timesOf } from './limit-times.ts';
import { Next } from './next-actions.tsx';
import { OtherDayBar, OtherDayButton } from './other-day.tsx';
import { Proposal } from './proposal.tsx';
import { WithRecordLinks } from './record-links.tsx';
import { StatementButton } from './statement-button.tsx';
import { useOtherDay } from './use-other-day.ts';
import { entryRows, groundRows } from './verdict-rows.tsx';
import { viewOnDay } from './view-on-day.ts';

const c = classesOf(css);
const text = caseText.limits;

/** 时限与判断: per obligor the limits, what to do next, the entry conditions and the seven grounds, each with its reasons; on any day. */
export const LimitsPanel = ({ view: current, operator, onForm }: TabProps): ReactNode => {
  const [ground, setGround] = useState<string | undefined>();
  const [condition, setCondition] = useState<string | undefined>();
  const opener = useRef<HTMLButtonElement>(null);
  const { limits: other, look, back } = useOtherDay(current);
  const isToday = other === null;
  const view = isToday ? current : viewOnDay(current, other);
  // Nothing is decided on a day that is not today.
  const act = isToday ? onForm : undefined;
  const { obligors, nextActions, warnings } = view.limits;
  const named = obligors.map(({ id, name }) => ({ id, name }));
  const proposed = obligors.filter((obligor) => obligor.mayDeclareFailure);
  return (
    <SideColumn
      label={text.title}
      {...(proposed.length === 0 || act === undefined ? {} : { foot: <Proposal view={view} obligors={proposed} onForm={act} /> })}
    >
      <WorkSection edge="list">
        <SectionHead
          title={text.title}
          size="column"
          note={text.rule}
          aside={
            obligors.length > 0 && (
              <>
                <StatementButton on={view.limits.today} />
                <OtherDayButton shown={view.limits.today} look={look} ref={opener} />
              </>
            )
          }
        />
      </WorkSection>
      {other !== null && (
        <OtherDayBar
          today={current.limits}
          shown={other}
          onBack={() => {
            back();
            opener.current?.focus();
          }}
        />
      )}
      {obligors.length === 0 ? (
        <EmptyState title={registryText.addObligor} text={text.none} />
      ) : (
        <WithRecordLinks records={view.limits.records}>
          <Lines view={view} isToday={isToday} />
          {nextActions.length + warnings.length > 0 && <Next view={view} operator={operator} onForm={act} />}
          <GroundsTable
            article={articleCited('22')}
            title={text.entry}
            obligors={named}
            grounds={entryRows(view, act)}
            openId={condition}
            onOpen={setCondition}
          />
          <GroundsTable
            article={articleCited('29')}
            title={text.grounds}
            obligors={named}
            grounds={groundRows(view, operator, act)}
            openId={ground}
            onOpen={setGround}
          />
        </WithRecordLinks>
      )}
    </SideColumn>
  );
};

const Lines = ({ view, isToday }: { readonly view: CaseView; readonly isToday: boolean }): ReactNode => {
  const drawn = view.limits.obligors.map((obligor) => ({ obligor, times: timesOf(view, obligor, isToday) }));
  const scale = scaleOf(drawn.flatMap(({ times }) => times ?? []));
  return drawn.map(({ obligor, times }) => {
    if (times === null) {
      return (
        <div key={obligor.id} className={c('unserved')}>
          <h3>{obligor.name}</h3>
          <span className={c('quiet')}>{text.notServed}</span>
        </div>
      );
    }
    const total = obligor.servedOn === null || obligor.period.raw === null ? 0 : daysBetween(obligor.servedOn, obligor.period.raw);
    const notes = [noteOf(obligor), nextMeetingNote(obligor, view.limits.today)].filter((note) => note !== '');
    return (
      <LimitLine
        key={obligor.id}
        name={obligor.name}
        day={periodRuns(obligor) ? <CountOf count={text.day(obligor.period.day ?? 0)} of={text.ofDays(total)} /> : null}
        remaining={
          periodRuns(obligor)
            ? text.left(
                obligor.period.remaining ?? 0,
                obligor.period.calendarEnd === null ? '' : dueShown(obligor.period.calendarEnd, shortDay),
              )
            : text.past(stageName(obligor.stage))
        }
        tone={tones[urgencyOf(obligor, view.limits.days)]}
        meetings={
          <>
            <MeetingPips label={meetingCountText(obligor.count)} pips={pipsOf(obligor.count)} /> {meetingCountText(obligor.count)}
          </>
        }
        spoken={spokenOf(obligor, times)}
        notes={notes}
        scale={scale}
        times={times}
      />
    );
  });
};

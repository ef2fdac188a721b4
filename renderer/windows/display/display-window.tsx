import type { ReactNode } from 'react';
import { Clock } from '../../components/clock.tsx';
import { DisplayExhibit } from '../../components/display-exhibit.tsx';
import { DisplayFrame, DisplayWhole } from '../../components/display-frame.tsx';
import { DisplaySpeaker } from '../../components/display-speaker.tsx';
import { DisplayStatement } from '../../components/display-statement.tsx';
import { LargeNotice } from '../../components/large-notice.tsx';
import { StepProgress } from '../../components/step-progress.tsx';
import { useSession } from '../../state/session.ts';
import { useView } from '../../state/view-store.ts';
import { dayOf, instantFromMs, msOfInstant, type Instant } from '../../../shared/time/instant.ts';
import { dayInFull } from '../../../shared/text/zh/format.ts';
import { terms } from '../../../shared/text/zh/terms.ts';
import { displayText } from '../../../shared/text/zh/windows/display.ts';
import type { DisplayView, ShownExhibit } from '../../../shared/views/display-view.ts';
import { useMinuteNow } from '../secretary/clock.tsx';
import { SpeechTime } from '../room/speech-time.tsx';
import { standingOf } from '../room/standing-of.ts';
import { FilePage } from '../../kept-file/file-page.tsx';
import { lastWords } from './last-words.ts';

/** 大屏: what the room may see, in large type. Nothing in it can be pressed or takes the focus. */
const DisplayWindow = (): ReactNode => {
  const { volume, meeting } = useSession();
  const { view } = useView('display.view', () => ({ volume: volume ?? '', meeting: meeting ?? 1 }), volume);
  const minute = useMinuteNow();
  if (view === null) return <p role="status">{displayText.loading}</p>;
  if (view.mode === 'blank') return <DisplayWhole title={displayText.blank} look="blank" />;
  const exhibit = view.exhibit === null ? undefined : shownExhibit(view.exhibit, volume ?? '', view.meeting);
  const standing = standingOf(view);
  if (view.exhibit?.full === true && standing === null) {
    return (
      <DisplayWhole title={view.title} look="exhibit">
        {exhibit}
      </DisplayWhole>
    );
  }
  const now = instantFromMs(minute * 60_000);
  const latest = view.statements.findLast((statement) => statement.name !== '');
  return (
    <DisplayFrame
      title={view.title}
      aside={displayText.aside(view.meeting, terms.meetingKind[view.kind])}
      step={
        view.step === null ? (
          displayText.notBegun
        ) : (
          <StepProgress
            number={displayText.step(view.stepNumber)}
            title={terms.step[view.step]}
            count={displayText.of(view.stepCount)}
            current={view.stepNumber}
            total={view.stepCount}
          />
        )
      }
      running={[running(view, minute), view.mode === 'frozen' ? displayText.frozen : ''].filter((part) => part !== '').join('　')}
      {...(exhibit === undefined ? {} : { exhibit })}
      speaker={
        standing !== null ? null : view.room.clock !== null ? (
          <SpeechTime clock={view.room.clock} name={`${capacityOf(view.room.clock)}　${view.room.clock.name}`} place="display" />
        ) : latest === undefined ? null : (
          <DisplaySpeaker label={displayText.lastSpeaker} name={`${capacityOf(latest)}　${latest.name}`} time={latest.at.slice(11, 16)} />
        )
      }
      now={<Clock place="display" label={dayInFull(dayOf(now))} time={now.slice(11, 16)} />}
    >
      {standing !== null && <LargeNotice title={standing.title} lines={standing.lines} place="display" />}
      {(standing === null ? view.statements : []).map((statement, at) => {
        const isLatest = at === view.statements.length - 1;
        return (
          <DisplayStatement
            key={statement.number}
            time={statement.at.slice(11, 16)}
            capacity={capacityOf(statement)}
            name={statement.name}
            text={lastWords(statement.text, isLatest ? 'latest' : 'earlier', view.exhibit !== null)}
            isLatest={isLatest}
          />
        );
      })}
    </DisplayFrame>
  );
};

const shownExhibit = (exhibit: ShownExhibit, volume: string, meeting: number): ReactNode => {
  const number = displayText.exhibit(exhibit.number);
  const title = exhibit.pages > 1 ? displayText.exhibitPage(exhibit.title, exhibit.page, exhibit.pages) : exhibit.title;
  return (
    <DisplayExhibit
      size={exhibit.full ? 'full' : 'beside'}
      number={number}
      title={title}
      shownBy={displayText.shownBy(exhibit.by)}
      {...(exhibit.file === null
        ? {}
        : {
            picture: (
              <FilePage
                key={exhibit.file.digest}
                by="display.exhibit"
                volume={volume}
                meeting={meeting}
                digest={exhibit.file.digest}
                file={exhibit.file}
                name={`${number}　${title}`}
              />
            ),
          })}
    />
  );
};

const capacityOf = ({ capacity, organisation }: Pick<DisplayView['statements'][number], 'capacity' | 'organisation'>): string =>
  capacity === null ? displayText.procedure : `${organisation}${terms.capacityInFull[capacity]}`;

const minuteOf = (at: Instant): number => Math.floor(msOfInstant(at) / 60_000);

/** How long the meeting has been going on; how long it took, once its minutes are frozen. In a pause the large word stands instead. */
const running = ({ convenedAt, frozenAt, pause }: DisplayView, minute: number): string => {
  if (convenedAt === null || pause !== null) return '';
  const minutes = Math.max(0, (frozenAt === null ? minute : minuteOf(frozenAt)) - minuteOf(convenedAt));
  return displayText[frozenAt === null ? 'running' : 'took'](Math.floor(minutes / 60), minutes % 60);
};

export default DisplayWindow;

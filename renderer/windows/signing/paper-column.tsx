import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { call } from '../../state/backend.ts';
import { takeMinutes, type MinutesPart } from '../../state/paper-file.ts';
import { useSaving } from '../../state/saving-store.ts';
import { useSession } from '../../state/session.ts';
import { useView } from '../../state/view-store.ts';
import { signingText } from '../../../shared/text/zh/windows/signing.ts';
import type { SignOffView } from '../../../shared/views/sign-off-view.ts';
import { useWidth } from '../../components/use-width.ts';
import { FontNotice } from '../../paper/font-notice.tsx';
import { PagedPaper } from '../../paper/paged-paper.tsx';
import css from './signing.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);

/** 210 mm, and the line around it. */
const sheetWidth = 796;

/** Body and sheet as they are shown and signed. */
export const useMinutes = () => {
  const { volume, meeting } = useSession();
  return useView('minutes.model', () => ({ volume: volume ?? '', meeting: meeting ?? 1 }), volume);
};

export type PaperColumnProps = {
  readonly signOff: SignOffView | null;
  readonly minutes: ReturnType<typeof useMinutes>;
  /** A version that another one has replaced, and that is looked at now; null: the current one. */
  readonly old: number | null;
  readonly onVersion: (old: number | null) => void;
};

/** The frozen body and its sign-off sheet, to be read before signing. */
export const PaperColumn = ({ signOff, minutes: { view, problem }, old, onVersion }: PaperColumnProps): ReactNode => {
  const { volume, meeting } = useSession();
  const on = { volume: volume ?? '', meeting: meeting ?? 1 };
  const [width, sized] = useWidth();
  // A page is 794 px wide; a narrower column shows it smaller.
  const shrink = width === 0 ? 1 : Math.min(1, width / sheetWidth);
  const scroller = useRef<HTMLDivElement>(null);
  const goTo = (part: string): void => scroller.current?.querySelector(`[data-part="${part}"]`)?.scrollIntoView({ block: 'start' });
  const take = async (part: MinutesPart): Promise<void> => {
    const refusal = await takeMinutes(on.volume, on.meeting, part);
    if (refusal !== null) useSaving.setState({ refusal });
  };
  const print = async (to: 'printer' | 'pdf'): Promise<void> => {
    const answer = await call('window.print', { to, name: view?.body.title ?? signingText.bodyTab });
    if (!answer.ok) useSaving.setState({ refusal: answer.error });
    else if (answer.value.by === 'page') window.print();
  };
  const digest = signOff?.digests[(old ?? signOff.version) - 1];
  const isFrozen = signOff !== null && !signOff.thawed;
  return (
    <main className={c('papers')}>
      <div className={c('tools')}>
        <span className={c('mark')}>
          <Icon name={isFrozen ? 'lock' : 'pen'} />
          {signOff !== null && signOff.archivedAt !== null
            ? signingText.archivedMark
            : isFrozen
              ? signingText.frozenMark
              : signingText.draftMark}
        </span>
        {signOff !== null &&
          signOff.version > 1 &&
          Array.from({ length: signOff.version }, (_, index) => index + 1).map((version) => (
            <Button
              key={version}
              size="small"
              look="quiet"
              label={version === signOff.version ? signingText.currentTab(version) : signingText.versionTab(version)}
              onPress={() => onVersion(version === signOff.version ? null : version)}
            />
          ))}
        <Button size="small" look="quiet" label={signingText.bodyTab} onPress={() => goTo('body')} />
        <Button size="small" look="quiet" label={signingText.signOffTab} onPress={() => goTo('sign-off')} />
        <span className={c('far')}>
          <Button size="small" label={signingText.print} onPress={() => void print('printer')} />
          <Button size="small" label={signingText.pdf} onPress={() => void print('pdf')} />
          <Button size="small" label={signingText.downloadBody} onPress={() => void take('body')} />
          <Button size="small" label={signingText.downloadSignOff} onPress={() => void take('sign-off')} />
        </span>
      </div>
      <div ref={scroller} className={c('scroll')} tabIndex={0} role="region" aria-label={signingText.paper}>
        <div ref={sized} />
        <FontNotice />
        {old !== null ? (
          <OldVersion on={on} version={old} shrink={shrink} />
        ) : view === null ? (
          <p className={c('loading')}>{problem?.sentence ?? signingText.loading}</p>
        ) : (
          <>
            <div data-part="body">
              <PagedPaper model={view.body} label={signingText.bodyTab} shrink={shrink} />
            </div>
            <div data-part="sign-off">
              <PagedPaper model={view.signOff} label={signingText.signOffTab} shrink={shrink} />
            </div>
          </>
        )}
      </div>
      <p className={c('digest')}>
        {signingText.digest} <span className={c('digits')}>{digest?.match(/.{8}/gu)?.join(' ') ?? signingText.digestPending}</span>
      </p>
    </main>
  );
};

type OldVersionProps = {
  readonly on: { readonly volume: string; readonly meeting: number };
  readonly version: number;
  readonly shrink: number;
};

/** A version that another one has replaced, as it was signed: to be read and printed, and nothing else. */
const OldVersion = ({ on, version, shrink }: OldVersionProps): ReactNode => {
  const { view, problem } = useView('minutes.version', () => ({ ...on, version }), `${on.volume}/${version}`);
  if (view === null) return <p className={c('loading')}>{problem?.sentence ?? signingText.loading}</p>;
  return (
    <>
      <p className={c('old')} role="status">
        {view.matches ? signingText.oldMatches(version) : signingText.oldDiffers(version)}
      </p>
      <div data-part="body">
        <PagedPaper model={view.body} label={signingText.bodyTab} shrink={shrink} />
      </div>
      <div data-part="sign-off">
        <PagedPaper model={view.signOff} label={signingText.signOffTab} shrink={shrink} />
      </div>
    </>
  );
};

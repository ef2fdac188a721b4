import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Button } from '../../components/button.tsx';
import { offerText } from '../../../shared/text/zh/offers.ts';
import { positionsText } from '../../../shared/text/zh/windows/positions.ts';
import type { CellVersion, EntryLink, IssueView, OfferView } from '../../../shared/views/positions-view.ts';
import type { SecretaryView } from '../../../shared/views/secretary-view.ts';
import css from './positions.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);

export type CellDetailProps = {
  readonly view: SecretaryView;
  readonly issue: IssueView;
  /** null: the result of the matter. */
  readonly party: { readonly id: string; readonly name: string } | null;
  /** Which version has the focus, newest 0; null while only the newest is shown. */
  readonly openAt: number | null;
  readonly onFollow: (link: EntryLink) => void;
  readonly onOpen: () => void;
};

/** What the chosen cell holds: the newest version with what it took the place of, or all of them; for a result, where it stands. */
export const CellDetail = ({ view, issue, party, openAt, onFollow, onOpen }: CellDetailProps): ReactNode => {
  if (party === null) return <ResultDetail issue={issue} meeting={view.meeting} />;
  const versions = issue.cells.find((cell) => cell.party === party.id)?.versions ?? [];
  const newestFirst = versions.toReversed();
  return (
    <section className={c('detail')} aria-label={positionsText.cell(issue.title, party.name)}>
      <p className={c('head')}>
        <b>{positionsText.cell(issue.title, party.name)}</b> <span className={c('quiet')}>{positionsText.versions(versions.length)}</span>{' '}
        {openAt === null && versions.length > 1 && <Button size="small" look="quiet" label={positionsText.open} onPress={onOpen} />}
      </p>
      <ol className={c('versions')} reversed>
        {(openAt === null ? newestFirst.slice(0, 1) : newestFirst).map((version, index) => (
          <li key={version.record}>
            <AriaButton
              className={c('version')}
              excludeFromTabOrder={openAt === null}
              {...(index === openAt ? { 'aria-current': 'true' as const } : {})}
              onPress={() => onFollow(version)}
            >
              <Version
                version={version}
                number={versions.length - index}
                before={newestFirst[index + 1] ?? null}
                offer={view.offers.find(({ record }) => record === version.record) ?? null}
                meeting={view.meeting}
              />
            </AriaButton>
          </li>
        ))}
      </ol>
    </section>
  );
};

const placeOf = ({ meeting, entry }: EntryLink, here: number): string => {
  if (entry === null) return offerText.meeting(meeting);
  return meeting === here ? offerText.entry(entry) : offerText.entryOf(meeting, entry);
};

type VersionProps = {
  readonly version: CellVersion;
  readonly number: number;
  readonly before: CellVersion | null;
  /** The whole offer that it is part of. */
  readonly offer: OfferView | null;
  readonly meeting: number;
};

const Version = ({ version, number, before, offer, meeting }: VersionProps): ReactNode => (
  <>
    <span className={c('where')}>
      {version.offer === null ? positionsText.version(number) : `${positionsText.version(number)} ${offerText.name(version.offer)}`}{' '}
      {positionsText.versionWhere(placeOf(version, meeting), version.at.slice(11, 16), version.by)}
      {version.isPending && <b> {offerText.pending}</b>}
    </span>
    <span className={c('words')}>
      {before !== null && before.text !== version.text && <del>{before.text}</del>} {version.text}
    </span>
    {offer !== null && offer.parts.length > 1 && (
      <span className={c('parts')}>
        {offer.parts.map((part) => (
          <span key={part.label} className={c('part')}>
            <span className={c('quiet')}>{part.label}</span> {part.before !== null && <del>{part.before}</del>}{' '}
            {part.now === '' ? positionsText.noLongerSaid : part.now}
          </span>
        ))}
      </span>
    )}
  </>
);

const ResultDetail = ({ issue, meeting }: { readonly issue: IssueView; readonly meeting: number }): ReactNode => (
  <section className={c('detail')} aria-label={issue.title}>
    <p className={c('head')}>
      <b>{issue.title}</b>{' '}
      <span className={c('quiet')}>
        {issue.settled === null ? positionsText.notSettled : positionsText.settledHere(placeOf(issue.settled, meeting))}
      </span>
    </p>
    {issue.words !== '' && <p>{issue.words}</p>}
    {issue.abandoned !== null && <p className={c('changed')}>{positionsText.abandonedHere(placeOf(issue.abandoned, meeting))}</p>}
  </section>
);

import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { FilesButton } from '../../components/files-button.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { SectionHead } from '../../components/section-head.tsx';
import { TextField } from '../../components/text-field.tsx';
import { WorkSection } from '../../components/work-section.tsx';
import { minutesParts, type MinutesPart } from '../../../shared/record/page-code.ts';
import { terms } from '../../../shared/text/zh/terms.ts';
import { scanText as text } from '../../../shared/text/zh/windows/signed-pages.ts';
import type { PagesView, SignOffView } from '../../../shared/views/sign-off-view.ts';
import { BoundPage, type Looked } from './bound-page.tsx';
import { cancelScans, confirmScan, dismissScan, takeScans, useScans, type BindTo, type ScanOutcome } from './bind-pages.ts';
import css from './signing.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);

export type ScanPanelProps = { readonly signOff: SignOffView; readonly meeting: number; readonly confirmer: string };

/** Signed pages on their way back: what is bound, what is waited for, and what became of each file. */
export const ScanPanel = ({ signOff, meeting, confirmer }: ScanPanelProps): ReactNode => {
  const now = useScans((scans) => scans.now);
  const outcomes = useScans((scans) => scans.outcomes);
  const [looked, setLooked] = useState<Looked | null>(null);
  if (signOff.pages.length === 0 || signOff.thawed) return null;
  const to: BindTo = { meeting, version: signOff.version };
  return (
    <WorkSection edge="list">
      <SectionHead title={text.title} level={3} />
      {signOff.keptUnscanned !== null && <p>{text.unscanned(signOff.keptUnscanned.by, signOff.keptUnscanned.reason)}</p>}
      <ul className={c('scans')} aria-label={text.title}>
        {signOff.pages.map((pages) => (
          <li key={pages.part}>
            {stateOf(pages)}
            <ByPerson pages={pages} />
            <Looks pages={pages} onLook={setLooked} />
          </li>
        ))}
      </ul>
      {now === null ? (
        <FilesButton
          label={text.choose}
          types={['image/jpeg', 'image/png', 'application/pdf', '.jpg', '.jpeg', '.png', '.pdf']}
          onFiles={(files) => void takeScans(to, files)}
        />
      ) : (
        <p role="status">
          {text.waiting(now.at, now.all, now.page, now.pages)}{' '}
          <Button size="small" look="quiet" label={text.cancel} onPress={cancelScans} />
        </p>
      )}
      <p className={c('hint')}>{text.chooseHint}</p>
      <ul className={c('scans')} aria-label={text.results} aria-live="polite">
        {outcomes.map((scan) => (
          <li key={scan.id}>
            <b>{text.state[scan.state]}</b> {scan.name}
            <p>{scan.sentence}</p>
            {scan.state === 'open' && <Confirm scan={scan} to={to} confirmer={confirmer} known={signOff.pages} />}
          </li>
        ))}
      </ul>
      {looked !== null && <BoundPage looked={looked} meeting={meeting} onClose={() => setLooked(null)} />}
    </WorkSection>
  );
};

const stateOf = ({ part, of, missing }: PagesView): string =>
  of === null ? text.none(part) : missing.length > 0 ? text.some(part, missing, of) : text.all(part, of);

const ByPerson = ({ pages }: { readonly pages: PagesView }): ReactNode => {
  const byPerson = pages.bound.filter(({ readByCode }) => !readByCode).map(({ page }) => page);
  return byPerson.length === 0 ? null : <p>{text.byPerson(byPerson)}</p>;
};

/** Each bound page can be looked at as it came back. */
const Looks = ({ pages, onLook }: { readonly pages: PagesView; readonly onLook: (looked: Looked) => void }): ReactNode =>
  pages.bound.length === 0 ? null : (
    <p className={c('looks')}>
      {pages.bound.map((bound) => (
        <Button
          key={bound.record}
          size="small"
          look="quiet"
          label={text.look(bound.page)}
          onPress={() => onLook({ ...bound, part: pages.part, of: pages.of ?? bound.page })}
        />
      ))}
    </p>
  );

type ConfirmProps = {
  readonly scan: ScanOutcome;
  readonly to: BindTo;
  readonly confirmer: string;
  readonly known: readonly PagesView[];
};

/** A person says which page it is, with their name. */
const Confirm = ({ scan, to, confirmer, known }: ConfirmProps): ReactNode => {
  const [part, setPart] = useState<MinutesPart>(scan.part ?? 'body');
  const of = known.find((pages) => pages.part === part)?.of ?? null;
  const [page, setPage] = useState('');
  const [all, setAll] = useState('');
  const [by, setBy] = useState(confirmer);
  const count = all === '' && of !== null ? of : Number(all);
  const isWhole = /^[1-9]\d{0,3}$/u.test(page) && Number.isInteger(count) && count > 0 && by.trim() !== '';
  return (
    <div className={c('confirm')}>
      {scan.part === null && (
        <RadioGroup
          label={text.part}
          chosen={part}
          onChoose={(value) => setPart(value as MinutesPart)}
          choices={minutesParts.map((id) => ({ id, label: terms.minutesPart[id] }))}
        />
      )}
      <TextField label={text.page} onChange={setPage} />
      <TextField key={`of/${part}`} label={text.of} initialText={of === null ? '' : String(of)} onChange={setAll} />
      <TextField label={text.confirmedBy} initialText={confirmer} onChange={setBy} />
      <Button
        size="small"
        label={text.confirm}
        {...(isWhole ? {} : { refusal: text.confirmNeeds })}
        onPress={() => void confirmScan(to, scan, { part, page: Number(page), of: count }, by.trim())}
      />
      <Button size="small" look="quiet" label={text.dismiss} onPress={() => dismissScan(scan.id)} />
    </div>
  );
};

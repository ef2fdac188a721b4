import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { isOurKey } from '../../components/composition.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { MissingList } from '../../components/missing-list.tsx';
import { SectionHead } from '../../components/section-head.tsx';
import { SignatureBoard } from '../../components/signature-board.tsx';
import { useLatest } from '../../components/use-latest.ts';
import { WindowFrame } from '../../components/window-frame.tsx';
import { WorkSection } from '../../components/work-section.tsx';
import { useSecretaryView } from '../../state/meeting-view.ts';
import { useSession } from '../../state/session.ts';
import { digestOfBody } from '../../../shared/documents/body-digest.ts';
import { instantFromMs } from '../../../shared/time/instant.ts';
import { terms } from '../../../shared/text/zh/terms.ts';
import { secretaryText } from '../../../shared/text/zh/windows/secretary.ts';
import { signingText } from '../../../shared/text/zh/windows/signing.ts';
import type { SecretaryView } from '../../../shared/views/secretary-view.ts';
import type { SignOffView } from '../../../shared/views/sign-off-view.ts';
import { digitKey } from '../acts/digit-of.ts';
import { useMinuteNow } from '../secretary/clock.tsx';
import { Saved } from '../secretary/secretary-head.tsx';
import { Notices } from '../secretary/secretary-notices.tsx';
import { OperatorDialog } from '../secretary/operator-dialog.tsx';
import { FingerprintPanel } from './fingerprint-panel.tsx';
import { PaperColumn, useMinutes } from './paper-column.tsx';
import { signerGroups } from './signer-rows.ts';
import { minutesActs } from './minutes-acts.ts';
import { signerActs } from './signing-acts.ts';
import { ScanPanel } from './scan-panel.tsx';
import { SigningWork } from './signing-work.tsx';
import css from './signing.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);

const standing = (signOff: SignOffView | null): string => {
  if (signOff === null) return signingText.notFrozen;
  if (signOff.archivedAt !== null)
    return signingText.archivedAt(signOff.version, `${signOff.archivedAt.slice(0, 10)} ${signOff.archivedAt.slice(11, 16)}`);
  return signOff.thawed ? signingText.thawedVersion(signOff.version) : signingText.version(signOff.version, signOff.frozenAt.slice(11, 16));
};

const counts = ({ signers }: SignOffView): string => {
  const of = (status: string): number => signers.filter((person) => person.status === status).length;
  return signingText.counts(of('signed'), of('refused'), of('waiting'), signers.length);
};

/** 核对签字: the frozen minutes, who stands how to them, and the form for the person chosen. */
const SigningWindow = (): ReactNode => {
  const { view, problem } = useSecretaryView();
  const minutes = useMinutes();
  const [old, lookAt] = useState<number | null>(null);
  const displayed = useMemo(() => (minutes.view === null ? null : digestOfBody(minutes.view.body)), [minutes.view]);
  const operator = useSession((session) => session.operator);
  const minute = useMinuteNow();
  // null: the minutes as a whole. Until somebody chooses, whoever is to sign next.
  const [chosen, choose] = useState<string | null | undefined>(undefined);

  const signOff = view?.signOff ?? null;
  const isWhole = signOff === null || signOff.thawed || signOff.archivedAt !== null;
  const waiting = signOff?.signers.find((person) => person.status === 'waiting');
  const id = chosen === undefined ? (isWhole ? null : (waiting?.id ?? null)) : chosen;
  const person = signOff?.signers.find((candidate) => candidate.id === id);

  const onKey = (event: KeyboardEvent): void => {
    if (!isOurKey(event) || !event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || operator === '') return;
    const digit = digitKey(event.code);
    const inForm = event.target instanceof Element && event.target.closest('input, textarea') !== null;
    if (digit === null || inForm) return;
    const signer = signOff?.signers.find((candidate) => candidate.seat === digit);
    event.preventDefault();
    if (digit === 0) choose(null);
    else if (signer !== undefined) choose(signer.id);
  };
  const latest = useLatest(onKey);
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => latest.current(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [latest]);

  if (view === null) return <p className={c('loading')}>{problem?.sentence ?? signingText.loading}</p>;
  const acts =
    person === undefined || signOff === null
      ? minutesActs(view)
      : signerActs(view, signOff, person, instantFromMs(minute * 60_000), displayed);
  return (
    <WindowFrame
      title={view.title}
      facts={[
        secretaryText.meetingOf(view.meeting, terms.meetingKind[view.kind]),
        signingText.step,
        ...(view.sample ? [secretaryText.sample] : []),
      ]}
      limits={<span>{standing(signOff)}</span>}
      saved={<Saved known={view.savedAt} />}
      notice={<Notices jumps={view.clock.jumps} />}
      columns="three"
    >
      <PaperColumn signOff={signOff} minutes={minutes} old={old} onVersion={lookAt} />
      <section className={c('column')} aria-label={signingText.board}>
        <WorkSection edge="list">
          <SectionHead title={signingText.board} size="column" aside={signOff === null ? signingText.nobody : counts(signOff)} />
        </WorkSection>
        <div className={c('list')} tabIndex={0} role="region" aria-label={signingText.signers}>
          {signOff !== null && (
            <SignatureBoard
              label={signingText.board}
              groups={signerGroups(signOff)}
              onChoose={choose}
              {...(person === undefined ? {} : { chosenId: person.id })}
            />
          )}
          <Button className={c('whole', person === undefined && 'chosen')} onPress={() => choose(null)}>
            {signingText.whole}
            <KeyCap keys={signingText.wholeKeys} />
          </Button>
          {signOff !== null && <ScanPanel signOff={signOff} meeting={view.meeting} confirmer={operator} />}
          {signOff !== null && signOff.slips.length > 0 && <Slips view={view} signOff={signOff} />}
          {signOff !== null && signOff.voided.length > 0 && <Voided signOff={signOff} />}
        </div>
        <Foot view={view} onChoose={choose} />
      </section>
      <section className={c('column')} aria-label={person === undefined ? signingText.whole : signingText.formOf(person.name)}>
        <WorkSection edge="list">
          <SectionHead
            title={person === undefined ? signingText.whole : signingText.formOf(person.name)}
            size="column"
            aside={signingText.chooseHint}
          />
        </WorkSection>
        <SigningWork
          key={`${person?.id ?? ''}/${signOff?.version ?? 0}`}
          acts={acts}
          held={old === null || signOff === null ? null : { old, current: signOff.version, onCurrent: () => lookAt(null) }}
          version={view.version}
          label={person?.name ?? signingText.whole}
          nothingDue={
            person === undefined
              ? signingText.wholeNothingDue(view.missing.filter(({ code }) => code !== 'not-archived').length)
              : person.status === 'waiting'
                ? signingText.nothingDue
                : signingText.settled(terms.signOff[person.status])
          }
        />
        {person !== undefined && signOff !== null && view.phase === 'frozen' && (
          <FingerprintPanel
            key={`print/${person.id}/${signOff.version}`}
            to={{ meeting: view.meeting, version: signOff.version }}
            person={person}
          />
        )}
      </section>
      {operator === '' && <OperatorDialog proposed={view.seats.find((seat) => seat.capacity === 'secretary')?.name ?? ''} />}
    </WindowFrame>
  );
};

const Slips = ({ view, signOff }: { readonly view: SecretaryView; readonly signOff: SignOffView }): ReactNode => (
  <WorkSection edge="list">
    <SectionHead title={signingText.slips} level={3} />
    {signOff.slips.map((slip) => (
      <div key={slip.slip} className={c('slip')}>
        {signingText.slip(slip.slip, view.seats.find((seat) => seat.id === slip.participant)?.name ?? '', slip.version)}
        <p>{signingText.slipOn(slip.entry, slip.what)}</p>
        {slip.proposed !== '' && <p>{signingText.slipProposed(slip.proposed)}</p>}
        <p>
          {slip.decision === null
            ? signingText.slipOpen
            : slip.decision.granted
              ? signingText.slipGranted(slip.decision.by, slip.decision.reason)
              : signingText.slipRefused(slip.decision.by, slip.decision.reason)}
        </p>
      </div>
    ))}
  </WorkSection>
);

/** Whose signatures a granted correction has voided. */
const Voided = ({ signOff }: { readonly signOff: SignOffView }): ReactNode => (
  <WorkSection edge="list">
    <SectionHead title={signingText.voided} level={3} />
    {signOff.voided.map(({ participant, name, version, what }) => (
      <p key={`${participant}/${version}`} className={c('slip')}>
        {signingText.voidedOf(name, version, terms.voided[what])}
      </p>
    ))}
  </WorkSection>
);

/** What the archive still waits for; its act stands with the minutes as a whole. */
const Foot = ({ view, onChoose }: { readonly view: SecretaryView; readonly onChoose: (person: string | null) => void }): ReactNode => {
  if (view.signOff === null || view.signOff.archivedAt !== null) return null;
  const missing = view.step === 'check-and-sign' ? view.missing.filter((item) => item.code !== 'not-archived') : [];
  return (
    <div className={c('foot')}>
      {missing.length === 0 ? (
        <p>{view.available.ArchiveMinutes ?? signingText.mayArchive}</p>
      ) : (
        <>
          <SectionHead title={signingText.stillMissing(missing.length)} level={3} />
          <div className={c('missing')} tabIndex={0} role="region" aria-label={signingText.stillMissingLabel}>
            <MissingList
              label={signingText.stillMissingLabel}
              density="side"
              // A person by their id; what concerns nobody alone stands with the minutes as a whole.
              onOpen={(id) => onChoose(view.signOff?.signers.some((person) => person.id === id) === true ? id : null)}
              acts={missing.map((item) => ({
                id: item.code === 'not-signed' ? (item.subject ?? item.code) : `${item.code}/${item.subject ?? ''}`,
                label: item.text,
                state: 'open',
                stateWord: secretaryText.missingWord,
              }))}
            />
          </div>
        </>
      )}
    </div>
  );
};

export default SigningWindow;

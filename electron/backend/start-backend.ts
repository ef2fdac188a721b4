import { join } from 'node:path';
import { bodyText } from '../../shared/documents/kinds/minutes.ts';
import { createBackend, type Backend } from './backend.ts';
import { createBundles } from './bundles.ts';
import { createCalendars } from './calendars.ts';
import { createFileKeeper } from '../attachments/file-keeper.ts';
import { createCaseService } from './case-service.ts';
import { createOffice } from './office.ts';
import { createPhrases } from './phrases.ts';
import { playSamples } from './play-samples.ts';
import type { Clock, Ids, Log, Machine, Settings, Windows } from './ports.ts';
import { createWording } from './wording.ts';
import { createRehearsals } from './rehearsals.ts';
import { withRehearsals } from './with-rehearsals.ts';
import { createPreflight } from './preflight.ts';
import { systemClock, systemIds, systemMachine } from './system.ts';

/** What differs between hosts; clock, machine and identifiers only between a program and its tests. */
export type HostParts = {
  readonly folder: string;
  readonly programVersion: string;
  /** Folder of what belongs to this machine and to no case: the calendars and phrases entered here, the copies of rehearsals that go on. */
  readonly settingsFolder: string;
  readonly settings: Settings;
  readonly windows: Windows;
  readonly log: Log;
  /** Program of the thread that examines files, where it is not the one beside its source. */
  readonly fileWorker?: URL;
  readonly clock?: Clock;
  readonly machine?: Machine;
  readonly ids?: Ids;
};

/** The composition root that every host with windows shares. */
export const startBackend = ({
  folder,
  programVersion,
  settingsFolder,
  settings,
  windows,
  log,
  fileWorker,
  clock = systemClock,
  ids = systemIds,
  machine = systemMachine,
}: HostParts): Backend => {
  const calendars = createCalendars(settingsFolder, clock);
  const wording = createWording(settingsFolder);
  const parts = { folder, clock, ids, calendar: calendars.inForce, programVersion, bodyText };
  const cases = createCaseService({ ...parts, files: createFileKeeper(fileWorker) });
  const rehearsals = createRehearsals({
    root: join(settingsFolder, 'rehearsals'),
    cases,
    service: parts,
    files: () => createFileKeeper(fileWorker),
    log,
  });
  const service = withRehearsals(cases, rehearsals);
  return createBackend({
    service,
    rehearsals,
    preflight: createPreflight({ folder, service, clock, machine, settings, windows }),
    calendars,
    phrases: createPhrases(settingsFolder),
    office: createOffice(settingsFolder),
    bundles: createBundles({
      folder,
      calendar: calendars.inForce,
      wording: wording.inForce,
      programVersion,
      onAdmitted: () => service.refresh('registry-changed'),
    }),
    wording,
    settings,
    windows,
    log,
    playSamples: () => playSamples({ folder, ids, programVersion, bodyText }),
  });
};

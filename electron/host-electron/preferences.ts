import type ElectronStore from 'electron-store';
import type { ChangedKeys } from '../../shared/contract.ts';
import type { Settings } from '../backend/ports.ts';
import type { Place } from './place-window.ts';

type Stored = { operator: string; keys: ChangedKeys; backupPlace: string; places: Record<string, Place> };

export type ElectronPreferences = Settings & {
  /** Where the window of a role was left. */
  readonly place: (role: string) => Place | null;
  readonly setPlace: (role: string, place: Place) => void;
};

/** Preferences of the desktop program. The class is passed in, because its module imports electron by value. */
export const electronPreferences = (Store: typeof ElectronStore, settingsFolder: string): ElectronPreferences => {
  const store = new Store<Stored>({
    cwd: settingsFolder,
    name: 'preferences-desktop',
    defaults: { operator: '', keys: {}, backupPlace: '', places: {} },
    clearInvalidConfig: true,
  });
  return {
    operator: () => store.get('operator'),
    setOperator: (operator) => store.set('operator', operator),
    backupPlace: () => store.get('backupPlace'),
    setBackupPlace: (place) => store.set('backupPlace', place),
    keys: () => store.get('keys'),
    setKeys: (keys) => store.set('keys', keys),
    place: (role) => store.get('places')[role] ?? null,
    setPlace: (role, place) => store.set('places', { ...store.get('places'), [role]: place }),
  };
};

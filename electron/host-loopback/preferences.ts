import Conf from 'conf';
import type { ChangedKeys } from '../../shared/contract.ts';
import type { Settings } from '../backend/ports.ts';

/** Preferences in a file of the settings folder. A file that cannot be read is begun anew: nothing of a case is in it. */
export const loopbackPreferences = (settingsFolder: string): Settings => {
  const store = new Conf<{ operator: string; keys: ChangedKeys; backupPlace: string }>({
    cwd: settingsFolder,
    configName: 'preferences',
    defaults: { operator: '', keys: {}, backupPlace: '' },
    clearInvalidConfig: true,
    schema: {
      operator: { type: 'string', maxLength: 60 },
      backupPlace: { type: 'string', maxLength: 1_000 },
      keys: { type: 'object', additionalProperties: { type: 'string', maxLength: 40 } },
    },
  });
  return {
    operator: () => store.get('operator'),
    setOperator: (operator) => store.set('operator', operator),
    backupPlace: () => store.get('backupPlace'),
    setBackupPlace: (place) => store.set('backupPlace', place),
    keys: () => store.get('keys'),
    setKeys: (keys) => store.set('keys', keys),
  };
};

import Conf from 'conf';
import type { ChangedKeys } from '../../shared/contract.ts';
import type { Settings } from '../backend/ports.ts';

/** Preferences in a file of the settings folder. A file that cannot be read is begun anew: nothing of a case is in it. */
export const loopbackPreferences = (settingsFolder: string): Settings => {
  const store = new Conf<{ operator: string; keys: ChangedKeys }>({
    cwd: settingsFolder,
    configName: 'preferences',
    defaults: { operator: '', keys: {} },
    clearInvalidConfig: true,
    schema: {
      operator: { type: 'string', maxLength: 60 },
      keys: { type: 'object', additionalProperties: { type: 'string', maxLength: 40 } },
    },
  });
  return {
    operator: () => store.get('operator'),
    setOperator: (operator) => store.set('operator', operator),
    keys: () => store.get('keys'),
    setKeys: (keys) => store.set('keys', keys),
  };
};

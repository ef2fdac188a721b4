import type { Command } from '../../../shared/decide.ts';
import { signingText } from '../../../shared/text/zh/windows/signing.ts';
import type { SecretaryView } from '../../../shared/views/secretary-view.ts';
import { asCommand, type ActAnswer } from './act.ts';

const words = signingText.acts;

/** Freezing the minutes: at one key, unless words are still marked 待核. Then a person says first that they stand as they should. */
export const freezeAnswer = ({ meeting, entries }: Pick<SecretaryView, 'meeting' | 'entries'>): ActAnswer => {
  const command: Command = { type: 'FreezeMinutes', input: { meeting } };
  const marked = entries.filter((entry) => entry.marked && !entry.withdrawn).map(({ number }) => number);
  const answer = { id: 'freeze', label: words.freezeNow };
  if (marked.length === 0) return { ...answer, deed: asCommand(command) };
  const choices = [{ id: 'checked', label: words.freezeMarked }];
  return {
    ...answer,
    deed: {
      kind: 'form',
      form: {
        title: words.freeze,
        basis: words.stillMarked(marked),
        fields: [{ kind: 'choice', id: 'marked', label: words.markedEntries, choices }],
        toCommand: () => command,
      },
    },
  };
};

import { fileCommand, firstRefusal, notInFuture } from '../record/command.ts';
import { isSameNumber, numbersInUse } from '../record/document-numbers.ts';
import { isSameTemplate } from '../record/office-template.ts';
import { refuse } from '../record/refusal.ts';
import { filed, latest } from '../record/state.ts';
import { isPassage, passages, wordingFaults } from '../text/zh/passages.ts';

/** How papers of the case are issued: the office's template, 发文字号, and passages worded by hand. No article; GB/T 9704-2012. */
export const officeCommands = {
  /** The office's template as it is now, copied into the case. */
  AdoptOfficeTemplate: fileCommand('OfficeTemplateAdopted', (state, input) => {
    const adopted = latest(filed(state, 'OfficeTemplateAdopted'));
    return adopted !== null && isSameTemplate(adopted, input) ? refuse('office.same-template', {}) : null;
  }),
  /** One number for one paper, and one paper for one number. */
  NumberDocument: fileCommand('DocumentNumbered', (state, input, context) => {
    const numbered = filed(state, 'DocumentNumbered').find(({ kind, about }) => kind === input.kind && about === input.about);
    const taken = numbersInUse(state).find(({ number }) => isSameNumber(number, input.number));
    return firstRefusal(
      notInFuture('on', input.on, context),
      numbered === undefined ? null : refuse('document.already-numbered', { number: numbered.number, record: numbered.record }),
      taken === undefined ? null : refuse('document.number-taken', { number: input.number, record: taken.record }),
    );
  }),
  EditPassage: fileCommand('PassageEdited', (_state, { passage, was, text }) =>
    firstRefusal(
      isPassage(passage) ? null : refuse('passage.unknown', { passage }),
      text === was ? refuse('entry.same-text', {}) : null,
      isPassage(passage) && wordingFaults(passage, text, true).length > 0
        ? refuse('passage.incomplete', { passage: passages[passage].title, faults: wordingFaults(passage, text, true) })
        : null,
    ),
  ),
} as const;

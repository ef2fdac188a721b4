import { asForm, type Act } from '../../acts/act.ts';
import { answerOf, wordsField } from '../../acts/people.ts';
import { caseForms } from '../../../../shared/text/zh/windows/case-forms.ts';
import { exhibitText } from '../../../../shared/text/zh/windows/exhibits.ts';
import type { SecretaryView } from '../../../../shared/views/secretary-view.ts';

/** Evidence that a side brings to the table (Art. 26(3), (5)): listed under the next number, then shown like any other. */
export const listExhibitAct = (view: SecretaryView): Act => {
  const words = caseForms.exhibit;
  const number = Math.max(0, ...view.exhibits.map((exhibit) => exhibit.number)) + 1;
  return {
    id: 'list-exhibit',
    title: exhibitText.list(number),
    isDue: false,
    answers: [
      {
        id: 'list',
        label: exhibitText.listIt,
        deed: asForm({
          title: exhibitText.list(number),
          fields: [
            { kind: 'line', id: 'title', label: words.name },
            wordsField('party', exhibitText.listedBy, Object.fromEntries(view.parties.map(({ id, name }) => [id, name]))),
            { kind: 'line', id: 'source', label: words.source, isOptional: true },
            { kind: 'number', id: 'pages', label: words.pages, initial: '1' },
            { kind: 'line', id: 'purpose', label: words.purpose, isOptional: true },
            wordsField('secret', words.secret, exhibitText.secretAsked, { initial: 'no' }),
          ],
          toCommand: (values) => ({
            type: 'ListExhibit',
            input: {
              number,
              title: answerOf(values, 'title').trim(),
              party: answerOf(values, 'party'),
              source: answerOf(values, 'source').trim(),
              pages: Number(values['pages']),
              secret: answerOf(values, 'secret') === 'yes',
              purpose: answerOf(values, 'purpose').trim(),
            },
          }),
        }),
      },
    ],
  };
};

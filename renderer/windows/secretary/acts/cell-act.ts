import type { Act } from '../../acts/act.ts';
import { asForm } from '../../acts/act.ts';
import { positionsText } from '../../../../shared/text/zh/windows/positions.ts';
import type { IssueView } from '../../../../shared/views/positions-view.ts';
import type { SecretaryView } from '../../../../shared/views/secretary-view.ts';
import { positionForm, settleAnswers } from './consultation-acts.ts';
import { offerForm, raiseIssueForm } from './offer-acts.ts';

/**
 * What the digits do to a cell of the matrix: always the same digit for the same thing. In the column of the result `party` is null,
 * and who speaks is asked for.
 */
export const cellAct = (view: SecretaryView, issue: IssueView, party: string | null): Act => ({
  id: `cell/${issue.issue}/${party ?? ''}`,
  title: positionsText.acts.of(issue.title),
  isDue: false,
  answers: [
    { id: 'position', label: positionsText.acts.position, deed: asForm(positionForm(view, issue.issue, party)) },
    { id: 'offer', label: positionsText.acts.offer, deed: asForm(offerForm(view, { party, entry: null })) },
    ...settleAnswers(view, issue.issue).map((answer) => (answer.id === 'form' ? { ...answer, label: positionsText.acts.words } : answer)),
    { id: 'raise', label: positionsText.acts.raise, deed: asForm(raiseIssueForm(view)) },
  ],
});

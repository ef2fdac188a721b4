import type { CallOutput, Problem } from '../../shared/contract.ts';
import type { DocumentModel } from '../../shared/documents/document-model.ts';
import { bodyText, minutesDocument } from '../../shared/documents/kinds/minutes.ts';
import { isShownAsFrozen } from '../../shared/documents/kept-body.ts';
import { markedAsRehearsal } from '../../shared/documents/paper-mark.ts';
import { isRehearsed } from '../../shared/record/case-queries.ts';
import { held, meetingOf, type CaseState } from '../../shared/record/state.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { hostText } from '../../shared/text/zh/host.ts';
import type { CaseService } from './case-service.ts';
import { problem } from './problem.ts';

/**
 * One version of the minutes from the records up to its freezing, and its sign-off sheet from those up to the next one: what came later
 * changes nothing in either. A version that was replaced says so at the foot of its pages.
 */
export const minutesVersion = (
  service: CaseService,
  at: { readonly volume: string; readonly meeting: number; readonly version: number },
): Result<CallOutput<'minutes.version'>, Problem> => {
  const now = service.state(at.volume);
  if (!now.ok) return now;
  const meeting = meetingOf(now.value, at.meeting);
  const versions = meeting === null ? [] : held(meeting, 'MinutesFrozen');
  const frozen = versions.find(({ version }) => version === at.version);
  if (frozen === undefined) return err(problem('version-unknown', hostText.versionUnknown(at.meeting, at.version)));
  const next = versions.find(({ version }) => version === at.version + 1);
  const before = service.stateAt(at.volume, frozen.record - 1);
  const then = service.stateAt(at.volume, frozen.record);
  const last = next === undefined ? now : service.stateAt(at.volume, next.record - 1);
  if (!before.ok) return before;
  if (!then.ok) return then;
  if (!last.ok) return last;
  const marked = (then: CaseState, model: DocumentModel): DocumentModel => {
    // What was frozen before a rehearsal's copy was made knows nothing of the rehearsal.
    const shown = isRehearsed(then) ? model : markedAsRehearsal(now.value, model);
    return next === undefined ? shown : { ...shown, footer: `${shown.footer}${hostText.versionReplaced(next.version)}` };
  };
  const [body] = minutesDocument(then.value, at.meeting);
  const [, signOff] = minutesDocument(last.value, at.meeting);
  return ok({
    body: marked(then.value, body),
    signOff: marked(last.value, signOff),
    matches: isShownAsFrozen(frozen, () => bodyText(before.value, at.meeting, at.version)),
  });
};

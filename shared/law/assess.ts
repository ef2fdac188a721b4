import { shippedCalendars, workingDays } from '../time/working-days.ts';
import type { Assessment, ObligorAssessment } from './assessment.ts';
import { asOf } from './as-of.ts';
import { simpleAssessment } from './articles/art-20-simple-assessment.ts';
import { entryConditions } from './articles/art-22-entry-conditions.ts';
import { replyOf, willOf, type Reply, type Will } from './articles/art-23-reply.ts';
import { meetingsOf, periodOf, servedOn } from './articles/art-27-limits.ts';
import { latestAgreement, refusedOnReview, renegotiationTried } from './articles/art-28-agreement.ts';
import { groundsOf } from './articles/art-29-grounds-of-failure.ts';
import type { Facts } from './facts.ts';
import type { Matter } from './matter.ts';
import { importCalendar, missingYears, nextActionsOf } from './next-actions.ts';
import { stageOf } from './stage.ts';
import { warningsOf } from './warnings.ts';

const shipped = workingDays(shippedCalendars);

/**
 * The law engine (assess.md): from facts and a day, where each obligor stands, with reasons. Pure: the same facts give the same answer,
 * whoever asks and whenever. It proposes; only a recorded human decision moves a case to 磋商不成 or past a limit.
 */
export const assess = (facts: Facts): Assessment => {
  const known = asOf(facts);
  const calendar = facts.calendar === undefined ? shipped : new Map([...shipped, ...workingDays(facts.calendar)]);
  const found = known.obligors.map((obligor) => assessObligor({ facts: known, obligor, calendar, today: facts.today }));
  const assessed = found.map((item) => item.assessed);
  const years = missingYears(assessed);
  return {
    today: facts.today,
    obligors: assessed,
    entry: found.flatMap(({ matter, reply, will }) => entryConditions(matter, reply, will)),
    simpleAssessment: simpleAssessment(known),
    nextActions: [...found.flatMap((item) => nextActionsOf(item.matter, item.assessed, item.will)), ...importCalendar(years)],
    warnings: warningsOf(
      known,
      found.map((item) => item.matter),
      assessed,
    ),
  };
};

type Found = { readonly matter: Matter; readonly reply: Reply; readonly will: Will; readonly assessed: ObligorAssessment };

const assessObligor = (matter: Matter): Found => {
  const reply = replyOf(matter);
  const will = willOf(matter, reply.status);
  const period = periodOf(matter);
  const meetings = meetingsOf(matter);
  const stage = stageOf(matter, will);
  const grounds = groundsOf({ matter, reply, will, period, meetings });
  const ruledOn = refusedOnReview(latestAgreement(matter));
  const tried = ruledOn !== null && renegotiationTried(matter, ruledOn);
  const counted = meetings.counted.length;
  return {
    matter,
    reply,
    will,
    assessed: {
      id: matter.obligor.id,
      servedOn: servedOn(matter)?.on ?? null,
      reply: { due: reply.due, status: reply.status },
      period,
      meetings: {
        counted,
        limit: meetings.limit,
        mayHoldAnother: (stage === 'consulting' && counted < meetings.limit) || (stage === 'renegotiating' && !tried),
      },
      grounds,
      stage,
      mayDeclareFailure: mayDeclare(
        stage,
        tried,
        grounds.some((ground) => ground.status === 'met'),
      ),
    },
  };
};

/** Basis 28 needs the one renegotiation to have been tried; basis 29 a ground that is met. */
const mayDeclare = (stage: ObligorAssessment['stage'], tried: boolean, anyMet: boolean): boolean => {
  switch (stage) {
    case 'failed':
    case 'terminated':
    case 'agreed':
    case 'confirming':
    case 'confirmed':
      return false;
    case 'renegotiating':
      return tried;
    case 'notice':
    case 'reply':
    case 'refused':
    case 'consulting':
      return anyMet;
  }
};

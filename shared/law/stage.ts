import type { Stage } from './assessment.ts';
import { latestAgreement, refusedOnReview } from './articles/art-28-agreement.ts';
import type { Will } from './articles/art-23-reply.ts';
import { servedOn } from './articles/art-27-limits.ts';
import type { Matter } from './matter.ts';

/** Where the case stands for one obligor: the first that fits. */
export const stageOf = (matter: Matter, will: Will): Stage => {
  const { facts, obligor } = matter;
  if (facts.terminated.some((end) => end.obligor === undefined || end.obligor === obligor.id)) return 'terminated';
  if (failureOf(matter) !== null) return 'failed';
  const agreement = latestAgreement(matter);
  if (agreement !== null) {
    if (refusedOnReview(agreement) !== null) return 'renegotiating';
    const { confirmation } = agreement;
    if (confirmation?.result === 'confirmed') return 'confirmed';
    return confirmation !== undefined && confirmation.result === undefined ? 'confirming' : 'agreed';
  }
  if (servedOn(matter) === null) return 'notice';
  if (will.decides === 'refusal') return 'refused';
  return will.decides === 'consent' ? 'consulting' : 'reply';
};

/** The declaration of failure that stands: no agreement naming the obligor was signed after it. */
export const failureOf = (matter: Matter): Matter['facts']['failures'][number] | null =>
  matter.facts.failures.findLast(
    (failure) =>
      failure.obligor === matter.obligor.id &&
      !matter.facts.agreements.some((agreement) => agreement.obligors.includes(matter.obligor.id) && agreement.signedOn > failure.on),
  ) ?? null;

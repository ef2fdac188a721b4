import type { Article, ArticleNumber } from '../article.ts';
import { article4 } from './art-04-scope-of-compensation.ts';
import { article5 } from './art-05-claimant-and-designation.ts';
import { article7 } from './art-07-obligor.ts';
import { article8 } from './art-08-consultation.ts';
import { article10 } from './art-10-case-file.ts';
import { article15 } from './art-15-filing-and-termination.ts';
import { article17 } from './art-17-appraisal.ts';
import { article20 } from './art-20-simple-assessment.ts';
import { article21 } from './art-21-meetings.ts';
import { article22 } from './art-22-entry-conditions.ts';
import { article23 } from './art-23-reply.ts';
import { article24 } from './art-24-agents.ts';
import { article25 } from './art-25-participants.ts';
import { article26 } from './art-26-nine-steps.ts';
import { article27 } from './art-27-limits.ts';
import { article28 } from './art-28-agreement.ts';
import { article29 } from './art-29-grounds-of-failure.ts';
import { article30 } from './art-30-suit.ts';
import { article31 } from './art-31-good-conduct.ts';
import { article32 } from './art-32-restoration.ts';
import { article33 } from './art-33-evaluation.ts';
import { article34 } from './art-34-default.ts';
import { article48 } from './art-48-negligible-damage.ts';
import { article49 } from './art-49-natural-days.ts';

/** Every article the program computes or carries out, by its number. */
export const articles = {
  4: article4,
  5: article5,
  7: article7,
  8: article8,
  10: article10,
  15: article15,
  17: article17,
  20: article20,
  21: article21,
  22: article22,
  23: article23,
  24: article24,
  25: article25,
  26: article26,
  27: article27,
  28: article28,
  29: article29,
  30: article30,
  31: article31,
  32: article32,
  33: article33,
  34: article34,
  48: article48,
  49: article49,
} satisfies Record<ArticleNumber, Article>;

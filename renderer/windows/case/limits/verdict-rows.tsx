import type { ReactNode } from 'react';
import type { Reason } from '../../../../shared/law/article.ts';
import type { Ground } from '../../../../shared/law/assessment.ts';
import { inChinese } from '../../../../shared/text/zh/format.ts';
import { entryNames, groundNames } from '../../../../shared/text/zh/law-names.ts';
import { caseText } from '../../../../shared/text/zh/windows/case.ts';
import type { CaseView } from '../../../../shared/views/case-view.ts';
import { Button } from '../../../components/button.tsx';
import type { GroundRow, Verdict } from '../../../components/grounds-table.tsx';
import { absenceForm, custodyForm, findingForm, overrideForm } from '../forms/judgement-forms.ts';
import type { OfficeForm } from '../forms/office-form.ts';
import { lateReasonForm, readingForm, serviceForm } from '../forms/service-forms.ts';
import { ReasonsOf } from './reason-list.tsx';

const text = caseText.limits;
const shapes = { met: 'holds', open: 'open', 'not-met': 'not' } as const satisfies Record<Ground['status'], Verdict['state']>;

type OnForm = (form: OfficeForm) => void;

/** What a person can record about an answer, beside its reasons. */
const actOn = (form: OfficeForm | null, onForm: OnForm): ReactNode =>
  form === null ? undefined : <Button label={text.actOn(form.title)} size="small" onPress={() => onForm(form)} />;

/** The judgement or finding that a ground of Art. 29 turns on; null: none is left to a person. */
const formForGround = (view: CaseView, { ground, status }: Ground, obligor: string, operator: string): OfficeForm | null => {
  const reply = view.replies.findLast((item) => item.obligor === obligor);
  switch (ground) {
    case 1:
      if (status !== 'open' || reply === undefined) return null;
      return reply.agrees === 'conditional' ? readingForm(view, reply.record, operator) : lateReasonForm(view, reply.record, operator);
    case 2:
      return status === 'open' ? absenceForm(view, operator, obligor) : null;
    case 3:
      return status === 'open' ? findingForm(view, 3, obligor) : null;
    case 4:
      return status === 'not-met' && !view.services.some((item) => item.obligor === obligor && item.outcome === 'served')
        ? serviceForm(view, obligor)
        : null;
    case 5:
      return status === 'met' ? null : custodyForm(view, operator, obligor);
    case 6:
      return null;
    case 7:
      return status === 'met' ? null : findingForm(view, 7, obligor);
  }
};

const declared = (view: CaseView, obligor: string, ground: number): boolean =>
  view.failures.some((failure) => failure.obligor === obligor && failure.grounds.includes(ground));

/** The fact that all obligors share; where they differ it is read with the reasons of each. */
const sharedFact = (all: readonly (readonly Reason[])[]): string => {
  const facts = new Set(all.map((because) => because.at(-1)?.text ?? ''));
  return facts.size === 1 ? [...facts].join('') : '';
};

/** The seven grounds of Art. 29, each with a verdict for every obligor and, opened, the reasons. */
export const groundRows = (view: CaseView, operator: string, onForm?: OnForm): readonly GroundRow[] => {
  const { obligors } = view.limits;
  const numbers = obligors[0]?.grounds.map((ground) => ground.ground) ?? [];
  return numbers.map((number) => {
    const each = obligors.flatMap((obligor) => {
      const ground = obligor.grounds.find((candidate) => candidate.ground === number);
      return ground === undefined ? [] : [{ obligor, ground }];
    });
    return {
      id: String(number),
      number: text.ground(inChinese(number)),
      title: groundNames[number],
      facts: sharedFact(each.map(({ ground }) => ground.because)),
      verdicts: each.map(({ obligor, ground }) =>
        declared(view, obligor.id, number)
          ? { state: 'holds', word: text.verdict.declared }
          : {
              state: shapes[ground.status],
              word: ground.status === 'met' && obligor.stage === 'failed' ? text.verdict.metBesides : text.verdict[ground.status],
            },
      ),
      reasons: each.map(({ obligor, ground }) => (
        <ReasonsOf
          key={obligor.id}
          obligor={obligors.length > 1 ? obligor.name : null}
          because={ground.because}
          question={ground.question}
          wouldChange={ground.wouldChange}
          act={onForm === undefined ? undefined : actOn(formForGround(view, ground, obligor.id, operator), onForm)}
        />
      )),
    };
  });
};

/** The entry conditions of Art. 22, in the same form. */
export const entryRows = (view: CaseView, onForm?: OnForm): readonly GroundRow[] => {
  const { obligors, entry } = view.limits;
  return ([1, 2, 3, 4, 5] as const).map((item) => {
    const each = obligors.flatMap((obligor) => {
      const found = entry.find((candidate) => candidate.item === item && candidate.obligor === obligor.id);
      return found === undefined ? [] : [{ obligor, found }];
    });
    return {
      id: String(item),
      number: text.ground(inChinese(item)),
      title: entryNames[item],
      facts: sharedFact(each.map(({ found }) => found.because)),
      verdicts: each.map(({ found }) =>
        found.satisfied === null
          ? { state: 'open', word: text.entryVerdict.open }
          : found.satisfied
            ? { state: 'holds', word: text.entryVerdict.yes }
            : { state: 'not', word: text.entryVerdict.no },
      ),
      reasons: each.map(({ obligor, found }) => (
        <ReasonsOf
          key={obligor.id}
          obligor={obligors.length > 1 ? obligor.name : null}
          because={found.because}
          act={
            onForm === undefined || found.satisfied === true || item === 2 ? undefined : actOn(overrideForm(view, item, obligor.id), onForm)
          }
        />
      )),
    };
  });
};

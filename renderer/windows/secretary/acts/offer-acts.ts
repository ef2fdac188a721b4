import type { Act, ActFormSpec, Values } from '../../acts/act.ts';
import { asForm } from '../../acts/act.ts';
import { instalmentsOf, securitiesOf, type Lines } from '../../acts/offer-lines.ts';
import { answerOf, isHere, partyNameOf, personField } from '../../acts/people.ts';
import { fenOfYuan } from '../../acts/typed-values.ts';
import { CLAIMANT } from '../../../../shared/record/vocabulary.ts';
import { offerText } from '../../../../shared/text/zh/offers.ts';
import { money, terms } from '../../../../shared/text/zh/terms.ts';
import { positionsText } from '../../../../shared/text/zh/windows/positions.ts';
import { formText } from '../../../../shared/text/zh/windows/secretary.ts';
import type { EntryView } from '../../../../shared/views/entry-view.ts';
import type { SecretaryView } from '../../../../shared/views/secretary-view.ts';

const words = positionsText.offer;

const itemsOf = <T>(lines: Lines<T>): readonly T[] => (lines.ok ? lines.items : []);

/** How the instalments typed so far stand to the sum, while it is being typed. */
const sumNote = (values: Values): string | null => {
  const items = itemsOf(instalmentsOf(answerOf(values, 'instalments')));
  if (items.length === 0) return null;
  const sumFen = items.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const amountFen = fenOfYuan(answerOf(values, 'amount'));
  const difference = amountFen === null ? null : sumFen - amountFen;
  return `${words.soFar(items.length, money(sumFen))}${
    difference === null
      ? words.noSum
      : difference === 0
        ? words.even
        : difference < 0
          ? words.short(money(-difference))
          : words.over(money(difference))
  }`;
};

const securityNote = (values: Values): string | null => {
  const items = itemsOf(securitiesOf(answerOf(values, 'securities')));
  return items.length === 0 ? null : words.securitySoFar(offerText.securities(items));
};

const lineProblem = (lines: Lines<unknown>, say: (line: number) => string): string | null => (lines.ok ? null : say(lines.line));

export type OfferOf = {
  /** Whose offer; null: of whoever makes it. */
  readonly party: string | null;
  /** The entry it was said in. */
  readonly entry: EntryView | null;
};

/** An offer as a form: sums are typed in 元, instalments and securities a line each. The entry it was said in is shown above. */
export const offerForm = (view: SecretaryView, { party, entry }: OfferOf): ActFormSpec => {
  const people = view.seats.filter((seat) => isHere(seat) && (party === null ? seat.party !== null : seat.party === party));
  const speaker = people.find((seat) => seat.id === entry?.speaker);
  return {
    title: entry === null ? words.title(party === null ? null : partyNameOf(view, party)) : words.fromEntry(entry.number),
    ...(entry === null ? {} : { basis: words.entry(entry.text) }),
    fields: [
      personField('by', words.by, speaker === undefined ? people : [speaker, ...people.filter((seat) => seat !== speaker)]),
      { kind: 'yuan', id: 'amount', label: words.amount, isOptional: true, hint: words.amountHint },
      {
        kind: 'prose',
        id: 'instalments',
        label: words.instalments,
        isOptional: true,
        hint: words.instalmentsHint,
        note: sumNote,
        check: (text) => lineProblem(instalmentsOf(text), words.badInstalment),
      },
      {
        kind: 'prose',
        id: 'securities',
        label: words.securities,
        isOptional: true,
        hint: words.securitiesHint,
        note: securityNote,
        check: (text) => lineProblem(securitiesOf(text), (line) => words.badSecurity(line, Object.values(terms.security).join('、'))),
      },
      { kind: 'prose', id: 'words', label: words.words, isOptional: true, hint: formText.optional },
    ],
    toCommand: (values) => ({
      type: 'MakeOffer',
      input: {
        meeting: view.meeting,
        party: view.seats.find((seat) => seat.id === values['by'])?.party ?? party ?? CLAIMANT,
        by: answerOf(values, 'by'),
        source: entry?.number ?? null,
        amountFen: fenOfYuan(answerOf(values, 'amount')),
        instalments: [...itemsOf(instalmentsOf(answerOf(values, 'instalments')))],
        securities: [...itemsOf(securitiesOf(answerOf(values, 'securities')))],
        words: answerOf(values, 'words').trim(),
      },
    }),
  };
};

/** Step 8: an offer of each side somebody of whom is here. */
export const offerAct = (view: SecretaryView): Act => ({
  id: 'offer',
  title: words.none,
  isDue: false,
  answers: view.parties
    .filter((party) => view.seats.some((seat) => seat.party === party.id && isHere(seat)))
    .map((party) => ({ id: party.id, label: `${party.name}…`, deed: asForm(offerForm(view, { party: party.id, entry: null })) })),
});

/** What somebody of a side said, as the source of an offer of that side; none where the speaker sits for nobody. */
export const offerFromEntry = (view: SecretaryView, entry: EntryView): readonly Act[] => {
  const party = view.seats.find((seat) => seat.id === entry.speaker)?.party ?? null;
  return party === null
    ? []
    : [
        {
          id: 'offer-from',
          title: words.fromEntry(entry.number),
          isDue: true,
          answers: [{ id: 'offer', label: positionsText.acts.offer, deed: asForm(offerForm(view, { party, entry })) }],
        },
      ];
};

export const raiseIssueForm = (view: SecretaryView): ActFormSpec => ({
  title: positionsText.raise.title,
  fields: [{ kind: 'line', id: 'title', label: positionsText.raise.field }],
  toCommand: (values) => ({ type: 'RaiseIssue', input: { meeting: view.meeting, title: answerOf(values, 'title').trim() } }),
});

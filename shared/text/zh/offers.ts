import { ended } from './stops.ts';
import type { EventPayload } from '../../record/event.ts';
import type { Capacity } from '../../record/vocabulary.ts';
import { inFull } from './sayings.ts';
import { dayInFull, money, terms } from './terms.ts';

type Offer = Pick<EventPayload<'OfferMade'>, 'number' | 'source' | 'amountFen' | 'instalments' | 'securities' | 'words'>;
type Instalments = readonly Offer['instalments'][number][];
type Securities = readonly Offer['securities'][number][];
type Person = { readonly name: string; readonly capacity: Capacity; readonly organisation: string };

/** From how many on the instalments of a cell are told by the first and the last only. */
const FEW = 4;

const instalmentSaid = ({ on, amountFen }: Instalments[number], index: number): string =>
  `第${index + 1}期${dayInFull(on)}以前${money(amountFen)}`;

/** Every payment with its day, as papers and the record say it; empty where no day was named. */
const instalmentsSaid = (instalments: Instalments): string => {
  const [only] = instalments;
  if (only === undefined) return '';
  return instalments.length === 1
    ? `${dayInFull(only.on)}以前一次付清`
    : `分${instalments.length}期：${instalments.map(instalmentSaid).join('，')}`;
};

/** The same in a line of a table. */
const instalmentsBrief = (instalments: Instalments): string => {
  const first = instalments[0];
  const last = instalments.at(-1);
  if (first === undefined || last === undefined || instalments.length <= FEW) return instalmentsSaid(instalments);
  return `分${instalments.length}期：${instalmentSaid(first, 0)}，至${instalmentSaid(last, instalments.length - 1)}`;
};

const securitiesSaid = (securities: Securities): string =>
  securities
    .map(
      ({ kind, amountFen, from }) =>
        `${terms.security[kind]}${amountFen === null ? '' : money(amountFen)}${from === '' ? '' : `（${from}）`}`,
    )
    .join('，');

/** An offer in words, part by part, without those it leaves open. */
const offerSaid = ({ amountFen, instalments, securities, words }: Offer): string =>
  [
    amountFen === null ? '' : `${terms.issue.amount}${money(amountFen)}`,
    instalmentsSaid(instalments),
    securities.length === 0 ? '' : `${terms.issue.security}：${securitiesSaid(securities)}`,
    ended(words),
  ]
    .filter((part) => part !== '')
    .join('；');

/** Words of positions and offers, as the record, the windows and the papers give them. */
export const offerText = {
  name: (number: number) => `方案${number}`,
  instalments: instalmentsSaid,
  instalmentsBrief,
  securities: securitiesSaid,
  offer: offerSaid,
  part: { amount: terms.issue.amount, instalments: terms.issue.instalments, security: terms.issue.security, words: '说明' },
  /** Art. 24: what an agent without special authority says binds nobody yet. */
  pending: '待被代理人确认',
  made: (person: Person, offer: Offer, isPending: boolean) =>
    `${inFull(person)}提出方案${offer.number}${isPending ? '（没有特别授权，待被代理人确认）' : ''}：${offerSaid(offer)}${offer.source === null ? '' : `（见第${offer.source}条）`}。`,
  raised: (title: string) => `主持人宣布增列磋商事项：${ended(title)}。`,
  /** A sum alone, or beside the words it was said with. */
  position: (text: string, amountFen: number | null) =>
    amountFen === null ? text : text === '' ? money(amountFen) : `${text}（${money(amountFen)}）`,
  /** A clause of a first wording: what it is on, and what was agreed. */
  clause: (title: string, words: string) => `${title}：${ended(words)}。`,
  eachSide: (sides: readonly { readonly name: string; readonly text: string; readonly isPending: boolean }[]) =>
    sides.map(({ name, text, isPending }) => `${name}：${ended(text)}${isPending ? '（待被代理人确认）' : ''}`).join('；'),
  meeting: (meeting: number) => `第${meeting}次会议`,
  entry: (entry: number) => `第${entry}条`,
  entryOf: (meeting: number, entry: number) => `第${meeting}次会议第${entry}条`,
  changed: (part: string, before: string, now: string) => `${part}：由“${before}”改为“${now}”`,
} as const;

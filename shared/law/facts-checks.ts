import { isPlainDate, type PlainDate } from '../time/plain-date.ts';
import type { FactsProblem } from './facts.ts';
import { pointer } from './json-pointer.ts';

type Loose = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const objects = (value: unknown): readonly (readonly [index: number, item: Loose])[] =>
  listOf(value).flatMap((item, index) => (isObject(item) ? [[index, item] as const] : []));
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const isDay = (value: unknown): value is PlainDate => typeof value === 'string' && isPlainDate(value);
/** What is no day is the schema's problem, not an order of days. */
const earlier = (a: unknown, b: unknown): boolean => isDay(a) && isDay(b) && a < b;

/**
 * What no schema can say: things that contradict each other. Reads the input as it came, so that these are reported beside the
 * schema's problems and not only once those are mended.
 */
export const crossChecks = (input: unknown): readonly FactsProblem[] => {
  if (!isObject(input)) return [];
  return [...obligorChecks(input), ...meetingChecks(input), ...referenceChecks(input), ...sequenceChecks(input)];
};

const duplicates = (items: readonly (readonly [index: number, value: unknown])[]): readonly number[] =>
  items.filter(([, value], place) => items.findIndex(([, other]) => other === value) < place).map(([index]) => index);

/** The day of service; null where there was none, undefined where one is on file with a day that cannot be read. */
const servedOnOf = (obligor: Loose): PlainDate | null | undefined => {
  const days = objects(obligor['service'])
    .filter(([, attempt]) => attempt['outcome'] === 'served' && attempt['method'] !== 'public-notice')
    .map(([, attempt]) => attempt['on']);
  return days.every(isDay) ? (days.toSorted()[0] ?? null) : undefined;
};

const obligorChecks = (input: Loose): readonly FactsProblem[] => {
  const obligors = objects(input['obligors']);
  const ids = obligors.flatMap(([index, obligor]) => (text(obligor['id']) === null ? [] : [[index, text(obligor['id'])] as const]));
  return [
    ...duplicates(ids).map((index) => ({ path: pointer('obligors', index, 'id'), expected: '不与其他义务人重复的编号' })),
    ...obligors.flatMap(([index, obligor]) => {
      const served = servedOnOf(obligor);
      const reply = isObject(obligor['reply']) ? obligor['reply'] : null;
      const path = (...parts: readonly (string | number)[]): string => pointer('obligors', index, ...parts);
      const problems: FactsProblem[] = [];
      for (const [attempt, service] of objects(obligor['service'])) {
        if ((service['outcome'] === 'failed' || service['outcome'] === 'not-applicable') && service['reason'] === undefined) {
          problems.push({ path: path('service', attempt, 'reason'), expected: '未送达或者不适用的原因（第二十九条第（四）项）' });
        }
      }
      if (reply !== null && (served === null || earlier(reply['receivedOn'], served))) {
        problems.push({
          path: path('reply', 'receivedOn'),
          expected: `不早于告知书送达日${served === null ? '（没有送达）' : ` ${served}`}（第二十三条）`,
        });
      }
      if (reply !== null && reply['classifiedAs'] !== undefined && reply['agrees'] !== 'conditional') {
        problems.push({ path: path('reply', 'classifiedAs'), expected: '只有附条件的答复才归类（第二十三条）' });
      }
      if (obligor['refusedOn'] !== undefined && (served === null || earlier(obligor['refusedOn'], served))) {
        problems.push({
          path: path('refusedOn'),
          expected: `不早于告知书送达日${served === null ? '（没有送达）' : ` ${served}`}（第二十九条第（一）项）`,
        });
      }
      const custody = isObject(obligor['custody']) ? obligor['custody'] : null;
      if (custody !== null && earlier(custody['until'], custody['since'])) {
        problems.push({ path: path('custody', 'until'), expected: '不早于 since' });
      }
      return problems;
    }),
  ];
};

const meetingChecks = (input: Loose): readonly FactsProblem[] => {
  const meetings = objects(input['meetings']);
  const numbers = meetings.flatMap(([index, meeting]) =>
    typeof meeting['number'] === 'number' ? [[index, meeting['number']] as const] : [],
  );
  return [
    ...duplicates(numbers).map((index) => ({ path: pointer('meetings', index, 'number'), expected: '不与其他会议重复的次数' })),
    ...meetings.flatMap(([index, meeting]) =>
      meeting['opened'] !== false || !isObject(meeting['attendance'])
        ? []
        : Object.entries(meeting['attendance'])
            .filter(([, how]) => typeof how === 'string' && (how === 'took-part' || how.startsWith('walked-out')))
            .map(([id]) => ({ path: pointer('meetings', index, 'attendance', id), expected: '会议未召开（流会）的，到会的义务人不列' })),
    ),
  ];
};

const referenceChecks = (input: Loose): readonly FactsProblem[] => {
  // Without a list of obligors every reference would be wrong: that the list is missing says it all.
  if (!Array.isArray(input['obligors'])) return [];
  const known = new Set(objects(input['obligors']).map(([, obligor]) => obligor['id']));
  const problems: FactsProblem[] = [];
  const check = (id: unknown, path: string): void => {
    if (typeof id === 'string' && !known.has(id)) problems.push({ path, expected: `obligors 中有的编号，没有“${id}”` });
  };
  for (const [index, meeting] of objects(input['meetings'])) {
    for (const key of ['notified', 'attendance'] as const) {
      const map = meeting[key];
      if (isObject(map)) for (const id of Object.keys(map)) check(id, pointer('meetings', index, key, id));
    }
  }
  for (const list of ['findings', 'failures', 'breach', 'litigation', 'terminated'] as const) {
    for (const [index, item] of objects(input[list])) check(item['obligor'], pointer(list, index, 'obligor'));
  }
  for (const [index, agreement] of objects(input['agreements'])) {
    for (const [place, id] of listOf(agreement['obligors']).entries()) check(id, pointer('agreements', index, 'obligors', place));
  }
  return problems;
};

const sequenceChecks = (input: Loose): readonly FactsProblem[] => [
  ...objects(input['exclusions'])
    .filter(([, exclusion]) => earlier(exclusion['delivered'], exclusion['commissioned']))
    .map(([index]) => ({ path: pointer('exclusions', index, 'delivered'), expected: '不早于 commissioned（第十七条）' })),
  ...objects(input['agreements'])
    .filter(([, agreement]) => {
      const confirmation = agreement['confirmation'];
      return isObject(confirmation) && confirmation['result'] !== undefined && confirmation['ruledOn'] === undefined;
    })
    .map(([index]) => ({
      path: pointer('agreements', index, 'confirmation', 'ruledOn'),
      expected: '有裁定结果的，应有裁定日期（第二十八条）',
    })),
  ...objects(input['failures'])
    .filter(([, failure]) => failure['basis'] === '28' && listOf(failure['grounds']).length > 0)
    .map(([index]) => ({
      path: pointer('failures', index, 'grounds'),
      expected: '空列表：重新磋商不成的依据是第二十八条第二款，不列第二十九条的情形',
    })),
];

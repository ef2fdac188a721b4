type Named = { readonly id: string; readonly seat: number; readonly name: string; readonly organisation: string };

/**
 * The name that tells a person from everybody else in the meeting: with the organisation where another has the same name, with the number
 * of the seat where that is the same too, or one person sits in two capacities.
 */
export const distinctName = (everybody: readonly Named[], person: Named): string => {
  const mark = namesakeMark(everybody, person);
  return mark === null ? person.name : `${person.name}（${mark}）`;
};

/** What tells a person from a namesake: the organisation, else the seat; null where nobody else has the name. */
export const namesakeMark = (everybody: readonly Named[], person: Named): string | null => {
  const namesakes = everybody.filter((other) => other.id !== person.id && other.name === person.name);
  if (namesakes.length === 0) return null;
  const isToldByOrganisation = person.organisation !== '' && namesakes.every((other) => other.organisation !== person.organisation);
  return isToldByOrganisation ? person.organisation : `${person.seat}号席`;
};

type NamedParty = { readonly id: string; readonly name: string; readonly identityNumber: string; readonly address: string };

/**
 * Parties under names that tell them apart: where two have the same name, each with the end of its number, with its address where a
 * number is missing or the same, and with its place in the list where that is no help either.
 */
export const distinctParties = <T extends NamedParty>(parties: readonly T[]): readonly T[] => {
  const namesakesOf = ({ id, name }: T): readonly T[] => parties.filter((other) => other.id !== id && other.name === name);
  const told = (party: T, mark: (one: T) => string): boolean =>
    mark(party) !== '' && namesakesOf(party).every((other) => mark(other) !== mark(party));
  return parties.map((party, at) => {
    if (namesakesOf(party).length === 0) return party;
    const mark = told(party, numberEnd)
      ? `证件尾号${numberEnd(party)}`
      : told(party, ({ address }) => address)
        ? party.address
        : `第${at + 1}位`;
    return { ...party, name: `${party.name}（${mark}）` };
  });
};

const numberEnd = ({ identityNumber }: NamedParty): string => identityNumber.slice(-4);

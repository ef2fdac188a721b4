type Named = { readonly id: string; readonly seat: number; readonly name: string; readonly organisation: string };

/**
 * The name that tells a person from everybody else in the meeting: with the organisation where another has the same name, with the number
 * of the seat where that is the same too, or one person sits in two capacities.
 */
export const distinctName = (everybody: readonly Named[], person: Named): string => {
  const namesakes = everybody.filter((other) => other.id !== person.id && other.name === person.name);
  if (namesakes.length === 0) return person.name;
  const isToldByOrganisation = person.organisation !== '' && namesakes.every((other) => other.organisation !== person.organisation);
  return `${person.name}（${isToldByOrganisation ? person.organisation : `${person.seat}号席`}）`;
};

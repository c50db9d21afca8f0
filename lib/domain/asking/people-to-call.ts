/** What has to be known of a claim to say who could confirm it. */
export interface Confirmable {
  id: string;
  number: number;
  speaker: string;
  finding: unknown;
  retired: unknown;
}

/** A person with the claims that rest on what they say or know. */
export interface PersonToCall {
  name: string;
  claimIds: string[];
}

/** Claims that nobody has answered yet, grouped by whoever speaks in them: the most claims first, then by name. Case and outer space make no two persons of one. */
export function peopleToCall(claims: readonly Confirmable[]): PersonToCall[] {
  const people = new Map<string, PersonToCall>();
  for (const { id, speaker, finding, retired } of [...claims].sort((a, b) => a.number - b.number)) {
    const name = speaker.trim();
    if (name === "" || finding !== null || retired !== null) continue;
    const key = name.toLowerCase();
    const person = people.get(key) ?? { name, claimIds: [] };
    person.claimIds.push(id);
    people.set(key, person);
  }
  return [...people.values()].sort((a, b) => b.claimIds.length - a.claimIds.length || (a.name < b.name ? -1 : 1));
}

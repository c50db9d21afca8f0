import { randomUUID } from "node:crypto";
import { type Actor, mintActor } from "@/lib/auth/actor";
import type { SeedDesk } from "./newsroom/newsroom";

/** The ids of a desk's people and things, by the keys of its data. */
export interface Cast {
  deskId: string;
  now: Date;
  memberId: (person: string) => string;
  sourceId: (key: string) => string;
  claimId: (key: string) => string;
  actor: (person: string, at: Date) => Actor;
}

export interface User {
  id: string;
  name: string;
}

/** Gives everybody and everything on a desk an id. */
export function castOf(desk: SeedDesk, users: ReadonlyMap<string, User>, now: Date): Cast {
  const deskId = randomUUID();
  const members = new Map(desk.members.map(({ person, role }) => [person, { id: randomUUID(), role }]));
  const sources = new Map(Object.keys(desk.sources).map((key) => [key, randomUUID()]));
  const claims = new Map(desk.articles.flatMap(({ claims }) => claims.map(({ key }) => [key, randomUUID()])));
  return {
    deskId,
    now,
    memberId: (person) => known(members, person).id,
    sourceId: (key) => known(sources, key),
    claimId: (key) => known(claims, key),
    actor: (person, at) => {
      const { id: memberId, role } = known(members, person);
      const { id: userId, name } = known(users, person);
      return mintActor({ deskId, memberId, userId, name, role, at, authenticatedAt: at });
    },
  };
}

function known<T>(things: ReadonlyMap<string, T>, key: string): T {
  const thing = things.get(key);
  if (thing === undefined) throw new Error(`the demo newsroom names “${key}”, which it does not describe`);
  return thing;
}

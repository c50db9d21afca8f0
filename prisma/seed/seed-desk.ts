import { randomUUID } from "node:crypto";
import { addMember } from "@/lib/usecases/desk/add-member";
import { createDesk } from "@/lib/usecases/desk/create-desk";
import { articleSteps } from "./article-steps";
import { type Cast, castOf, type User } from "./cast";
import type { SeedDesk } from "./newsroom/newsroom";
import { sourceSteps } from "./source-steps";
import { type Step, takeSteps } from "./step";

const WEEK = 7 * 24;
const LANES = 4;

/** Makes a desk and lets everything happen on it. */
export async function seedDesk(desk: SeedDesk, users: ReadonlyMap<string, User>, now: Date): Promise<void> {
  const cast = castOf(desk, users, now);
  const lead = desk.members.find((member) => member.role === "research_head") ?? desk.members[0];
  if (!lead) throw new Error(`nobody is on the desk ${desk.key}`);
  await takeSteps(foundingSteps(desk, cast, users), cast);
  await atOnce(sourceSteps(desk, cast, lead.person), (step) => takeSteps([step], cast));
  // Each article has a history of its own, so that several can be written at once.
  await atOnce(desk.articles, (article) => takeSteps(articleSteps(article, cast, lead.person), cast));
}

async function atOnce<T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> {
  const waiting = [...things];
  const lanes = Array.from({ length: LANES }, async () => {
    for (let thing = waiting.shift(); thing; thing = waiting.shift()) await work(thing);
  });
  await Promise.all(lanes);
}

function foundingSteps(desk: SeedDesk, cast: Cast, users: ReadonlyMap<string, User>): Step[] {
  const owner = desk.members.find((member) => member.role === "owner");
  if (!owner) throw new Error(`nobody owns the desk ${desk.key}`);
  const others = desk.members.filter((member) => member !== owner);
  const hoursAgo = 4 * WEEK + Math.max(...desk.articles.map((article) => article.hoursAgo));
  const { name, timeZone, language } = desk;
  return [
    {
      hoursAgo,
      rank: 0,
      by: owner.person,
      run: (actor) => {
        const desk = { name, timeZone, language, fetchPages: true, about: owner.line };
        return createDesk(actor, { commandId: randomUUID(), ...desk });
      },
    },
    ...others.map(({ person, role, line: about }) => ({
      hoursAgo,
      rank: 1,
      by: owner.person,
      run: (actor: Parameters<Step["run"]>[0]) => {
        const { id: userId, name } = users.get(person) ?? { id: "", name: "" };
        const member = { id: cast.memberId(person), userId, name, role, about };
        return addMember(actor, { commandId: randomUUID(), member });
      },
    })),
  ];
}

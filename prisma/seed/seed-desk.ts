import { randomUUID } from "node:crypto";
import { addMember } from "@/lib/usecases/desk/add-member";
import { createDesk } from "@/lib/usecases/desk/create-desk";
import { articleSteps } from "./article-steps";
import { type Cast, castOf, type User } from "./cast";
import type { SeedDesk } from "./newsroom/newsroom";
import { sourceSteps } from "./source-steps";
import { inOrder, type Step } from "./step";

const WEEK = 7 * 24;

/** Makes a desk and lets everything happen on it, in the order in which it happened. */
export async function seedDesk(desk: SeedDesk, users: ReadonlyMap<string, User>, now: Date): Promise<void> {
  const cast = castOf(desk, users, now);
  const lead = desk.members.find((member) => member.role === "research_head") ?? desk.members[0];
  if (!lead) throw new Error(`nobody is on the desk ${desk.key}`);
  const steps = [
    ...foundingSteps(desk, cast, users),
    ...sourceSteps(desk, cast, lead.person),
    ...desk.articles.flatMap((article) => articleSteps(article, cast, lead.person)),
  ];
  for (const { step, at } of inOrder(steps, now)) await step.run(cast.actor(step.by, at));
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
      run: (actor) => createDesk(actor, { commandId: randomUUID(), name, timeZone, language, about: owner.line }),
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

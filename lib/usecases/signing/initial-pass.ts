import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { initialPass as endpoint } from "@/lib/contract/signing";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findDesk } from "@/lib/db/find-desk";
import { perform } from "@/lib/db/perform";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { passesOf } from "@/lib/domain/signing/pass-list";
import { initialsOf } from "@/lib/queries/ready-facts";

/** Puts one's initial to a pass over the words as they stand, or takes it back: one's own, or as owner or editor anybody's. */
export function initialPass(
  actor: Actor,
  articleId: string,
  passKey: string,
  { commandId, id, versionId, initialled }: BodyOf<typeof endpoint>,
): Promise<{ initialled: boolean; seq: number }> {
  const request = { articleId, passKey, id, versionId, initialled };
  return perform<{ initialled: boolean }>(actor, { name: "initialPass", commandId, request }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);

    permit("initial_pass", article);

    if (versionId !== article.currentVersionId) refuse("version_outdated");
    if (!passesOf((await findDesk(tx, actor)).passList).some(({ key }) => key === passKey)) refuse("pass_unknown");
    const standing = (await initialsOf(tx, actor, article)).get(passKey);
    const { deskId, memberId, at } = actor;
    const stream = { type: "article" as const, id: articleId };
    const subjects = [`pass:${passKey}`];
    if (!initialled) {
      if (!standing) return { events: [], result: { initialled } };
      if (standing.memberId !== memberId && !takesBackAny.includes(actor.role)) {
        refuse("not_allowed", { action: "initial_pass" });
      }
      await tx.passInitial.update({
        where: { deskId_id: { deskId, id: standing.id } },
        data: { takenBackAt: at },
      });
      const payload = { passKey, versionId, initialId: standing.id };
      return { events: [event(stream, "pass_taken_back", payload, subjects)], result: { initialled } };
    }
    if (standing) refuse("pass_initialled");

    await tx.passInitial.createMany({ data: [{ deskId, id, articleId, versionId, passKey, memberId, at }] });
    const told = event(stream, "pass_initialled", { passKey, versionId, initialId: id }, subjects);
    return { events: [told], result: { initialled } };
  });
}

const takesBackAny: readonly Actor["role"][] = ["owner", "editor"];

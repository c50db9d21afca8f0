import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { assignClaims as endpoint } from "@/lib/contract/work-board";
import type { Tx } from "@/lib/db/client";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findMember } from "@/lib/db/find-member";
import { perform } from "@/lib/db/perform";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { touchClaim } from "./touch-claim";

/** Gives claims of an article to somebody, or to nobody, and says until when; all of them or, if one can't be given, none. */
export function assignClaims(
  actor: Actor,
  articleId: string,
  { commandId, claimIds, assigneeId, dueAt }: BodyOf<typeof endpoint>,
) {
  const request = { articleId, claimIds, assigneeId, dueAt };
  return perform(actor, { name: "assignClaims", commandId, request }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);

    permit("edit_claim", article);

    const claims = await liveClaims(tx, actor, articleId, claimIds);
    if (assigneeId) await findMember(tx, actor, assigneeId);
    const due = dueAt === undefined ? undefined : dueAt === null ? null : new Date(dueAt);
    const changed = claims.filter(
      (claim) =>
        (assigneeId !== undefined && claim.assigneeId !== assigneeId) ||
        (due !== undefined && (claim.dueAt?.getTime() ?? null) !== (due?.getTime() ?? null)),
    );
    if (changed.length === 0) return { events: [], result: { changed: 0 } };

    for (const { id } of changed) {
      await touchClaim(tx, actor, id, {
        ...(assigneeId === undefined ? {} : { assigneeId }),
        ...(due === undefined ? {} : { dueAt: due }),
      });
    }

    const payload = {
      numbers: changed.map((claim) => claim.number),
      ...(assigneeId === undefined ? {} : { assigneeId }),
      ...(dueAt === undefined ? {} : { dueAt }),
    };
    const subjects = changed.map(({ id }) => `claim:${id}`);
    const told = event({ type: "article", id: articleId }, "claims_assigned", payload, subjects);
    return { events: [told], result: { changed: changed.length } };
  });
}

/** The claims by number; refuses where one is absent or retired, so that nobody is given half of what was picked. */
async function liveClaims(tx: Tx, actor: Actor, articleId: string, claimIds: readonly string[]) {
  const wanted = [...new Set(claimIds)];
  const claims = await tx.claim.findMany({
    where: { deskId: actor.deskId, articleId, id: { in: wanted } },
    select: { id: true, number: true, assigneeId: true, dueAt: true, retiredAt: true },
    orderBy: { number: "asc" },
  });
  if (claims.length < wanted.length) refuse("not_found", { what: "claim" });
  const retired = claims.find((claim) => claim.retiredAt);
  if (retired) refuse("claim_is_retired", { number: retired.number });
  return claims;
}

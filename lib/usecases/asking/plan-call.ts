import type { Actor } from "@/lib/auth/actor";
import type { planCall as endpoint } from "@/lib/contract/calls";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { Tx } from "@/lib/db/client";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findLiveClaims } from "@/lib/db/find-claims";
import { findMember } from "@/lib/db/find-member";
import { findSource } from "@/lib/db/find-source";
import { perform } from "@/lib/db/perform";
import { CALLS_PER_ARTICLE } from "@/lib/domain/asking/call";
import { event, type NewEvent } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { writeSource } from "@/lib/usecases/sources/write-source";
import { touchClaims } from "./touch-claims";

type Body = BodyOf<typeof endpoint>;

/**
 * Plans a call to a person (`person_needed`) who can confirm several claims. What is told of it names claims by number and the person
 * by id alone: the terms may be confidential.
 */
export function planCall(actor: Actor, articleId: string, { commandId, call }: Body) {
  return perform(actor, { name: "planCall", commandId, request: { articleId, call } }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);

    permit("plan_call", article);

    const { id, source, questions, dueAt, ...fields } = call;
    const claimIds = questions.map((each) => each.claimId);
    const claims = await findLiveClaims(tx, actor, articleId, claimIds);
    if (fields.callerId !== null) await findMember(tx, actor, fields.callerId);
    const created = await personOf(tx, actor, source);
    const { deskId } = actor;
    const there = await tx.call.count({ where: { deskId, articleId } });
    if (there >= CALLS_PER_ARTICLE) refuse("asking_too_many", { most: CALLS_PER_ARTICLE });

    await tx.call.createMany({
      data: {
        ...{ deskId, id, articleId, sourceId: source.id, ...fields },
        dueAt: dueAt === null ? null : new Date(dueAt),
        createdById: actor.memberId,
        createdAt: actor.at,
      },
    });
    await tx.callQuestion.createMany({
      data: questions.map((each, position) => ({ deskId, callId: id, position, ...each })),
    });
    const touched = await touchClaims(tx, actor, claimIds);

    const payload = { numbers: claims.map((claim) => claim.number), sourceId: source.id, questions: questions.length };
    const told = event({ type: "article", id: articleId }, "call_planned", payload, [
      `call:${id}`,
      `asking:${articleId}`,
      ...touched,
    ]);
    return { events: [...created, told], result: { id } };
  });
}

/** A person of the desk's sources, or one that is made now; returns what to tell of the new one. */
async function personOf(tx: Tx, actor: Actor, source: Body["call"]["source"]): Promise<NewEvent[]> {
  const { kind } = "kind" in source ? source : await findSource(tx, actor, source.id);
  if (kind !== "person") refuse("person_needed");
  return "kind" in source ? [await writeSource(tx, actor, source)] : [];
}

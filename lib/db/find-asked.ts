import type { Actor } from "@/lib/auth/actor";
import { type AskingStep, stateOfAsking, stepAsking } from "@/lib/domain/asking/state";
import { maySee } from "@/lib/domain/confidential/may-see";
import { may } from "@/lib/domain/policy";
import { refuse } from "@/lib/domain/refusal";
import type { Db } from "./client";
import type { FoundArticle } from "./find-article";
import { findHiddenClaims } from "./find-sight";

/**
 * A query of an article the actor was found on, with its claim's number; `not_found` otherwise, and for whoever is to answer its claim
 * without knowing what others found.
 */
export async function findQuery(db: Db, actor: Actor, article: FoundArticle, queryId: string) {
  const query = await db.query.findFirst({
    where: { deskId: actor.deskId, articleId: article.id, id: queryId },
    include: { claim: { select: { number: true } } },
  });
  if (!query) return refuse("not_found", { what: "query" });
  if (query.askedById === actor.memberId || query.claimId === null) return query;
  const sight = (await findHiddenClaims(db, actor, article.id)).get(query.claimId);
  // It is put to the writer, unless they were named to answer its claim blind and took the part since.
  const isShown = sight === undefined || (sight === "sealed" && may("answer_query", article.standing));
  return isShown ? query : refuse("not_found", { what: "query" });
}

/** A call of an article the actor was found on, with its questions in order; `not_found` otherwise, and for whoever may not see it. */
export async function findCall(db: Db, actor: Actor, article: FoundArticle, callId: string) {
  const call = await db.call.findFirst({
    where: { deskId: actor.deskId, articleId: article.id, id: callId },
    include: { questions: { orderBy: { position: "asc" }, include: { claim: { select: { number: true } } } } },
  });
  if (!call) return refuse("not_found", { what: "call" });
  const { deskId, memberId, at } = actor;
  const person = await db.source.findUniqueOrThrow({ where: { deskId_id: { deskId, id: call.sourceId } } });
  const looker = { memberId, ...article.standing };
  const claimIds = call.questions.map((each) => each.claimId);
  const seen = maySee(keptOfCall(call), looker, at) && maySee(person, looker, at);
  if (!seen || (call.createdById !== memberId && (await waitsFor(db, actor, article, claimIds)))) {
    refuse("not_found", { what: "call" });
  }
  return call;
}

export type FoundCall = Awaited<ReturnType<typeof findCall>>;

/** How close a call is kept: as was agreed with whom it goes to, and open to whoever makes it. */
export function keptOfCall(call: Pick<FoundCall, "terms" | "callerId" | "createdById">) {
  const { terms: tier, callerId, createdById } = call;
  return { tier, readerIds: callerId ? [callerId] : [], embargoUntil: null, createdById };
}

/** A right of reply of an article the actor was found on; `not_found` otherwise, as for queries. */
export async function findReply(db: Db, actor: Actor, article: FoundArticle, replyId: string) {
  const reply = await db.rightOfReply.findFirst({
    where: { deskId: actor.deskId, articleId: article.id, id: replyId },
  });
  if (!reply) return refuse("not_found", { what: "reply" });
  const theirs = reply.askedById === actor.memberId;
  if (!theirs && (await waitsFor(db, actor, article, reply.claimIds))) refuse("not_found", { what: "reply" });
  return reply;
}

/** A source pinned to a passage of an article the actor was found on; `not_found` otherwise. */
export async function findPin(db: Db, actor: Actor, articleId: string, pinId: string) {
  const pin = await db.sourcePin.findFirst({ where: { deskId: actor.deskId, articleId, id: pinId } });
  return pin ?? refuse("not_found", { what: "pin" });
}

/** Refuses (`asking_over`) unless this step may still be taken. */
export function permitStep(asked: { answeredAt: Date | null; dismissedAt: Date | null }, step: AskingStep): void {
  const state = stateOfAsking(asked);
  if (stepAsking(state, step) === null) refuse("asking_over", { state });
}

/** Whether one of these claims waits for the actor's answer, or for somebody to be named who gives it. */
async function waitsFor(
  db: Db,
  actor: Actor,
  article: FoundArticle,
  claimIds: readonly (string | null)[],
): Promise<boolean> {
  const hidden = await findHiddenClaims(db, actor, article.id);
  return claimIds.some((id) => id !== null && hidden.has(id));
}

import type { Actor } from "@/lib/auth/actor";
import { type AskingStep, stateOfAsking, stepAsking } from "@/lib/domain/asking/state";
import { refuse } from "@/lib/domain/refusal";
import type { Db } from "./client";

/** A query of an article the actor was found on (find the article first), with its claim's number; `not_found` otherwise. */
export async function findQuery(db: Db, actor: Actor, articleId: string, queryId: string) {
  const query = await db.query.findFirst({
    where: { deskId: actor.deskId, articleId, id: queryId },
    include: { claim: { select: { number: true } } },
  });
  return query ?? refuse("not_found", { what: "query" });
}

/** A call of an article the actor was found on, with its questions in order; `not_found` otherwise. */
export async function findCall(db: Db, actor: Actor, articleId: string, callId: string) {
  const call = await db.call.findFirst({
    where: { deskId: actor.deskId, articleId, id: callId },
    include: { questions: { orderBy: { position: "asc" }, include: { claim: { select: { number: true } } } } },
  });
  return call ?? refuse("not_found", { what: "call" });
}

export type FoundCall = Awaited<ReturnType<typeof findCall>>;

/** A right of reply of an article the actor was found on; `not_found` otherwise. */
export async function findReply(db: Db, actor: Actor, articleId: string, replyId: string) {
  const reply = await db.rightOfReply.findFirst({ where: { deskId: actor.deskId, articleId, id: replyId } });
  return reply ?? refuse("not_found", { what: "reply" });
}

/** Refuses (`asking_over`) unless this step may still be taken. */
export function permitStep(asked: { answeredAt: Date | null; dismissedAt: Date | null }, step: AskingStep): void {
  const state = stateOfAsking(asked);
  if (stepAsking(state, step) === null) refuse("asking_over", { state });
}

/** A source pinned to a passage of an article the actor was found on; `not_found` otherwise. */
export async function findPin(db: Db, actor: Actor, articleId: string, pinId: string) {
  const pin = await db.sourcePin.findFirst({ where: { deskId: actor.deskId, articleId, id: pinId } });
  return pin ?? refuse("not_found", { what: "pin" });
}

import type { Actor } from "@/lib/auth/actor";
import type { editCall as endpoint } from "@/lib/contract/calls";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { Prisma, Tx } from "@/lib/db/client";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { type FoundCall, findCall, permitStep } from "@/lib/db/find-asked";
import { findLiveClaims } from "@/lib/db/find-claims";
import { findMember } from "@/lib/db/find-member";
import { perform } from "@/lib/db/perform";
import { QUESTIONS_PER_CALL } from "@/lib/domain/asking/call";
import { decideEdits } from "@/lib/domain/edits";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { touchClaims } from "./touch-claims";

type Body = BodyOf<typeof endpoint>;

/** Changes a call that is still open: its fields, and its questions. At least one question stays. */
export function editCall(actor: Actor, articleId: string, callId: string, { commandId, ...asked }: Body) {
  return perform(actor, { name: "editCall", commandId, request: { articleId, callId, ...asked } }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);
    const call = await findCall(tx, actor, article, callId);

    permit("plan_call", article);
    permitStep(call, "answer");

    const { number, terms, termsNote, bestTime, callerId } = call;
    const current = { number, terms, termsNote, bestTime, callerId, dueAt: call.dueAt?.toISOString() ?? null };
    const { values, changes } = decideEdits(current, asked.fields ?? {});
    if (values.callerId) await findMember(tx, actor, values.callerId);
    const touched = await changeQuestions(tx, actor, articleId, call, asked);
    const fields = [...Object.keys(changes), ...(touched.length > 0 ? ["questions"] : [])];
    if (fields.length === 0) return { events: [], result: { revision: call.revision } };

    const revision = call.revision + 1;
    const { dueAt, ...rest } = values;
    const data: Prisma.CallUncheckedUpdateInput = { ...rest, revision };
    if (dueAt !== undefined) data.dueAt = dueAt && new Date(dueAt);
    await tx.call.update({ where: { deskId_id: { deskId: actor.deskId, id: callId } }, data });
    const claims = await touchClaims(tx, actor, touched);

    const told = event({ type: "article", id: articleId }, "call_edited", { fields }, [
      `call:${callId}`,
      `asking:${articleId}`,
      ...claims,
    ]);
    return { events: [told], result: { revision } };
  });
}

/** Adds, takes away and rewords questions; returns the claims of those that changed. */
async function changeQuestions(
  tx: Tx,
  actor: Actor,
  articleId: string,
  call: FoundCall,
  { addQuestions, removeQuestionIds, reword }: Pick<Body, "addQuestions" | "removeQuestionIds" | "reword">,
): Promise<string[]> {
  const { deskId } = actor;
  const byId = new Map(call.questions.map((each) => [each.id, each]));
  const named = (id: string) => byId.get(id) ?? refuse("not_found", { what: "call_question" });
  const removed = [...new Set(removeQuestionIds)].map(named);
  const reworded = reword.filter(({ id, question }) => named(id).question !== question);
  const asked = addQuestions.map((each) => each.claimId);
  await findLiveClaims(tx, actor, articleId, asked);
  const then = call.questions.length - removed.length + addQuestions.length;
  if (then < 1) refuse("question_missing");
  if (then > QUESTIONS_PER_CALL) refuse("asking_too_many", { most: QUESTIONS_PER_CALL });
  await tx.callQuestion.deleteMany({ where: { deskId, callId: call.id, id: { in: removed.map(({ id }) => id) } } });
  const last = call.questions.at(-1)?.position ?? 0;
  await tx.callQuestion.createMany({
    data: addQuestions.map((each, index) => ({ deskId, callId: call.id, position: last + 1 + index, ...each })),
  });
  for (const { id, question } of reworded) {
    await tx.callQuestion.update({ where: { deskId_id: { deskId, id } }, data: { question } });
  }
  return [...removed.map((each) => each.claimId), ...asked, ...reworded.map(({ id }) => named(id).claimId)];
}

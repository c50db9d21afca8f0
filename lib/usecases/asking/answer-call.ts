import type { Actor } from "@/lib/auth/actor";
import type { answerCall as endpoint } from "@/lib/contract/calls";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { Tx } from "@/lib/db/client";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { type FoundCall, findCall, permitStep } from "@/lib/db/find-asked";
import { findMember } from "@/lib/db/find-member";
import { perform } from "@/lib/db/perform";
import { requireEmbargoTime } from "@/lib/domain/confidential/keeping";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { claimsToAttachTo } from "@/lib/usecases/evidence/claims-to-attach-to";
import { requireEvidenceRoom } from "@/lib/usecases/evidence/require-evidence-room";
import { touchClaims } from "./touch-claims";

type Body = BodyOf<typeof endpoint>;
interface Answer {
  question: FoundCall["questions"][number];
  answer: string;
  evidence: Body["answers"][number]["evidence"];
}

/**
 * Writes down what was said in a call: each answer with a stance becomes evidence on its claim, from the person themselves and under
 * the terms that were agreed. All of it or nothing. Refuses `answer_missing` for evidence without words.
 */
export function answerCall(actor: Actor, articleId: string, callId: string, { commandId, ...given }: Body) {
  return perform(actor, { name: "answerCall", commandId, request: { articleId, callId, ...given } }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);
    const call = await findCall(tx, actor, article, callId);

    permit("plan_call", article);
    permitStep(call, "answer");

    const answers = answersOf(call, given.answers);
    for (const reader of given.readerIds) await findMember(tx, actor, reader);
    const evidenceIds = await writeEvidence(tx, actor, articleId, call, answers, given);
    const { deskId } = actor;
    for (const { question, answer, evidence } of answers) {
      const data = { answer, stance: evidence?.stance ?? null, evidenceId: evidence?.id ?? null };
      await tx.callQuestion.update({ where: { deskId_id: { deskId, id: question.id } }, data });
    }
    const revision = call.revision + 1;
    await tx.call.update({
      where: { deskId_id: { deskId, id: callId } },
      data: { answeredAt: actor.at, answeredById: actor.memberId, revision },
    });
    const asked = call.questions.map((each) => each.claimId);
    const claims = await touchClaims(tx, actor, asked);

    const numbers = answers.map(({ question }) => question.claim.number).sort((a, b) => a - b);
    const payload = { numbers: [...new Set(numbers)], evidence: evidenceIds.length };
    const told = event({ type: "article", id: articleId }, "call_answered", payload, [
      `call:${callId}`,
      `asking:${articleId}`,
      ...claims,
      ...evidenceIds.map((id) => `evidence:${id}`),
      ...(evidenceIds.length > 0 ? [`source:${call.sourceId}`] : []),
    ]);
    return { events: [told], result: { revision, evidenceIds } };
  });
}

/** Each answer with its question; a question is answered once, and evidence says something. */
function answersOf(call: FoundCall, given: Body["answers"]): Answer[] {
  const byId = new Map(call.questions.map((each) => [each.id, each]));
  return given.map(({ questionId, answer, evidence }) => {
    const question = byId.get(questionId) ?? refuse("not_found", { what: "call_question" });
    byId.delete(questionId);
    const said = answer.trim();
    if (evidence && said === "") refuse("answer_missing");
    return { question, answer: said, evidence };
  });
}

async function writeEvidence(
  tx: Tx,
  actor: Actor,
  articleId: string,
  call: FoundCall,
  answers: Answer[],
  { language, date, obtained, readerIds, embargoUntil }: Omit<Body, "commandId">,
): Promise<string[]> {
  const { deskId, memberId: createdById, at: createdAt } = actor;
  const rows = answers.flatMap(({ question, answer, evidence }) =>
    evidence ? [{ claimId: question.claimId, evidenceId: evidence.id, stance: evidence.stance, passage: answer }] : [],
  );
  if (rows.length === 0) return [];
  requireEmbargoTime([call.terms], embargoUntil);
  await claimsToAttachTo(tx, actor, articleId, rows);
  await requireEvidenceRoom(tx, actor, articleId, rows.length);
  const { terms } = call;
  await tx.evidence.createMany({
    data: rows.map(({ claimId, evidenceId, stance, passage }) => ({
      ...{ deskId, articleId, claimId, id: evidenceId, sourceId: call.sourceId, stance, passage },
      ...{ basis: "primary_person" as const, passageLanguage: language, accessedDate: date, obtained, tier: terms },
      readerIds: terms === "named_persons_only" ? readerIds : [],
      embargoUntil: terms === "embargoed" && embargoUntil !== null ? new Date(embargoUntil) : null,
      ...{ createdById, createdAt },
    })),
  });
  return rows.map((each) => each.evidenceId);
}

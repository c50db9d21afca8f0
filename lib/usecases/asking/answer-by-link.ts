import { secretTokenHash } from "@/lib/auth/secret-token";
import type { answerByLink as endpoint } from "@/lib/contract/asking";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { Tx } from "@/lib/db/client";
import { requireState } from "@/lib/db/find-article";
import { permitStep } from "@/lib/db/find-asked";
import { askedBy, findWriterLinkByToken } from "@/lib/db/find-writer-link";
import { countAgainst } from "@/lib/db/rate-limit";
import { record } from "@/lib/db/record";
import { transact } from "@/lib/db/transact";
import type { StateOf } from "@/lib/domain/articles/state-rules";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";

const ANSWERS = { limit: 60, windowMs: 60_000 };

/**
 * Answers a query with the token of a writer's link. The same answer again is answered as it was then, since the first may have been
 * lost on its way. Whoever holds a link has no member id: the event stands under the member who made it, and names the link.
 * Refuses `writer_link_unknown`, `writer_link_expired`, `asking_over`.
 */
export async function answerByLink({ at }: { at: Date }, { token, queryId, answer }: BodyOf<typeof endpoint>) {
  const tokenHash = secretTokenHash(token);
  const { allowed, retryAfterSeconds } = await countAgainst(`asked ${tokenHash}`, ANSWERS, at.getTime());
  if (!allowed) refuse("rate_limited", { retryAfterSeconds });
  return transact(async (tx) => {
    const { link, query } = await findByLink(tx, tokenHash, queryId, at);
    const { deskId, articleId } = link;
    if (query.answeredByLinkId === link.id && query.answer === answer && query.answeredAt) {
      return { answeredAt: query.answeredAt.toISOString() };
    }
    permitStep(query, "answer");

    await tx.query.update({
      where: { deskId_id: { deskId, id: queryId } },
      data: { answer, answeredAt: at, answeredByLinkId: link.id, revision: { increment: 1 } },
    });
    await tx.writerLink.update({ where: { deskId_id: { deskId, id: link.id } }, data: { lastUsedAt: at } });
    if (query.claimId) {
      const key = { deskId, id: query.claimId };
      await tx.claim.update({ where: { deskId_id: key }, data: { revision: { increment: 1 } } });
    }

    const payload = { number: query.claim?.number ?? null, linkId: link.id, name: link.name, answer };
    const told = event({ type: "article", id: articleId }, "query_answered_by_link", payload, [
      `query:${queryId}`,
      `asking:${articleId}`,
      ...(query.claimId ? [`claim:${query.claimId}`] : []),
    ]);
    await record(tx, { deskId, memberId: link.createdById, at }, told, null);
    return { answeredAt: at.toISOString() };
  });
}

/** The link and the query, with the article locked, so that of two answers the second is told. */
async function findByLink(tx: Tx, tokenHash: string, queryId: string, at: Date) {
  const link = await findWriterLinkByToken(tx, tokenHash, at);
  if (!link) return refuse("writer_link_unknown");
  if (link.state === "expired") return refuse("writer_link_expired");
  const { deskId, articleId } = link;
  const [article] = await tx.$queryRaw<StateOf[]>`
    SELECT state::text, archived_at IS NOT NULL AS archived FROM article
    WHERE desk_id = ${deskId}::uuid AND id = ${articleId}::uuid FOR NO KEY UPDATE`;
  if (article) requireState("answer_query", article);
  const query = await tx.query.findFirst({
    where: { deskId, articleId, id: queryId },
    include: { claim: { select: { number: true } } },
  });
  const [asked] = query ? await askedBy(tx, link, [query]) : [];
  return { link, query: asked ?? refuse("not_found", { what: "query" }) };
}

import type { Actor } from "@/lib/auth/actor";
import type { askWriter as endpoint } from "@/lib/contract/asking";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { Tx } from "@/lib/db/client";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findLiveClaims } from "@/lib/db/find-claims";
import { perform } from "@/lib/db/perform";
import { QUERIES_PER_ARTICLE } from "@/lib/domain/asking/query";
import { isShownToWriter } from "@/lib/domain/asking/shown-to-writer";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { touchClaims } from "./touch-claims";

/**
 * Asks the writer, about a claim or the article as a whole. Shows evidence of that claim, on the record all of it
 * (`evidence_not_for_writer`); to a member only where they have the writer's part (`not_found`).
 */
export function askWriter(actor: Actor, articleId: string, { commandId, query }: BodyOf<typeof endpoint>) {
  return perform(actor, { name: "askWriter", commandId, request: { articleId, query } }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);

    permit("ask_writer", article);

    const { id, claimId, question, quoted, dueAt, toMemberId } = query;
    const [claim] = claimId === null ? [] : await findLiveClaims(tx, actor, articleId, [claimId]);
    const evidenceIds = [...new Set(query.evidenceIds)];
    await requireShowable(tx, actor, claimId, evidenceIds);
    if (toMemberId !== null) await requireWriter(tx, actor, articleId, toMemberId);
    const { deskId } = actor;
    const there = await tx.query.count({ where: { deskId, articleId } });
    if (there >= QUERIES_PER_ARTICLE) refuse("asking_too_many", { most: QUERIES_PER_ARTICLE });

    await tx.query.createMany({
      data: {
        ...{ deskId, id, articleId, claimId, question, quoted, evidenceIds, toMemberId },
        dueAt: dueAt === null ? null : new Date(dueAt),
        askedById: actor.memberId,
        askedAt: actor.at,
      },
    });
    const claims = await touchClaims(tx, actor, [claimId]);

    const told = event({ type: "article", id: articleId }, "query_asked", { number: claim?.number ?? null, question }, [
      `query:${id}`,
      `asking:${articleId}`,
      ...claims,
    ]);
    return { events: [told], result: { id } };
  });
}

async function requireShowable(tx: Tx, actor: Actor, claimId: string | null, evidenceIds: string[]): Promise<void> {
  if (evidenceIds.length === 0) return;
  if (claimId === null) refuse("not_found", { what: "evidence" });
  const rows = await tx.evidence.findMany({
    where: { deskId: actor.deskId, claimId, id: { in: evidenceIds } },
    include: { source: true },
  });
  if (rows.length < evidenceIds.length) refuse("not_found", { what: "evidence" });
  if (!rows.every((row) => isShownToWriter(row, actor.at))) refuse("evidence_not_for_writer");
}

async function requireWriter(tx: Tx, actor: Actor, articleId: string, memberId: string): Promise<void> {
  const writers = await tx.part.count({ where: { deskId: actor.deskId, articleId, memberId, part: "writer" } });
  if (writers === 0) refuse("not_found", { what: "member" });
}

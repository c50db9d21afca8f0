import type { Actor } from "@/lib/auth/actor";
import type { AnswerOf } from "@/lib/contract/endpoint";
import type { listErasures as endpoint } from "@/lib/contract/erasures";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { mayReadErasures } from "@/lib/db/find-erasure";
import { stateOf } from "@/lib/domain/people/erasure";
import { may } from "@/lib/domain/policy";
import { refuse } from "@/lib/domain/refusal";

const MOST = 500;

/** The erasures of the desk, newest first, for whoever asks for them or decides. */
export async function listErasures(actor: Actor): Promise<AnswerOf<typeof endpoint>> {
  if (!mayReadErasures(actor)) refuse("not_allowed", { action: "decide_erasure" });
  return whileDatabaseAnswers(async () => {
    const db = reading();
    const { deskId } = actor;
    const [rows, members] = await Promise.all([
      db.erasure.findMany({ where: { deskId }, orderBy: [{ requestedAt: "desc" }, { id: "desc" }], take: MOST }),
      db.member.findMany({ where: { deskId }, select: { id: true, name: true } }),
    ]);
    const articles = await db.article.findMany({
      where: { deskId, id: { in: rows.flatMap(({ articleId }) => articleId ?? []) } },
      select: { id: true, title: true },
    });
    const titles = new Map(articles.map(({ id, title }) => [id, title]));
    const names = new Map(members.map(({ id, name }) => [id, name]));
    const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? ""));
    const standing = { role: actor.role, parts: [] };
    const items = rows.map((row) => {
      const own = row.requestedById === actor.memberId;
      const open = row.decision === null;
      const decides = open && !own && may("decide_erasure", standing);
      return {
        id: row.id,
        state: stateOf(row),
        memberId: row.memberId,
        memberName: nameOf(row.memberId),
        names: row.names,
        event:
          row.articleId === null || row.seq === null
            ? null
            : { articleId: row.articleId, title: titles.get(row.articleId) ?? "", seq: row.seq },
        reason: row.reason,
        requestedById: row.requestedById,
        requestedBy: nameOf(row.requestedById) ?? "",
        requestedAt: row.requestedAt.toISOString(),
        decidedBy: nameOf(row.decidedById),
        decidedAt: row.decidedAt?.toISOString() ?? null,
        decidedReason: row.decidedReason,
        carriedOutAt: row.carriedOutAt?.toISOString() ?? null,
        counts: row.counts as Record<string, number> | null,
        can: {
          approve: decides,
          refuse: decides,
          withdraw: open && may(own ? "request_erasure" : "manage_members", standing),
        },
      };
    });
    return { items, can: { request_erasure: may("request_erasure", standing) } };
  });
}

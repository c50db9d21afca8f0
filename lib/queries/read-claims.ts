import type { Actor } from "@/lib/auth/actor";
import type { listClaims } from "@/lib/contract/claims";
import type { QueryOf } from "@/lib/contract/endpoint";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findArticle } from "@/lib/db/find-article";
import { refuse } from "@/lib/domain/refusal";
import { claimViews } from "./claim-views";
import { noteAnswersRead } from "./note-reading";

/** The claims of an article by number, a page at a time. The cursor is the number of the last one seen. */
export function readClaims(actor: Actor, articleId: string, { cursor, limit, retired }: QueryOf<typeof listClaims>) {
  return whileDatabaseAnswers(async () => {
    const db = reading();
    const article = await findArticle(db, actor, articleId);
    if (cursor !== undefined && !/^\d{1,9}$/.test(cursor)) refuse("cursor_invalid");
    const after = cursor === undefined ? 0 : Number(cursor);
    const items = await claimViews(
      db,
      actor,
      article,
      { number: { gt: after }, ...(retired === "true" ? {} : { retiredAt: null }) },
      { take: limit + 1 },
    );
    const more = items.length > limit;
    if (more) items.pop();
    await noteAnswersRead(db, actor, articleId, items);
    return { items, next: more ? String(items.at(-1)?.number) : null };
  });
}

/** One claim of an article. */
export function readClaim(actor: Actor, articleId: string, claimId: string) {
  return whileDatabaseAnswers(async () => {
    const db = reading();
    const article = await findArticle(db, actor, articleId);
    const [claim] = await claimViews(db, actor, article, { id: claimId });
    if (!claim) return refuse("not_found", { what: "claim" });
    await noteAnswersRead(db, actor, articleId, [claim]);
    return claim;
  });
}

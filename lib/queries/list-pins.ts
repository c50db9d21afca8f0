import type { Actor } from "@/lib/auth/actor";
import type { PinView } from "@/lib/contract/pins";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findArticle } from "@/lib/db/find-article";
import { findVersionText } from "@/lib/db/find-version";
import { mayEnd } from "@/lib/domain/asking/may-end";
import { placeOfPin } from "@/lib/domain/asking/pin";
import { may } from "@/lib/domain/policy";
import { viewingOf } from "./viewing";

/** The sources the writer handed in, in text order, each where it stands in the current version; those that stand nowhere now come last. */
export function listPins(actor: Actor, articleId: string): Promise<{ items: PinView[] }> {
  return whileDatabaseAnswers(async () => {
    const db = reading();
    const article = await findArticle(db, actor, articleId);
    const text = await findVersionText(db, actor, articleId, article.currentVersionId);
    const rows = await db.sourcePin.findMany({
      where: { deskId: actor.deskId, articleId },
      include: { source: true },
      orderBy: [{ start: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    });
    const viewing = viewingOf(actor, article);
    const pins = may("pin_source", article.standing);
    const items = rows.map((row): PinView => {
      const range = placeOfPin(row, { id: article.currentVersionId, text });
      const { id, kind, title, publisher, language } = row.source;
      // What the writer hands in themselves is no secret from them.
      const seen = row.memberId === actor.memberId || viewing.sees(`source:${id}`, row.source);
      return {
        ...{ id: row.id, exact: row.exact, memberId: row.memberId },
        note: seen ? row.note : "",
        range: range && { unit: "utf16", ...range },
        source: seen ? { id, kind, title, publisher, language } : null,
        createdAt: row.createdAt.toISOString(),
        can: { unpin: pins && mayEnd(actor, [row.memberId]) },
      };
    });
    viewing.note(actor, "screen");
    return { items: items.sort((a, b) => startOf(a) - startOf(b)) };
  });
}

const startOf = ({ range }: PinView): number => range?.start ?? Number.MAX_SAFE_INTEGER;

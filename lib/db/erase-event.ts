import { randomUUID } from "node:crypto";
import { event } from "@/lib/domain/events";
import { asOwnerOf, type Carrier, type Counts, countsOf } from "./owner-work";
import { applyPurge } from "./purge";
import { record } from "./record";

/**
 * Takes away what one event of an article says, in one transaction. That it happened stays, with who did it, when and to what, and the chain
 * still proves; the article's history and the desk's say that it was purged.
 */
export function eraseEvent(carrier: Carrier, articleId: string, seq: number): Promise<Counts> {
  const { client, actor, erasureId } = carrier;
  const { deskId, at } = actor;
  const { transact, tx } = asOwnerOf(client);
  return transact(async (ask) => {
    await ask("SELECT FROM article WHERE desk_id = $1::uuid AND id = $2::uuid FOR NO KEY UPDATE", [deskId, articleId]);
    const there = await ask(
      "SELECT FROM event_payload WHERE desk_id = $1::uuid AND stream_type = 'article' AND stream_id = $2::uuid AND seq = $3",
      [deskId, articleId, seq],
    );
    const payloads = there.map(() => ({ streamType: "article", streamId: articleId, seq }));
    const what = { payloads, fields: [], rows: [] };
    const counts = countsOf(what);
    if (payloads.length > 0) {
      await applyPurge(client, { id: randomUUID(), deskId, erasureId, at: at.toISOString(), what });
      await ask("UPDATE article SET revision = revision + 1 WHERE desk_id = $1::uuid AND id = $2::uuid", [
        deskId,
        articleId,
      ]);
      const stream = { type: "article", id: articleId } as const;
      const removed = { erasureId, counts, seq };
      await record(tx, actor, event(stream, "event_purged", removed, [`article:${articleId}`]), null);
    }
    await ask("UPDATE erasure SET carried_out_at = $3, counts = $4 WHERE desk_id = $1::uuid AND id = $2::uuid", [
      deskId,
      erasureId,
      at,
      JSON.stringify(counts),
    ]);
    const done = { erasureId, memberId: null, counts };
    const told = event({ type: "desk", id: deskId }, "erasure_carried_out", done, [`erasure:${erasureId}`]);
    await record(tx, actor, told, null);
    return counts;
  });
}

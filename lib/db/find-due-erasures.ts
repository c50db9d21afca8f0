import { randomUUID } from "node:crypto";
import { event } from "@/lib/domain/events";
import type { Ask } from "./find-named";
import { asOwnerOf, type Carrier, type Counts, countsOf } from "./owner-work";
import { applyPurge, type Purge } from "./purge";
import { record } from "./record";

/** An erasure that two have agreed on and that is not done yet. */
export interface DueErasure {
  deskId: string;
  id: string;
  memberId: string | null;
  names: string[];
  articleId: string | null;
  seq: number | null;
  decidedById: string;
}

/** All desks' erasures that are due, in the order in which they were decided. */
export function findDueErasures(ask: Ask): Promise<DueErasure[]> {
  return ask<DueErasure>(
    `SELECT desk_id AS "deskId", id, member_id AS "memberId", names, article_id AS "articleId", seq, decided_by_id AS "decidedById" FROM erasure
      WHERE decision = 'approved' AND carried_out_at IS NULL ORDER BY decided_at, id`,
    [],
  );
}

/** How much was taken away for an erasure so far, from the list of it: also what an earlier, interrupted run did. */
export async function countErased(ask: Ask, erasureId: string): Promise<Counts> {
  const rows = await ask<{ what: Purge["what"] }>("SELECT what FROM purge WHERE erasure_id = $1::uuid", [erasureId]);
  const counts: Counts = {};
  for (const { what } of rows) {
    for (const [table, count] of Object.entries(countsOf(what))) counts[table] = (counts[table] ?? 0) + count;
  }
  return counts;
}

/** Notes that a named person was erased: from here on the spellings stand nowhere. The desk hears of it. */
export function finishNamed(carrier: Carrier, counts: Counts): Promise<void> {
  const { client, actor, erasureId } = carrier;
  const { deskId, at } = actor;
  const owner = asOwnerOf(client);
  return owner.transact(async (ask) => {
    const fields = [{ table: "erasure", key: { desk_id: deskId, id: erasureId }, column: "names", value: [] }];
    const what = { payloads: [], fields, rows: [] };
    await applyPurge(client, { id: randomUUID(), deskId, erasureId, at: at.toISOString(), what });
    await ask("UPDATE erasure SET carried_out_at = $3, counts = $4 WHERE desk_id = $1::uuid AND id = $2::uuid", [
      deskId,
      erasureId,
      at,
      JSON.stringify(counts),
    ]);
    const payload = { erasureId, memberId: null, counts };
    const told = event({ type: "desk", id: deskId }, "erasure_carried_out", payload, [`erasure:${erasureId}`]);
    await record(owner.tx, actor, told, null);
  });
}

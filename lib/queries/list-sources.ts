import type { Actor } from "@/lib/auth/actor";
import type { QueryOf } from "@/lib/contract/endpoint";
import type { listSources as endpoint } from "@/lib/contract/sources";
import { Prisma, reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { contains } from "./contains";
import { fromCursor, toCursor } from "./page-cursor";
import { sourceViews } from "./source-views";

/** The sources of the desk, newest first, a page at a time. */
export function listSources(actor: Actor, { cursor, limit, kind, q }: QueryOf<typeof endpoint>) {
  return whileDatabaseAnswers(async () => {
    const wanted = [Prisma.sql`TRUE`];
    if (kind) wanted.push(Prisma.sql`s.kind = ${kind}::source_kind`);
    if (q?.trim()) {
      const pattern = contains(q);
      wanted.push(
        Prisma.sql`(s.title ILIKE ${pattern} OR s.publisher ILIKE ${pattern} OR s.author ILIKE ${pattern} OR s.url ILIKE ${pattern})`,
      );
    }
    const end = fromCursor(cursor, "created", "moment");
    if (end) wanted.push(Prisma.sql`(s.created_at, s.id) < (${end.key}::timestamptz, ${end.id}::uuid)`);
    const items = await sourceViews(reading(), actor, Prisma.join(wanted, " AND "), limit + 1, q ? "search" : "screen");
    const more = items.length > limit;
    if (more) items.pop();
    const last = items.at(-1);
    return { items, next: more && last ? toCursor({ sort: "created", key: last.createdAt, id: last.id }) : null };
  });
}

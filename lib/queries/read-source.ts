import type { Actor } from "@/lib/auth/actor";
import type { SourceView } from "@/lib/contract/sources";
import { Prisma, reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { refuse } from "@/lib/domain/refusal";
import { sourceViews } from "./source-views";

/** A source of the desk; `not_found` for whoever may not see it. */
export function readSource(actor: Actor, sourceId: string): Promise<SourceView> {
  return whileDatabaseAnswers(async () => {
    const [source] = await sourceViews(reading(), actor, Prisma.sql`s.id = ${sourceId}::uuid`, 1, "screen");
    return source ?? refuse("not_found", { what: "source" });
  });
}

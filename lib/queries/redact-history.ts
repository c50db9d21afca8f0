import type { Actor } from "@/lib/auth/actor";
import type { HistoryEntry } from "@/lib/contract/history";
import type { Db } from "@/lib/db/client";
import type { FoundArticle } from "@/lib/db/find-article";
import { subjectSight } from "@/lib/db/hidden-subjects";
import { noteLooks } from "@/lib/db/note-looks";
import { redactedEvent, speaksOfHidden, subjectsOf } from "@/lib/domain/confidential/redact-event";

/** History as this reader may see it now: what speaks of something that is kept from them says only that it does. */
export async function redactHistory<Entry extends Omit<HistoryEntry, "redacted">>(
  db: Db,
  actor: Actor,
  article: FoundArticle,
  entries: readonly Entry[],
): Promise<(Entry & { redacted: boolean })[]> {
  const sight = await subjectSight(db, actor, article, entries.flatMap(subjectsOf));
  noteLooks(actor, "screen", sight.confidential);
  return entries.map((entry) =>
    speaksOfHidden(entry, sight)
      ? { ...redactedEvent(entry, sight.hidden), redacted: true }
      : { ...entry, redacted: false },
  );
}

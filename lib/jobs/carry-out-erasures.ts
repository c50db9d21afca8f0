import { Client } from "pg";
import { eraseEvent } from "@/lib/db/erase-event";
import { eraseMember } from "@/lib/db/erase-member";
import { eraseInArticle, eraseInSource, eraseOnDesk, namedStreams } from "@/lib/db/erase-named";
import { countErased, type DueErasure, findDueErasures, finishNamed } from "@/lib/db/find-due-erasures";
import { asOwnerOf, type Carrier, type Counts } from "@/lib/db/owner-work";
import { syncPurgeList } from "@/lib/db/sync-purge-list";
import { jsonWithoutName, namePattern } from "@/lib/domain/people/name-pattern";
import { log } from "@/lib/runtime/log";

interface Place {
  /** The app has no right to take anything away. */
  ownerUrl: string;
  /** Where the list of purges is kept. */
  dataFolder: string;
}

/** One carries out at a time, whoever started it; the number names this work. */
const LOCK = 7_303_014;

/**
 * Carries out what was asked for by one and approved by another, an article at a time: killed in the middle it goes on where it was.
 * Answers what was carried out; null when somebody else is at it.
 */
export async function carryOutErasures(
  { ownerUrl, dataFolder }: Place,
  now: () => Date = () => new Date(),
): Promise<{ erasureId: string; counts: Counts }[] | null> {
  const client = new Client({
    connectionString: ownerUrl,
    connectionTimeoutMillis: 10_000,
    options: "-c timezone=UTC",
  });
  client.on("error", () => {}); // the query under way rejects as well; without a listener the process would end
  await client.connect();
  try {
    const { ask } = asOwnerOf(client);
    const [lock] = await ask<{ ours: boolean }>("SELECT pg_try_advisory_lock($1) AS ours", [LOCK]);
    if (!lock?.ours) return null;
    const done: { erasureId: string; counts: Counts }[] = [];
    for (const erasure of await findDueErasures(ask)) {
      const actor = { deskId: erasure.deskId, memberId: erasure.decidedById, at: now() };
      const carrier = { client, actor, erasureId: erasure.id };
      const counts = await carryOut(carrier, erasure, dataFolder);
      if (!counts) continue;
      log("info", "erasure_carried_out", { erasureId: erasure.id, ...counts });
      done.push({ erasureId: erasure.id, counts });
    }
    await syncPurgeList(client, dataFolder); // also what an interrupted run left unlisted
    return done;
  } finally {
    await client.end(); // and with it the lock
  }
}

async function carryOut(carrier: Carrier, erasure: DueErasure, dataFolder: string): Promise<Counts | null> {
  if (erasure.memberId !== null) return eraseMember(carrier, erasure.memberId);
  const { names, deskId, articleId, seq } = erasure;
  if (articleId !== null && seq !== null) return eraseEvent(carrier, articleId, seq);
  const { client } = carrier;
  const { articles, sources } = await namedStreams(client, deskId, names);
  for (const articleId of articles) await eraseInArticle(carrier, names, articleId);
  for (const sourceId of sources) await eraseInSource(carrier, names, sourceId);
  const pattern = namePattern(names);
  await eraseOnDesk(carrier, names, (value) => jsonWithoutName(value, pattern));
  // The names are forgotten last: until then a run that was interrupted knows what to look for.
  await syncPurgeList(client, dataFolder);
  const counts = await countErased(asOwnerOf(client).ask, carrier.erasureId);
  await finishNamed(carrier, counts);
  return counts;
}

import type { ShownEvidence } from "@/lib/contract/asking";
import type { Db, Prisma } from "@/lib/db/client";
import { isShownToWriter } from "@/lib/domain/asking/shown-to-writer";

type Row = Prisma.EvidenceGetPayload<{ include: { source: true } }>;

/**
 * The evidence that questions show the writer, by id. It is asked again at each look whether it may be shown: what was on the record when
 * somebody asked may be kept back now.
 */
export async function shownEvidence(
  db: Db,
  deskId: string,
  queries: readonly { evidenceIds: string[] }[],
  now: Date,
): Promise<(ids: readonly string[]) => ShownEvidence[]> {
  const rows = await db.evidence.findMany({
    where: { deskId, id: { in: queries.flatMap((query) => query.evidenceIds) } },
    include: { source: true },
  });
  const shown = new Map(rows.filter((row) => isShownToWriter(row, now)).map((row) => [row.id, view(row)]));
  return (ids) => ids.flatMap((id) => shown.get(id) ?? []);
}

function view({ id, source, stance, passage, passageLanguage, translation, locator }: Row): ShownEvidence {
  const { title, publisher, url, publishedDate } = source;
  return { id, title, publisher, url, publishedDate, stance, passage, passageLanguage, translation, locator };
}

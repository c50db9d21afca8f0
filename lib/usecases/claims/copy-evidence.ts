import type { Actor } from "@/lib/auth/actor";
import { Prisma, type Tx } from "@/lib/db/client";
import { requireEvidenceRoom } from "@/lib/usecases/evidence/require-evidence-room";

/** A piece of evidence and the id its copy gets. */
export interface EvidenceCopy {
  from: string;
  id: string;
}

/**
 * Copies evidence, files included, onto another claim of the article. A copy keeps who gave it and when; it is a piece of its own from
 * then on.
 */
export async function copyEvidence(
  tx: Tx,
  actor: Actor,
  articleId: string,
  copies: EvidenceCopy[],
  toClaimId: string,
): Promise<void> {
  if (copies.length === 0) return;
  await requireEvidenceRoom(tx, actor, articleId, copies.length);
  const pairs = Prisma.join(copies.map(({ from, id }) => Prisma.sql`(${from}::uuid, ${id}::uuid)`));
  await tx.$executeRaw`
    INSERT INTO evidence (desk_id, id, article_id, claim_id, source_id, stance, basis, relies_on_id, passage, passage_language, translation,
                          translation_language, translator, locator, event_date, accessed_date, obtained, note, tier, reader_ids, embargo_until, note_tier, created_by_id, created_at)
    SELECT e.desk_id, pair.id, e.article_id, ${toClaimId}::uuid, e.source_id, e.stance, e.basis, e.relies_on_id, e.passage, e.passage_language,
           e.translation, e.translation_language, e.translator, e.locator, e.event_date, e.accessed_date, e.obtained, e.note, e.tier, e.reader_ids, e.embargo_until, e.note_tier,
           e.created_by_id, e.created_at
    FROM (VALUES ${pairs}) AS pair (from_id, id)
    JOIN evidence e ON e.desk_id = ${actor.deskId}::uuid AND e.id = pair.from_id`;
  await tx.$executeRaw`
    INSERT INTO evidence_file (desk_id, evidence_id, file_id)
    SELECT f.desk_id, pair.id, f.file_id
    FROM (VALUES ${pairs}) AS pair (from_id, id)
    JOIN evidence_file f ON f.desk_id = ${actor.deskId}::uuid AND f.evidence_id = pair.from_id`;
}

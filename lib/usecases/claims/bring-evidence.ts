import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { EVIDENCE_PER_CLAIM } from "@/lib/domain/evidence/evidence";
import { refuse } from "@/lib/domain/refusal";
import { canonicalJson } from "@/lib/runtime/digest";
import { copyEvidence } from "./copy-evidence";

/** Copies the evidence of claims to be merged onto a claim; what was withdrawn stays behind, what says the same is not doubled. */
export async function bringEvidence(
  tx: Tx,
  actor: Actor,
  articleId: string,
  claimId: string,
  fromIds: string[],
): Promise<void> {
  const rows = await tx.evidence.findMany({
    where: { deskId: actor.deskId, claimId: { in: [claimId, ...fromIds] }, withdrawnAt: null },
    include: { files: { select: { fileId: true }, orderBy: { fileId: "asc" } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const known = new Set(rows.filter((row) => row.claimId === claimId).map(saying));
  const coming = rows.filter((row) => {
    const isNew = row.claimId !== claimId && !known.has(saying(row));
    if (isNew) known.add(saying(row));
    return isNew;
  });
  const there = await tx.evidence.count({ where: { deskId: actor.deskId, claimId } });
  if (there + coming.length > EVIDENCE_PER_CLAIM) refuse("evidence_too_many", { most: EVIDENCE_PER_CLAIM });
  await copyEvidence(
    tx,
    actor,
    articleId,
    coming.map((row) => ({ from: row.id, id: randomUUID() })),
    claimId,
  );
}

type Row = { id: string; claimId: string; revision: number; createdById: string; createdAt: Date } & Record<
  string,
  unknown
>;

/** Everything a piece of evidence says, without which piece it is. */
function saying({ id: _, claimId: __, revision: ___, createdById: ____, createdAt: _____, ...said }: Row): string {
  return canonicalJson(said);
}

import type { Actor } from "@/lib/auth/actor";
import type { SignOffView } from "@/lib/contract/signing";
import type { Db } from "@/lib/db/client";
import type { FoundSignOff } from "@/lib/db/find-sign-off";

/** A sign-off as everybody who reads the article sees it. */
export async function signOffView(db: Db, { deskId }: Actor, row: FoundSignOff): Promise<SignOffView> {
  const { number } = await db.version.findUniqueOrThrow({
    where: { deskId_id: { deskId, id: row.versionId } },
    select: { number: true },
  });
  const ids = row.signatures.flatMap(({ overrideId }) => (overrideId === null ? [] : [overrideId]));
  const overrides = await db.dutyOverride.findMany({ where: { deskId, id: { in: ids } } });
  const overrideOf = (id: string | null) => overrides.find((each) => each.id === id) ?? null;
  const { id, versionId, textSha256, docSha256, digest, digestVersion, completedAt, voidedAt, voidedBy } = row;
  return {
    ...{ id, versionId, versionNumber: number, textSha256, docSha256, digest, digestVersion },
    completedAt: completedAt?.toISOString() ?? null,
    voided: voidedAt && { at: voidedAt.toISOString(), by: voidedBy ?? "" },
    signatures: row.signatures.map(({ role, memberId, at, overrideId }) => {
      const override = overrideOf(overrideId);
      return {
        ...{ role, memberId, at: at.toISOString() },
        override: override && { reason: override.reason, grantedById: override.grantedById },
      };
    }),
  };
}

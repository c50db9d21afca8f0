import type { Actor } from "@/lib/auth/actor";
import type { editClaim as endpoint } from "@/lib/contract/claims";
import type { BodyOf } from "@/lib/contract/endpoint";
import { Prisma } from "@/lib/db/client";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { type FoundClaim, findClaim, permitLive } from "@/lib/db/find-claim";
import { findMember } from "@/lib/db/find-member";
import { perform } from "@/lib/db/perform";
import type { ClaimFields } from "@/lib/domain/claims/claim";
import { decideEdits } from "@/lib/domain/edits";
import { event } from "@/lib/domain/events";
import { touchClaim } from "./touch-claim";

/** Edits fields of a claim, each compared with what the person saw; what already is as wanted changes nothing. */
export function editClaim(
  actor: Actor,
  articleId: string,
  claimId: string,
  { commandId, fields }: BodyOf<typeof endpoint>,
) {
  return perform(actor, { name: "editClaim", commandId, request: { articleId, claimId, fields } }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);
    const claim = await findClaim(tx, actor, articleId, claimId);

    permit("edit_claim", article);
    permitLive(claim);

    const { values, changes } = decideEdits(fieldsOf(claim), fields);
    if (Object.keys(changes).length === 0) return { events: [], result: { revision: claim.revision } };
    if (values.assigneeId) await findMember(tx, actor, values.assigneeId);

    const revision = await touchClaim(tx, actor, claimId, toColumns(values));

    const told = event({ type: "article", id: articleId }, "claim_edited", { number: claim.number, fields: changes }, [
      `claim:${claimId}`,
    ]);
    return { events: [told], result: { revision } };
  });
}

function fieldsOf(claim: FoundClaim): ClaimFields {
  const { statement, kind, speaker, claimDate, priority, assigneeId } = claim;
  return {
    statement,
    kind,
    speaker,
    claimDate,
    priority,
    assigneeId,
    dueAt: claim.dueAt?.toISOString() ?? null,
    waitingOn: claim.waitingOn as ClaimFields["waitingOn"],
  };
}

function toColumns({ dueAt, waitingOn, ...rest }: Partial<ClaimFields>): Prisma.ClaimUncheckedUpdateInput {
  return {
    ...rest,
    ...(dueAt === undefined ? {} : { dueAt: dueAt === null ? null : new Date(dueAt) }),
    ...(waitingOn === undefined ? {} : { waitingOn: waitingOn ?? Prisma.DbNull }),
  };
}

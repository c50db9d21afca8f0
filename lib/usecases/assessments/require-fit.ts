import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { findMember } from "@/lib/db/find-member";
import { findParts } from "@/lib/db/find-parts";
import { may } from "@/lib/domain/policy";
import { refuse } from "@/lib/domain/refusal";

/** Refuses (`second_checker_unfit`) the writer, whoever gave the first answer, and who may not answer claims on the article. */
export async function requireFit(
  tx: Tx,
  actor: Actor,
  articleId: string,
  memberId: string,
  firstById: string | null,
): Promise<void> {
  const { role } = await findMember(tx, actor, memberId);
  const parts = await findParts(tx, actor, articleId, memberId);
  if (parts.includes("writer")) refuse("second_checker_unfit", { why: "writer" });
  if (memberId === firstById) refuse("second_checker_unfit", { why: "first" });
  if (!may("assess_claim", { role, parts })) refuse("second_checker_unfit", { why: "right" });
}

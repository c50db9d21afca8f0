import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { findMember } from "@/lib/db/find-member";
import { findParts } from "@/lib/db/find-parts";
import { whyUnfit } from "@/lib/domain/assessments/second-checker";
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
  const why = whyUnfit({ memberId, role, parts }, firstById);
  if (why) refuse("second_checker_unfit", { why });
}

import { z } from "zod";
import type { PartName } from "../articles/article";
import type { Role } from "../desk/member";
import { may } from "../policy";

/** Why somebody can't give a second answer: they wrote the article, gave the first answer, or may not answer claims on it. */
export const unfitness = z.enum(["writer", "first", "right"]);
export type Unfitness = z.infer<typeof unfitness>;

interface Candidate {
  memberId: string;
  role: Role;
  parts: readonly PartName[];
}

/** What keeps a member from giving the second answer; null: nothing. `firstById`: who gave the first one, null where nobody did. */
export function whyUnfit({ memberId, role, parts }: Candidate, firstById: string | null): Unfitness | null {
  if (parts.includes("writer")) return "writer";
  if (memberId === firstById) return "first";
  return may("assess_claim", { role, parts }) ? null : "right";
}

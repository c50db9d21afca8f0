import type { PartName } from "../articles/article";
import type { Role } from "../desk/member";
import type { Tier } from "./tier";

/** How close something is kept, and by whom it was put there. */
export interface Kept {
  tier: Tier;
  /** Who else may see it, for named_persons_only. */
  readerIds: readonly string[];
  /** For embargoed: until when it is kept back; null: until somebody says so. */
  embargoUntil: Date | null;
  createdById: string;
}

/** Who looks: a member with the parts they have where it stands. Null stands for whoever is outside the desk. */
export interface Looker {
  memberId: string;
  role: Role;
  parts: readonly PartName[];
}

interface Sight {
  roles: readonly Role[];
  /** A contributor with one of these parts. */
  parts: readonly PartName[];
  /** Those it names. */
  named: boolean;
}

const staff: readonly Role[] = ["owner", "editor", "research_head", "checker"];
const checking: readonly PartName[] = ["checker", "second_checker"];

/** Who sees what of each tier that is confidential, besides whoever put it there. An embargo is one of these until its time has come. */
export const sights: Readonly<Record<Exclude<Tier, "on_record" | "embargoed">, Sight>> = {
  background: { roles: staff, parts: [...checking, "legal", "approver"], named: false },
  off_record: { roles: staff, parts: checking, named: false },
  named_persons_only: { roles: [], parts: [], named: true },
};

/** The tier as it counts at a moment: what is embargoed is off the record before its time, and on it from then on. */
export function tierNow(
  { tier, embargoUntil }: Pick<Kept, "tier" | "embargoUntil">,
  now: Date,
): Exclude<Tier, "embargoed"> {
  if (tier !== "embargoed") return tier;
  return embargoUntil !== null && embargoUntil <= now ? "on_record" : "off_record";
}

/** Whether not everybody who reads the article may see this now: each look at it is written down. */
export function isConfidential(kept: Pick<Kept, "tier" | "embargoUntil">, now: Date): boolean {
  return tierNow(kept, now) !== "on_record";
}

/**
 * Whether somebody may see what is kept so close. The one function that decides it. Whoever is the writer sees nothing confidential,
 * whatever their role, be it their own or names them: it is kept from the article's writer before all.
 */
export function maySee(kept: Kept, looker: Looker | null, now: Date): boolean {
  const tier = tierNow(kept, now);
  if (tier === "on_record") return true;
  if (looker === null || looker.parts.includes("writer")) return false;
  if (kept.createdById === looker.memberId) return true;
  const { roles, parts, named } = sights[tier];
  if (named && kept.readerIds.includes(looker.memberId)) return true;
  if (roles.includes(looker.role)) return true;
  return looker.role === "contributor" && looker.parts.some((part) => parts.includes(part));
}

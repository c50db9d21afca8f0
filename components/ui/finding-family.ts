import { type Finding, finding } from "@/lib/domain/assessments/assessment";

/** How a claim or a label looks: the family of a finding, or none yet. */
type FindingFamily = Finding | "none";

/** The families in the order of the axis, as bars and legends show them. */
export const findingFamilies: readonly FindingFamily[] = [...finding.options, "none"];

/** How a claim looks: its finding, or that the words were changed as its answer asked. */
export type ClaimLook = FindingFamily | "made";

/** The looks in the order bars show them: what is settled by a change beside what is. */
export const claimLooks: readonly ClaimLook[] = ["supported", "mostly_supported", "made", ...findingFamilies.slice(2)];

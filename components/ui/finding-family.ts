import { type Finding, finding } from "@/lib/domain/assessments/assessment";

/** How a claim or a label looks: the family of a finding, or none yet. */
export type FindingFamily = Finding | "none";

/** The families in the order of the axis, as bars and legends show them. */
export const findingFamilies: readonly FindingFamily[] = [...finding.options, "none"];

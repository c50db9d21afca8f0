import type { Purpose } from "../articles/article";
import type { ClaimKind, Priority } from "../claims/claim";
import type { Ask, SourcingPolicy, SourcingRule } from "./sourcing-policy";

/** A policy that comes with Claimdesk: a start, and something to return to. */
export interface ShippedPolicy extends SourcingPolicy {
  key: "usual" | "strict";
  purpose: Purpose;
}

const primary: Ask = { type: "primary" };
const risk: Ask = { type: "risk" };
const independent = (count: number): Ask => ({ type: "independent", count });

/** What somebody other than the one who says it can find to be so or not. */
const facts: ClaimKind[] = [
  "number",
  "quote",
  "attribution",
  "event",
  "date_place",
  "name_title",
  "causal",
  "comparison",
  "omission",
  "other",
];
const said: ClaimKind[] = ["quote", "attribution"];
const found: ClaimKind[] = facts.filter((kind) => !said.includes(kind));
const views: ClaimKind[] = ["prediction", "opinion"];

const rule = (
  key: string,
  kinds: ClaimKind[],
  priorities: Priority[],
  asks: Ask[],
  more: Partial<SourcingRule> = {},
): SourcingRule => ({
  ...{ key, kinds, priorities, asks },
  ...{ severity: "blocks", needsSecond: false, sameOrigin: "once", derivedFrom: "not_at_all" },
  ...{ confidentialAlone: false, oldestDays: null, noteYounger: false },
  ...more,
});

/** A new rule, as people begin one. */
export const blankRule = (key: string): SourcingRule => rule(key, facts, ["must"], [primary, independent(2), risk]);

/**
 * The first of a purpose is what a new desk starts with. The usual ones send nothing to a second check by themselves: on a desk of two
 * nobody would be left to make it; a person asks for one.
 */
export const shippedPolicies: readonly ShippedPolicy[] = [
  {
    ...{ key: "usual", purpose: "own_copy", name: "Usual" },
    rules: [
      rule("facts", facts, ["must"], [primary, independent(2), risk]),
      rule("facts_if_time", facts, ["if_time"], [primary, independent(1), risk], { severity: "warns" }),
      rule("titles_fresh", ["name_title"], ["must", "if_time"], [primary, independent(1), risk], {
        ...{ severity: "warns", confidentialAlone: true, oldestDays: 365 },
      }),
    ],
  },
  {
    ...{ key: "strict", purpose: "own_copy", name: "Strict" },
    rules: [
      rule("said", said, ["must"], [primary, risk], { needsSecond: true }),
      rule("found", found, ["must"], [primary, independent(2), risk], { sameOrigin: "not_at_all" }),
      rule("numbers_twice", ["number", "comparison", "causal"], ["must"], [], { needsSecond: true }),
      rule("facts_if_time", facts, ["if_time"], [primary, independent(2), risk]),
      rule("titles_fresh", ["name_title"], ["must", "if_time"], [primary, independent(1), risk], {
        ...{ confidentialAlone: true, oldestDays: 180 },
      }),
      rule("views", views, ["must", "if_time"], [primary, independent(1), risk], { severity: "warns" }),
    ],
  },
  {
    ...{ key: "usual", purpose: "published", name: "Usual" },
    rules: [
      rule("facts", facts, ["must"], [primary, independent(2), risk], { noteYounger: true }),
      rule("facts_if_time", facts, ["if_time"], [primary, independent(1), risk], {
        ...{ severity: "warns", noteYounger: true },
      }),
    ],
  },
  {
    ...{ key: "strict", purpose: "published", name: "Strict" },
    rules: [
      rule("facts", facts, ["must", "if_time"], [primary, independent(3)], {
        ...{ needsSecond: true, sameOrigin: "not_at_all", noteYounger: true },
      }),
      rule("views", views, ["must", "if_time"], [primary, independent(2), risk], { noteYounger: true }),
    ],
  },
];

/** The policies a new desk starts with, one for each purpose. */
export function startingPolicies(): ShippedPolicy[] {
  return shippedPolicies.filter((policy) => policy.key === "usual");
}

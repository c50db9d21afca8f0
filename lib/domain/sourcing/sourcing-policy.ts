import { z } from "zod";
import { type ClaimKind, claimKind, type Priority, priority } from "../claims/claim";
import { filledLine } from "../fields";

/** What a rule may ask for; one of those it names is enough. */
export const ask = z.discriminatedUnion("type", [
  /** One source that is primary for this very claim. */
  z.strictObject({ type: z.literal("primary") }),
  /** So many sources that go back to different origins. */
  z.strictObject({ type: z.literal("independent"), count: z.int().min(1).max(9) }),
  /** Somebody who may takes the risk, by name and with a reason. */
  z.strictObject({ type: z.literal("risk") }),
]);
export type Ask = z.infer<typeof ask>;

/** What repeats something: counted once for each origin, or not at all. */
export const repeats = z.enum(["once", "not_at_all"]);

const distinct = <T>(given: readonly T[]) => new Set(given).size === given.length;

export const sourcingRule = z
  .strictObject({
    key: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/),
    kinds: z.array(claimKind).min(1).refine(distinct, { error: "names a kind twice" }),
    priorities: z.array(priority).min(1).refine(distinct, { error: "names a priority twice" }),
    /** Any of them; none: the rule only sends claims to a second check. */
    asks: z
      .array(ask)
      .max(3)
      .refine((given) => distinct(given.map((one) => one.type)), { error: "asks for one thing twice" }),
    /** A rule that blocks stands in the way of signing off, one that warns is only shown. */
    severity: z.enum(["warns", "blocks"]),
    /** Whether the claims it speaks of get a blind second check. */
    needsSecond: z.boolean(),
    /** Sources that only repeat another one. */
    sameOrigin: repeats,
    /** What the article itself was made from, and whatever goes back to the same. */
    derivedFrom: repeats,
    /** Whether support is enough of which nothing may be named. */
    confidentialAlone: z.boolean(),
    /** Evidence that is older than so many days before the claim's date does not count; null: age does not matter. */
    oldestDays: z.int().min(1).max(36_500).nullable(),
    /** Whether it is said that a source appeared after the claim was made. */
    noteYounger: z.boolean(),
  })
  .refine((rule) => rule.asks.length > 0 || rule.needsSecond, { error: "asks for nothing" });
export type SourcingRule = z.infer<typeof sourcingRule>;

/** How many rules one policy may have. */
export const MOST_RULES = 40;

/** The rules of a policy in the order people read them. All that speak of a claim count: none loosens another. */
export const sourcingRules = z
  .array(sourcingRule)
  .max(MOST_RULES)
  .refine((given) => distinct(given.map((one) => one.key)), { error: "uses a key twice" });

/** What a desk asks of the evidence for its claims. */
export const sourcingPolicy = z.strictObject({ name: filledLine(120), rules: sourcingRules });
export type SourcingPolicy = z.infer<typeof sourcingPolicy>;

/** What of a claim decides which rules speak of it: nothing that anybody answered. */
export interface RuledClaim {
  kind: ClaimKind;
  priority: Priority;
}

/** Whether a rule speaks of a claim. */
export function speaksOf(rule: SourcingRule, claim: RuledClaim): boolean {
  return rule.kinds.includes(claim.kind) && rule.priorities.includes(claim.priority);
}

/** Whether a policy sends a claim to a blind second check. It looks at kind and priority only, so it tells nothing of an answer. */
export function asksForSecond(rules: readonly SourcingRule[], claim: RuledClaim): boolean {
  return rules.some((rule) => rule.needsSecond && speaksOf(rule, claim));
}

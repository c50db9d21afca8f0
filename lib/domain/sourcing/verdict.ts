import { z } from "zod";

const sourceIds = z.array(z.string());

/** Why a rule came out as it did: codes with ids and numbers; their sentences stand in the words of sourcing. */
export const sourcingReason = z.discriminatedUnion("code", [
  z.object({ code: z.literal("has_primary"), params: z.object({ sourceIds }) }),
  z.object({ code: z.literal("has_independent"), params: z.object({ have: z.int(), need: z.int() }) }),
  z.object({ code: z.literal("needs_primary"), params: z.object({}) }),
  z.object({ code: z.literal("needs_independent"), params: z.object({ have: z.int(), need: z.int() }) }),
  z.object({ code: z.literal("needs_acceptance"), params: z.object({}) }),
  z.object({ code: z.literal("confidential_only"), params: z.object({}) }),
  /** Several sources of one origin; `articlesToo`: the article goes back to it as well. */
  z.object({
    code: z.literal("one_origin"),
    params: z.object({ sourceIds, originIds: sourceIds, articlesToo: z.boolean() }),
  }),
  /** A single source that goes back to what the article was made from. */
  z.object({ code: z.literal("articles_origin"), params: z.object({ sourceIds, originIds: sourceIds }) }),
  /** The very thing the article was made from. */
  z.object({ code: z.literal("articles_own"), params: z.object({ sourceIds }) }),
  z.object({ code: z.literal("only_repeats"), params: z.object({ sourceIds, originIds: sourceIds }) }),
  z.object({ code: z.literal("same_source"), params: z.object({ sourceIds }) }),
  z.object({ code: z.literal("too_old"), params: z.object({ sourceIds, days: z.int() }) }),
  z.object({ code: z.literal("undated"), params: z.object({ sourceIds, days: z.int() }) }),
  z.object({ code: z.literal("off_record"), params: z.object({ count: z.int() }) }),
  z.object({ code: z.literal("author_only"), params: z.object({ count: z.int() }) }),
  z.object({ code: z.literal("retracted"), params: z.object({ sourceIds }) }),
  z.object({ code: z.literal("rests_on_retracted"), params: z.object({ sourceIds }) }),
  z.object({ code: z.literal("younger_than_claim"), params: z.object({ sourceIds }) }),
  /** Nothing is asked: the words are cut. */
  z.object({ code: z.literal("words_go"), params: z.object({}) }),
  /** Nothing is asked: the answer is that it can't be told. */
  z.object({ code: z.literal("nothing_asserted"), params: z.object({}) }),
]);
export type SourcingReason = z.infer<typeof sourcingReason>;

export const ruleState = z.enum(["met", "unmet", "accepted", "not_applicable"]);
export type RuleState = z.infer<typeof ruleState>;

/** What came of one rule of a policy. */
export const ruleVerdict = z.object({
  ruleKey: z.string(),
  state: ruleState,
  severity: z.enum(["warns", "blocks"]),
  reasons: z.array(sourcingReason),
});
export type RuleVerdict = z.infer<typeof ruleVerdict>;

/** The evidence that speaks for the answer, by where it goes back to. */
export const originGroup = z.object({
  /** One source, or several that name each other in a circle. */
  originIds: sourceIds,
  evidenceIds: z.array(z.string()),
  /** The article goes back to it too. */
  articles: z.boolean(),
});
export type OriginGroup = z.infer<typeof originGroup>;

/** What a policy says of one claim. */
export const sourcingVerdict = z.object({
  /** Every rule that speaks of the claim is met or its risk is accepted. */
  met: z.boolean(),
  /** A rule that blocks is not. */
  blocked: z.boolean(),
  rules: z.array(ruleVerdict),
  independent: z.array(originGroup),
  needsSecond: z.boolean(),
});
export type SourcingVerdict = z.infer<typeof sourcingVerdict>;

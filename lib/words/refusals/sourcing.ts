import type { RefusalsOf } from "./sentence";

/** The sourcing policy, and accepting that a claim rests on less. */
export const sourcingRefusals = {
  risk_needs_answer: {
    title: "Nothing to accept yet",
    detail: "A risk is accepted for an answer, and this claim has none. Answer it first.",
  },
  risk_not_acceptable: {
    title: "Not a risk to accept",
    detail: "The policy does not ask for this, or does not let anybody take the risk. Reload to see what it says now.",
  },
  risk_withdrawn: { title: "Taken back already", detail: "This accepted risk was taken back." },
  sourcing_hidden: {
    title: "Shown after the second answer",
    detail: "What the policy says would tell of the first answer. It is shown once the second one is in.",
  },
  sourcing_policy_outdated: {
    title: "Policy changed meanwhile",
    detail: "Somebody made another version of this policy since you began. Compare the two, then save yours after it.",
  },
} satisfies RefusalsOf;

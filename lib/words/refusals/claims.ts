import { type RefusalsOf, text } from "./sentence";

/** Claims, their places and their links. */
export const claimRefusals = {
  claim_is_retired: { title: "Claim is retired", detail: "This claim is retired. Restore it first, then change it." },
  claim_not_retired: {
    title: "Claim is not retired",
    detail: "This claim is not retired, so there is nothing to restore.",
  },
  claims_too_many: {
    title: "Too many claims",
    detail: (p) => `An article holds at most ${text(p.most)} claims. Retired ones count.`,
  },
  link_exists: { title: "Linked already", detail: "These two claims are linked in this way already." },
  link_to_itself: { title: "Same claim", detail: "A claim can’t be linked to or merged with itself." },
  place_not_lost: {
    title: "Place stands",
    detail: ({ number }) => `Claim ${text(number)} stands on words of this version already; its edges can be moved.`,
  },
  place_not_moved: {
    title: "Nothing to confirm",
    detail: ({ number }) => `This place of claim ${text(number)} did not just move: its words changed or were lost.`,
  },
  place_taken: { title: "Place exists", detail: "This claim stands on exactly these words already." },
  placements_too_many: {
    title: "Too many places",
    detail: (p) => `A claim has at most ${text(p.most)} places in one version.`,
  },
} satisfies RefusalsOf;

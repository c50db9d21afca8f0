import { type RefusalsOf, text } from "./sentence";

/** Why somebody can’t be named for the second look. */
const unfit: Readonly<Record<string, string>> = {
  writer: "Who wrote the article can’t give the second answer.",
  first: "Who gave the first answer can’t give the second one.",
  right: "This person may not answer claims on this article. Name somebody who may, or give them a part.",
};

/** Answers on a claim, and looking twice. */
export const assessmentRefusals = {
  adjudicator_answered: {
    title: "Answered it yourself",
    detail: "You gave one of the two answers. Somebody who gave neither decides between them.",
  },
  answer_sealed: {
    title: "Waiting for the second answer",
    detail:
      "The first answer is sealed until the second one is in, and only who is named for the second look gives that.",
  },
  answers_too_many: {
    title: "Too many answers",
    detail: (p) => `A claim takes at most ${text(p.most)} answers. Split it, or record it anew.`,
  },
  claim_disputed: {
    title: "Two answers differ",
    detail:
      "The two answers on this claim differ. An editor or the head of research who gave neither decides between them.",
  },
  claim_not_disputed: {
    title: "Nothing to decide",
    detail: "No two answers on this claim differ, or it was decided already. Reload to see where it stands.",
  },
  claim_waits_for_second: {
    title: "Second check under way",
    detail: (p) =>
      `Claim ${text(p.number)} is being checked a second time. Its evidence stays on it alone until both answers are in.`,
  },
  disposition_not_here: {
    title: "No disposition here",
    detail: "Only own copy has a disposition: the words of a published article are not ours to change.",
  },
  judged_changed: {
    title: "The claim changed",
    detail:
      "The claim’s words or statement changed since you read them. Your answer is kept as a draft: look again, then submit.",
  },
  second_check_by_policy: {
    title: "The policy asks for it",
    detail: "The sourcing policy sends this claim to a second check. It can’t be called off while it does.",
  },
  second_check_first: {
    title: "Yours is the second answer",
    detail: "You are named for the second look. Somebody else answers first, on the words that stand now.",
  },
  second_check_open: { title: "Asked for already", detail: "A second check of this claim is under way." },
  second_check_over: {
    title: "No second check is open",
    detail: "It was answered or called off. Reload to see where the claim stands.",
  },
  second_checker_unfit: {
    title: "Can’t give the second answer",
    detail: (p) => unfit[String(p.why)] ?? "This person can’t give the second answer.",
  },
} satisfies RefusalsOf;

import { type RefusalsOf, text } from "./sentence";

/** Fixes, and the version made of them. */
export const fixRefusals = {
  fix_breaks_text: {
    title: "Can’t be taken in",
    detail:
      "Words can’t stand where an image does, and captions can’t stand without their image. Cut the image with all that is under it, or leave it.",
  },
  fix_changes_nothing: {
    title: "Nothing changes",
    detail:
      "These are the words that stand there already. Write what should stand there instead, or nothing for a cut.",
  },
  fix_lines_differ: {
    title: "Lines do not match",
    detail:
      "New words stand line for line for the old ones: paragraphs are neither joined nor made by a fix. A cut may take several.",
  },
  fix_state_wrong: {
    title: "Not in this state",
    detail: (p) => `This fix is ${text(p.state)}, so that can’t be done with it. Reload to see where it stands.`,
  },
  fix_waits_for_second: {
    title: "Second check under way",
    detail: (p) =>
      `Claim ${text(p.number)} is being checked a second time by somebody who must not know the first answer. Its fixes wait until both answers are in.`,
  },
  fix_words_gone: {
    title: "Words are gone",
    detail:
      "The words of this fix are not in the current version any more. Refuse it or withdraw it; propose another where they stand now.",
  },
  fixes_changed: {
    title: "Other fixes are accepted now",
    detail: "Which fixes are accepted has changed since you looked. Look at the next version again before you make it.",
  },
  fixes_none_accepted: {
    title: "No fix to apply",
    detail: "No fix of this version is accepted. Accept one first, or reload to see what was applied.",
  },
  fixes_not_here: {
    title: "No fixes here",
    detail: "Only own copy is mended: the words of a published article are not ours to change.",
  },
  fixes_overlap: {
    title: "Another fix of these words is accepted",
    detail: (p) =>
      `The accepted fix of claim ${text(p.number)} (“${text(p.words)}”) changes the same words. Only one of the two can be made: reopen or refuse that one first.`,
  },
  fixes_too_many: {
    title: "Too many fixes",
    detail: (p) => `One person proposes at most ${text(p.most)} fixes on a claim.`,
  },
} satisfies RefusalsOf;

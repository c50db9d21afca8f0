import { type RefusalsOf, text } from "./sentence";

/** An article, its versions and what of its text is covered. */
export const articleRefusals = {
  article_state_wrong: {
    title: "Not in this state",
    detail: (p) =>
      p.state === "archived"
        ? "An article in the archive is only read. Bring it back first."
        : `An article that is ${text(p.state).replaceAll("_", " ")} ${p.action ? "does not let this be done" : "can’t be taken there"}. Reload to see where it stands.`,
  },
  coverage_not_kept: {
    title: "No coverage here",
    detail: "Of an article that others published only chosen claims are checked. Nothing has to be waved through.",
  },
  difference_changed: {
    title: "Changed meanwhile",
    detail: "This difference is another one by now, or gone. Reload and look again.",
  },
  nothing_to_wave: {
    title: "Not part of the copy",
    detail: "These words are navigation or the like, or there is no word among them. They need no wave.",
  },
  range_invalid: {
    title: "Not in the text",
    detail: "This range does not lie in the text, or cuts a character. Select the words again.",
  },
  version_outdated: {
    title: "Older version",
    detail: "The article has a newer version. Reload and select the words there.",
  },
  version_unchanged: {
    title: "Same text",
    detail: ({ number }) => `This is version ${text(number)} to the letter, so there is no next version to make.`,
  },
  waves_too_many: {
    title: "Too many waves",
    detail: (p) => `One version can hold ${text(p.most)} waved stretches. Wave whole sentences or paragraphs.`,
  },
} satisfies RefusalsOf;

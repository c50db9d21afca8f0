import { z } from "zod";
import { fieldEdits, filledLine, id, languageTag, line, moment, spokenDate, webAddress } from "../fields";

/** Which trade an article belongs to: checked before publication, or published by others. */
export const purpose = z.enum(["own_copy", "published"]);
export type Purpose = z.infer<typeof purpose>;

export const articleState = z.enum(["draft", "in_check", "signed_off", "published", "correcting", "corrected"]);
export type ArticleState = z.infer<typeof articleState>;

export const partName = z.enum(["writer", "checker", "second_checker", "legal", "approver"]);
export type PartName = z.infer<typeof partName>;

/** What a person can say of an article besides its words. */
export const articleFields = {
  title: filledLine(500),
  byline: line(300),
  publisher: line(300),
  canonicalUrl: webAddress,
  publishedAt: spokenDate,
  language: languageTag,
  derivedFrom: line(500),
  deadlineAt: moment.nullable(),
};

/** What is edited on an article: those, and which source of the desk it was made from. */
export const articleEdits = fieldEdits({ ...articleFields, derivedFromId: id.nullable() });

/**
 * The steps a person may take an article by hand. Signing takes it from in_check to signed_off; a change to what was signed takes it back to
 * in_check, and leaves one that is being corrected where it is.
 */
export const articleSteps: Readonly<Record<ArticleState, readonly ArticleState[]>> = {
  draft: ["in_check"],
  in_check: ["draft"],
  signed_off: ["published", "in_check"],
  published: ["correcting", "in_check"],
  correcting: ["corrected", "published", "in_check"],
  corrected: ["correcting", "in_check"],
};

/** Where only what stands signed may go: it runs there. */
export const runs: readonly ArticleState[] = ["published", "corrected"];

/** Whether a step asks for a reason: it undoes what somebody signed, or says that what runs is wrong. */
export function stepNeedsReason(from: ArticleState, to: ArticleState): boolean {
  return to === "correcting" || (to === "in_check" && from !== "draft");
}

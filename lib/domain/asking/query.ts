import { z } from "zod";
import { fieldEdits, filledProse, id, moment, prose } from "../fields";

/** How many pieces of evidence a question shows, and how many queries one article may have. */
export const EVIDENCE_PER_QUERY = 20;
export const QUERIES_PER_ARTICLE = 2000;

/** What a person says when they ask the writer. */
export const queryFields = {
  question: filledProse(4000),
  dueAt: moment.nullable(),
};
export const queryEdits = fieldEdits(queryFields);

/** The words a question is about, as they stood. */
export const quoted = prose(4000);
export const evidenceIds = z.array(id).max(EVIDENCE_PER_QUERY);

/** What the writer says. */
export const answerText = filledProse(10_000);

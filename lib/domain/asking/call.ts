import { tier } from "../confidential/tier";
import { fieldEdits, filledProse, id, line, moment, prose } from "../fields";

/** How many questions one call may hold, and how many calls one article may have. */
export const QUESTIONS_PER_CALL = 50;
export const CALLS_PER_ARTICLE = 1000;

/** What is agreed and noted before a call. */
export const callFields = {
  number: line(200),
  terms: tier,
  termsNote: line(500),
  bestTime: line(200),
  dueAt: moment.nullable(),
  callerId: id.nullable(),
};
export const callEdits = fieldEdits(callFields);

export const callQuestion = filledProse(2000);
export const callAnswer = prose(10_000);

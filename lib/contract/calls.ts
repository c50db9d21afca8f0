import { z } from "zod";
import { callAnswer, callEdits, callFields, callQuestion, QUESTIONS_PER_CALL } from "@/lib/domain/asking/call";
import { askingState } from "@/lib/domain/asking/state";
import { keeping } from "@/lib/domain/confidential/keeping";
import { tier } from "@/lib/domain/confidential/tier";
import { evidenceFields, stance } from "@/lib/domain/evidence/evidence";
import { filledLine, id, moment } from "@/lib/domain/fields";
import { command, endpoint, inArticle } from "./endpoint";
import { newSource } from "./sources";

const callQuestionView = z.object({
  id,
  claimId: id,
  question: z.string(),
  answer: z.string(),
  stance: stance.nullable(),
  /** What the answer became. */
  evidenceId: id.nullable(),
});

export const callView = z.object({
  id,
  /** True: confidential, or about a claim that waits for this reader's blind answer. Of it only that it is there is told. */
  redacted: z.boolean(),
  person: z.object({ id, title: z.string(), publisher: z.string() }).nullable(),
  /** Empty for whoever may not call. */
  number: z.string(),
  terms: tier,
  termsNote: z.string(),
  bestTime: z.string(),
  dueAt: moment.nullable(),
  callerId: id.nullable(),
  createdById: id,
  createdAt: moment,
  state: askingState,
  /** Which claims it is about, redacted or not. */
  claimIds: z.array(id),
  questions: z.array(callQuestionView),
  answered: z.object({ at: moment, byId: id }).nullable(),
  dismissed: z.object({ at: moment, byId: id, reason: z.string() }).nullable(),
  revision: z.int(),
  can: z.object({ answer: z.boolean(), edit: z.boolean(), dismiss: z.boolean() }),
});
export type CallView = z.infer<typeof callView>;

const newQuestion = z.strictObject({ id, claimId: id, question: callQuestion });

export const planCall = endpoint(
  "planCall",
  "POST",
  "/desks/{deskId}/articles/{articleId}/calls",
  "Plan a call to a person who can confirm several claims",
  {
    params: inArticle,
    body: command({
      call: z.strictObject({
        id,
        /** A person among the desk's sources, or a new one. */
        source: z.union([z.strictObject({ id }), newSource]),
        number: callFields.number.default(""),
        terms: callFields.terms.default("on_record"),
        termsNote: callFields.termsNote.default(""),
        bestTime: callFields.bestTime.default(""),
        dueAt: callFields.dueAt.default(null),
        callerId: callFields.callerId.default(null),
        questions: z.array(newQuestion).min(1).max(QUESTIONS_PER_CALL),
      }),
    }),
    response: z.object({ id, seq: z.int() }),
    status: 201,
  },
);

const inCall = inArticle.extend({ callId: id });
const written = z.object({ revision: z.int(), seq: z.int() });

export const editCall = endpoint(
  "editCall",
  "PATCH",
  "/desks/{deskId}/articles/{articleId}/calls/{callId}",
  "Change an open call: who calls, when, on what terms, which questions",
  {
    params: inCall,
    body: command({
      fields: callEdits.optional(),
      addQuestions: z.array(newQuestion).max(QUESTIONS_PER_CALL).default([]),
      removeQuestionIds: z.array(id).max(QUESTIONS_PER_CALL).default([]),
      /** Other words for questions that stand. */
      reword: z
        .array(z.strictObject({ id, question: callQuestion }))
        .max(QUESTIONS_PER_CALL)
        .default([]),
    }),
    response: written,
  },
);

export const answerCall = endpoint(
  "answerCall",
  "POST",
  "/desks/{deskId}/articles/{articleId}/calls/{callId}/answer",
  "Write down what was said: each answer with a stance becomes evidence on its claim",
  {
    params: inCall,
    body: command({
      answers: z
        .array(
          z.strictObject({
            questionId: id,
            answer: callAnswer,
            /** With a stance the answer becomes evidence under this id; without one it is only kept with the call. */
            evidence: z.strictObject({ id, stance }).nullable().default(null),
          }),
        )
        .min(1)
        .max(QUESTIONS_PER_CALL),
      language: evidenceFields.passageLanguage.default(""),
      /** The day of the call. */
      date: evidenceFields.accessedDate.default(""),
      obtained: evidenceFields.obtained.default("call"),
      /** For the terms "named persons only": who else may read it. */
      readerIds: keeping.readerIds,
      /** For the terms "embargoed": until when. */
      embargoUntil: keeping.embargoUntil,
    }),
    response: written.extend({ evidenceIds: z.array(id) }),
  },
);

export const dismissCall = endpoint(
  "dismissCall",
  "POST",
  "/desks/{deskId}/articles/{articleId}/calls/{callId}/dismissal",
  "Dismiss an open call with a reason",
  { params: inCall, body: command({ reason: filledLine(500) }), response: written },
);

import type { Actor } from "@/lib/auth/actor";
import { askWriter as askWriterContract, makeWriterLink as makeWriterLinkContract } from "@/lib/contract/asking";
import { planCall as planCallContract } from "@/lib/contract/calls";
import type { BodyIn } from "@/lib/contract/endpoint";
import { pinSource as pinSourceContract } from "@/lib/contract/pins";
import { askForReply as askForReplyContract } from "@/lib/contract/replies";
import { askForReply } from "@/lib/usecases/asking/ask-for-reply";
import { askWriter } from "@/lib/usecases/asking/ask-writer";
import { makeWriterLink } from "@/lib/usecases/asking/make-writer-link";
import { pinSource } from "@/lib/usecases/asking/pin-source";
import { planCall } from "@/lib/usecases/asking/plan-call";
import { command, newId, rangeOf, type TestArticle } from "./newsroom";
import { sourceBody } from "./source-body";

/* What is asked of people in tests, as somebody would ask it. */

type Query = Partial<BodyIn<typeof askWriterContract>["query"]>;

/** The body of a query about a claim, or the article. */
export const queryBody = (fields: Query = {}) =>
  askWriterContract.body.parse({
    ...command(),
    query: { id: newId(), question: "Where does the figure come from?", quoted: "4,200 containers", ...fields },
  });

export async function aQuery(by: Actor, article: TestArticle, fields: Query = {}): Promise<string> {
  return (await askWriter(by, article.id, queryBody(fields))).id;
}

/** A link for a writer, with its token. */
export async function aWriterLink(
  by: Actor,
  article: TestArticle,
  { days = 7, name = "Tom Reed" } = {},
): Promise<{ id: string; token: string }> {
  const body = makeWriterLinkContract.body.parse({ ...command(), link: { id: newId(), name, days } });
  const { link } = await makeWriterLink(by, article.id, body);
  return { id: body.link.id, token: link?.split("/").at(-1) ?? "" };
}

type Call = Partial<BodyIn<typeof planCallContract>["call"]>;

/** The body of a call to a new person, with one question for each claim. */
export function callBody(claimIds: readonly string[], fields: Call = {}) {
  const questions = claimIds.map((claimId, index) => ({
    id: newId(),
    claimId,
    question: `How many, number ${index}?`,
  }));
  const source = sourceBody({ kind: "person", title: "Marit Lund", publisher: "Harbour office" });
  return planCallContract.body.parse({ ...command(), call: { id: newId(), source, questions, ...fields } });
}

export async function aCall(by: Actor, article: TestArticle, claimIds: readonly string[], fields: Call = {}) {
  const body = callBody(claimIds, fields);
  await planCall(by, article.id, body);
  return body.call;
}

export const replyBody = (claimIds: readonly string[] = [], until: string | null = null) =>
  askForReplyContract.body.parse({
    ...command(),
    reply: {
      id: newId(),
      who: "The harbour office",
      channel: "mail",
      put: "That the count is wrong.",
      claimIds,
      until,
    },
  });

export async function aReply(by: Actor, article: TestArticle, claimIds: readonly string[] = [], until?: string) {
  return (await askForReply(by, article.id, replyBody(claimIds, until ?? null))).id;
}

/** The body that pins a new source to words of an article. */
export const pinBody = (article: TestArticle, words: string, source: unknown = sourceBody()) =>
  pinSourceContract.body.parse({
    ...command(),
    pin: { id: newId(), versionId: article.versionId, range: rangeOf(article, words), source, note: "Page 2" },
  });

export async function aPin(by: Actor, article: TestArticle, words: string): Promise<string> {
  return (await pinSource(by, article.id, pinBody(article, words))).id;
}

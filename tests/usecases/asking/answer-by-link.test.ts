import { describe, expect, test } from "vitest";
import { listAsking } from "@/lib/queries/list-asking";
import { readAsked } from "@/lib/queries/read-asked";
import { readClaim } from "@/lib/queries/read-claims";
import { readArticleHistory } from "@/lib/queries/read-history";
import { answerByLink } from "@/lib/usecases/asking/answer-by-link";
import { dismissQuery } from "@/lib/usecases/asking/dismiss-query";
import { revokeWriterLink } from "@/lib/usecases/asking/revoke-writer-link";
import { aQuery, aWriterLink } from "@/tests/support/asking";
import { anAskingStory } from "@/tests/support/asking-story";
import { asOwner } from "@/tests/support/database";
import { aDesk, aMember, anArticle, command, newId, someEvidence } from "@/tests/support/newsroom";

const now = () => ({ at: new Date() });

describe("answering by a link", () => {
  test("shows one article’s questions and nothing else, and takes the answer", async () => {
    const { ana, article, first } = await anAskingStory();
    const { id } = await someEvidence(ana, article, first, { passage: "4,200 TEU" });
    const queryId = await aQuery(ana, article, { claimId: first, evidenceIds: [id] });
    await aQuery(ana, await anArticle(ana), { question: "Of another article?" });
    const link = await aWriterLink(ana, article);
    const seen = await readAsked(link.token, new Date());
    if (seen.state !== "open") throw new Error(seen.state);
    expect(Object.keys(seen).sort()).toEqual(["article", "desk", "expiresAt", "name", "queries", "state"]);
    expect(seen).toMatchObject({
      name: "Tom Reed",
      article: { title: "Port moves more" },
      desk: { name: "Harbour Desk" },
    });
    expect(seen.queries).toMatchObject([
      { id: queryId, quoted: "4,200 containers", askedBy: "Ana", state: "open", evidence: [{ passage: "4,200 TEU" }] },
    ]);
    for (const secret of [ana.memberId, ana.deskId, article.id, first]) {
      expect(JSON.stringify(seen)).not.toContain(secret);
    }

    const body = { ...command(), token: link.token, queryId, answer: "From the harbour office" };
    const done = await answerByLink(now(), body);
    expect(await answerByLink(now(), { ...body, ...command() })).toEqual(done);
    expect((await listAsking(ana, article.id)).queries).toMatchObject([
      { state: "answered", answer: "From the harbour office", answered: { byId: null, byName: "Tom Reed" } },
    ]);
    expect(await readClaim(ana, article.id, first)).toMatchObject({ openQuestions: 0, revision: 3 });
    const history = await readArticleHistory(ana, article.id, { limit: 1 });
    expect(history.items).toMatchObject([
      { type: "query_answered_by_link", actorId: ana.memberId, payload: { number: 1, name: "Tom Reed" } },
    ]);
    const other = { ...body, ...command(), answer: "From the port" };
    await expect(answerByLink(now(), other)).rejects.toMatchObject({ code: "asking_over" });
  });

  test("leads nowhere else: not to another article’s questions, nor to dismissed ones", async () => {
    const { ana, article } = await anAskingStory();
    const { token } = await aWriterLink(ana, article);
    const foreign = await aQuery(ana, await anArticle(ana));
    const elsewhere = await aMember(await aDesk("Elsewhere"), "checker");
    const abroad = await aQuery(elsewhere, await anArticle(elsewhere));
    const answer = (queryId: string, by = token) =>
      answerByLink(now(), { ...command(), token: by, queryId, answer: "From the port" });
    for (const queryId of [foreign, abroad, newId()]) {
      await expect(answer(queryId)).rejects.toMatchObject({ code: "not_found", params: { what: "query" } });
    }
    const queryId = await aQuery(ana, article);
    await dismissQuery(ana, article.id, queryId, { ...command(), reason: "Found it" });
    await expect(answer(queryId)).rejects.toMatchObject({ code: "asking_over" });
    const seen = await readAsked(token, new Date());
    expect(JSON.stringify(seen)).not.toContain("Found it");
  });

  test("ends with the link: expired it says so, taken back or never made it is unknown", async () => {
    const { ana, article } = await anAskingStory();
    const queryId = await aQuery(ana, article);
    const link = await aWriterLink(ana, article, { days: 1 });
    const body = () => ({ ...command(), token: link.token, queryId, answer: "From the port" });
    const later = new Date(Date.now() + 2 * 86_400_000);
    expect(await readAsked(link.token, later)).toEqual({ state: "expired" });
    await expect(answerByLink({ at: later }, body())).rejects.toMatchObject({ code: "writer_link_expired" });
    await revokeWriterLink(ana, article.id, link.id, command());
    await expect(answerByLink(now(), body())).rejects.toMatchObject({ code: "writer_link_unknown" });
    const guessed = { ...body(), token: "a-guess" };
    await expect(answerByLink(now(), guessed)).rejects.toMatchObject({ code: "writer_link_unknown" });
    expect(await readAsked("a-guess", new Date())).toEqual({ state: "unknown" });
  });

  test("of two answers at once one is taken", async () => {
    const { ana, article } = await anAskingStory();
    const queryId = await aQuery(ana, article);
    const { token } = await aWriterLink(ana, article);
    const answers = ["one", "two", "three"].map((answer) =>
      answerByLink(now(), { ...command(), token, queryId, answer }),
    );
    const ends = await Promise.allSettled(answers);
    expect(ends.filter((each) => each.status === "fulfilled")).toHaveLength(1);
    const told = await asOwner("SELECT FROM event WHERE stream_id = $1 AND type = 'query_answered_by_link'", [
      article.id,
    ]);
    expect(told).toHaveLength(1);
  });

  test("is counted, so that nobody tries without end", async () => {
    const { ana, article } = await anAskingStory();
    const { token } = await aWriterLink(ana, article);
    const at = new Date("2026-11-23T12:00:00Z");
    const tries = Array.from({ length: 60 }, () =>
      answerByLink({ at }, { ...command(), token, queryId: newId(), answer: "x" }).catch((error) => error.code),
    );
    expect(new Set(await Promise.all(tries))).toEqual(new Set(["not_found"]));
    const more = answerByLink({ at }, { ...command(), token, queryId: newId(), answer: "x" });
    await expect(more).rejects.toMatchObject({ code: "rate_limited" });
  });
});

import { describe, expect, test } from "vitest";
import { listAsking } from "@/lib/queries/list-asking";
import { readClaim } from "@/lib/queries/read-claims";
import { answerQuery } from "@/lib/usecases/asking/answer-query";
import { dismissQuery } from "@/lib/usecases/asking/dismiss-query";
import { aQuery } from "@/tests/support/asking";
import { anAskingStory } from "@/tests/support/asking-story";
import { command, newId } from "@/tests/support/newsroom";

describe("answering a query", () => {
  test("is for the writer, once; the claim waits no more", async () => {
    const { ana, eve, tom, article, first } = await anAskingStory();
    const queryId = await aQuery(ana, article, { claimId: first });
    const body = { ...command(), answer: "From the harbour office, by mail" };
    for (const by of [ana, eve]) {
      await expect(answerQuery(by, article.id, queryId, body)).rejects.toMatchObject({ code: "not_allowed" });
    }
    const done = await answerQuery(tom, article.id, queryId, body);
    expect(await answerQuery(tom, article.id, queryId, body)).toEqual(done);
    expect((await listAsking(ana, article.id)).queries).toMatchObject([
      { state: "answered", answer: body.answer, answered: { byId: tom.memberId, byName: null } },
    ]);
    expect(await readClaim(ana, article.id, first)).toMatchObject({ openQuestions: 0, revision: 3 });
    const again = answerQuery(tom, article.id, queryId, { ...body, ...command() });
    await expect(again).rejects.toMatchObject({ code: "asking_over" });
  });

  test("does not answer what was dismissed, nor what is not there", async () => {
    const { ana, tom, article } = await anAskingStory();
    const queryId = await aQuery(ana, article);
    await dismissQuery(ana, article.id, queryId, { ...command(), reason: "Found it" });
    const body = { ...command(), answer: "From the port" };
    const late = answerQuery(tom, article.id, queryId, body);
    await expect(late).rejects.toMatchObject({ code: "asking_over", params: { state: "dismissed" } });
    await expect(answerQuery(tom, article.id, newId(), body)).rejects.toMatchObject({ code: "not_found" });
  });
});

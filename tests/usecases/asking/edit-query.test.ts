import { describe, expect, test } from "vitest";
import { listAsking } from "@/lib/queries/list-asking";
import { answerQuery } from "@/lib/usecases/asking/answer-query";
import { editQuery } from "@/lib/usecases/asking/edit-query";
import { aQuery } from "@/tests/support/asking";
import { anAskingStory } from "@/tests/support/asking-story";
import { command } from "@/tests/support/newsroom";

const dueAt = "2026-11-30T17:00:00.000Z";

describe("editing a query", () => {
  test("rewords it or sets when it is due, field by field", async () => {
    const { ana, eve, article, first } = await anAskingStory();
    const queryId = await aQuery(ana, article, { claimId: first });
    const question = { base: "Where does the figure come from?", value: "Which office counted?" };
    const edit = (by: typeof ana, fields: Parameters<typeof editQuery>[3]["fields"]) =>
      editQuery(by, article.id, queryId, { ...command(), fields });
    expect(await edit(ana, { question })).toMatchObject({ revision: 2 });
    expect(await edit(eve, { dueAt: { base: null, value: dueAt } })).toMatchObject({ revision: 3 });
    expect(await edit(eve, { dueAt: { base: dueAt, value: dueAt } })).toMatchObject({ revision: 3, seq: 0 });
    await expect(edit(ana, { question })).resolves.toMatchObject({ seq: 0 });
    const stale = { question: { base: question.base, value: "Who counted?" } };
    await expect(edit(ana, stale)).rejects.toMatchObject({ code: "field_conflict" });
    expect((await listAsking(ana, article.id)).queries).toMatchObject([{ question: "Which office counted?", dueAt }]);
  });

  test("is for whoever asked and for editors, while it is open", async () => {
    const { ana, ben, tom, article, first } = await anAskingStory();
    const queryId = await aQuery(ana, article, { claimId: first });
    const body = () => ({ ...command(), fields: { dueAt: { base: null, value: dueAt } } });
    for (const by of [ben, tom]) {
      await expect(editQuery(by, article.id, queryId, body())).rejects.toMatchObject({ code: "not_allowed" });
    }
    await answerQuery(tom, article.id, queryId, { ...command(), answer: "The port" });
    const late = editQuery(ana, article.id, queryId, body());
    await expect(late).rejects.toMatchObject({ code: "asking_over", params: { state: "answered" } });
  });
});

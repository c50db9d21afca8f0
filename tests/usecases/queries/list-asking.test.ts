import { describe, expect, test } from "vitest";
import { listAsking } from "@/lib/queries/list-asking";
import { dismissCall } from "@/lib/usecases/asking/dismiss-call";
import { editCall } from "@/lib/usecases/asking/edit-call";
import { aCall, aQuery, aReply } from "@/tests/support/asking";
import { anAskingStory } from "@/tests/support/asking-story";
import { asOwner } from "@/tests/support/database";
import { command, newId } from "@/tests/support/newsroom";

async function aSecondCheck(deskId: string, articleId: string, claimId: string, checkerId: string) {
  await asOwner(
    `INSERT INTO second_check (desk_id, id, article_id, claim_id, by_policy, requested_by_id, requested_at, checker_id, named_by_id, named_at)
     VALUES ($1, $2, $3, $4, false, $5, now(), $5, $5, now())`,
    [deskId, newId(), articleId, claimId, checkerId],
  );
}

describe("everything asked", () => {
  test("comes in the order of what is urgent, and counted", async () => {
    const { ana, article, first } = await anAskingStory();
    const late = await aQuery(ana, article, { dueAt: "2020-01-02T00:00:00.000Z" });
    const later = await aQuery(ana, article, { dueAt: "2020-01-03T00:00:00.000Z" });
    const soon = await aQuery(ana, article, { dueAt: "2999-01-01T00:00:00.000Z" });
    const whenever = await aQuery(ana, article);
    const { id } = await aCall(ana, article, [first]);
    await dismissCall(ana, article.id, id, { ...command(), reason: "Found it" });
    await aReply(ana, article, [first], "2020-01-01T00:00:00.000Z");
    const { queries, counts } = await listAsking(ana, article.id);
    expect(queries.map((query) => query.id)).toEqual([late, later, soon, whenever]);
    expect(counts).toEqual({ open: 5, overdue: 3, answered: 0, dismissed: 1 });
  });

  test("tells a blind second checker that people were asked, and not what", async () => {
    const { desk, ana, ben, tom, article, first, second } = await anAskingStory();
    await aQuery(ana, article, { claimId: first, question: "Was it not 3,900?" });
    await aQuery(ben, article, { claimId: first, question: "Who counted?" });
    await aQuery(ana, article, { claimId: second });
    const { id } = await aCall(ana, article, [first, second]);
    await aReply(ana, article, [first]);
    await aSecondCheck(desk.id, article.id, first, ben.memberId);
    const seen = await listAsking(ben, article.id);
    // Asked in the same moment: their order is that of their ids.
    const told = seen.queries.map(({ question, redacted }) => [question, redacted]);
    expect(told.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))).toEqual([
      ["", true],
      ["Where does the figure come from?", false],
      ["Who counted?", false],
    ]);
    expect(seen.calls).toMatchObject([{ redacted: true, questions: [], can: { answer: false } }]);
    expect(seen.replies).toMatchObject([{ redacted: true, put: "" }]);
    const edit = { ...command(), addQuestions: [], removeQuestionIds: [], reword: [] };
    const guess = { ...edit, fields: { number: { base: "a guess", value: "" } } };
    await expect(editCall(ben, article.id, id, guess)).rejects.toMatchObject({ code: "not_found" });
    const toTom = await listAsking(tom, article.id);
    expect(toTom.queries.map(({ question }) => question)).toContain("Was it not 3,900?");
  });
});

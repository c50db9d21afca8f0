import { expect, test } from "vitest";
import { listAsking } from "@/lib/queries/list-asking";
import { dismissQuery } from "@/lib/usecases/asking/dismiss-query";
import { aQuery } from "@/tests/support/asking";
import { anAskingStory } from "@/tests/support/asking-story";
import { command } from "@/tests/support/newsroom";

test("a query is dismissed with a reason by whoever asked or an editor, and that is the end of it", async () => {
  const { ana, ben, eve, tom, article, first } = await anAskingStory();
  const body = () => ({ ...command(), reason: "Found it in the minutes" });
  const mine = await aQuery(ana, article, { claimId: first });
  for (const by of [ben, tom]) {
    await expect(dismissQuery(by, article.id, mine, body())).rejects.toMatchObject({ code: "not_allowed" });
  }
  await dismissQuery(ana, article.id, mine, body());
  const another = await aQuery(ana, article);
  await dismissQuery(eve, article.id, another, body());
  const { queries, counts } = await listAsking(ana, article.id);
  expect(queries.map(({ state, dismissed }) => [state, dismissed?.byId, dismissed?.reason])).toEqual([
    ["dismissed", eve.memberId, "Found it in the minutes"],
    ["dismissed", ana.memberId, "Found it in the minutes"],
  ]);
  expect(counts).toEqual({ open: 0, overdue: 0, answered: 0, dismissed: 2 });
  const again = dismissQuery(eve, article.id, mine, body());
  await expect(again).rejects.toMatchObject({ code: "asking_over", params: { state: "dismissed" } });
});

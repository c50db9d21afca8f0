import { expect, test } from "vitest";
import { listAsking } from "@/lib/queries/list-asking";
import { readClaim } from "@/lib/queries/read-claims";
import { dismissCall } from "@/lib/usecases/asking/dismiss-call";
import { aCall } from "@/tests/support/asking";
import { anAskingStory } from "@/tests/support/asking-story";
import { command } from "@/tests/support/newsroom";

test("a call is dismissed with a reason by whoever planned it, was to make it, or edits; its claims wait no more", async () => {
  const { ana, ben, eve, tom, article, first } = await anAskingStory();
  const body = () => ({ ...command(), reason: "She is on leave" });
  const mine = await aCall(ana, article, [first]);
  for (const by of [ben, tom]) {
    await expect(dismissCall(by, article.id, mine.id, body())).rejects.toMatchObject({ code: "not_allowed" });
  }
  await dismissCall(eve, article.id, mine.id, body());
  const his = await aCall(ana, article, [first], { callerId: ben.memberId });
  await dismissCall(ben, article.id, his.id, body());
  expect((await listAsking(ana, article.id)).calls).toMatchObject([
    { state: "dismissed", dismissed: { byId: eve.memberId, reason: "She is on leave" } },
    { state: "dismissed", dismissed: { byId: ben.memberId } },
  ]);
  expect(await readClaim(ana, article.id, first)).toMatchObject({ openQuestions: 0 });
  await expect(dismissCall(eve, article.id, his.id, body())).rejects.toMatchObject({ code: "asking_over" });
});

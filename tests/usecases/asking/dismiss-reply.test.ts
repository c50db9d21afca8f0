import { expect, test } from "vitest";
import { listAsking } from "@/lib/queries/list-asking";
import { dismissReply } from "@/lib/usecases/asking/dismiss-reply";
import { aReply } from "@/tests/support/asking";
import { anAskingStory } from "@/tests/support/asking-story";
import { command } from "@/tests/support/newsroom";

test("a right of reply is dismissed with a reason by whoever asked or an editor", async () => {
  const { ana, ben, eve, article, first } = await anAskingStory();
  const body = () => ({ ...command(), reason: "The passage was cut" });
  const mine = await aReply(ana, article, [first]);
  await expect(dismissReply(ben, article.id, mine, body())).rejects.toMatchObject({ code: "not_allowed" });
  await dismissReply(ana, article.id, mine, body());
  const other = await aReply(ana, article);
  await dismissReply(eve, article.id, other, body());
  const { replies } = await listAsking(ben, article.id);
  expect(replies).toMatchObject([
    { id: other, state: "dismissed", outcome: null, dismissed: { byId: eve.memberId, reason: "The passage was cut" } },
    { id: mine, state: "dismissed" },
  ]);
  await expect(dismissReply(eve, article.id, mine, body())).rejects.toMatchObject({ code: "asking_over" });
});

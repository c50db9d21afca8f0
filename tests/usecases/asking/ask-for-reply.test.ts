import { expect, test } from "vitest";
import { listAsking } from "@/lib/queries/list-asking";
import { readClaim } from "@/lib/queries/read-claims";
import { askForReply } from "@/lib/usecases/asking/ask-for-reply";
import { replyBody } from "@/tests/support/asking";
import { anAskingStory } from "@/tests/support/asking-story";
import { newId } from "@/tests/support/newsroom";

test("what is put to somebody stands with whom, how, about which claims and until when", async () => {
  const { ana, tom, article, first, third } = await anAskingStory();
  const until = "2020-11-30T17:00:00.000Z";
  const body = replyBody([third, first, first], until);
  const asked = await askForReply(ana, article.id, body);
  expect(await askForReply(ana, article.id, body)).toEqual(asked);
  const { replies, counts } = await listAsking(tom, article.id);
  expect(replies).toMatchObject([
    {
      who: "The harbour office",
      channel: "mail",
      put: "That the count is wrong.",
      claimIds: [first, third],
      ...{ until, state: "open", outcome: null },
      can: { answer: false, dismiss: false },
    },
  ]);
  expect(counts).toEqual({ open: 1, overdue: 1, answered: 0, dismissed: 0 });
  expect(await readClaim(ana, article.id, first)).toMatchObject({ revision: 2 });
  await expect(askForReply(ana, article.id, replyBody([newId()]))).rejects.toMatchObject({ code: "not_found" });
  await expect(askForReply(tom, article.id, replyBody())).rejects.toMatchObject({ code: "not_allowed" });
});

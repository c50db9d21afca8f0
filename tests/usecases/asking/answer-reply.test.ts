import { expect, test } from "vitest";
import { listAsking } from "@/lib/queries/list-asking";
import { answerReply } from "@/lib/usecases/asking/answer-reply";
import { aReply } from "@/tests/support/asking";
import { anAskingStory } from "@/tests/support/asking-story";
import { command, newId } from "@/tests/support/newsroom";

test("a right of reply ends with an answer, a refusal, or silence once its time has passed", async () => {
  const { ana, ben, tom, article, first } = await anAskingStory();
  const said = { answer: "We stand by the count.", refusal: "No comment", silence: "" };
  for (const [outcome, answer] of Object.entries(said) as [keyof typeof said, string][]) {
    const replyId = await aReply(ana, article, [first], "2020-01-01T12:00:00.000Z");
    const body = () => ({ ...command(), outcome, answer });
    await expect(answerReply(tom, article.id, replyId, body())).rejects.toMatchObject({ code: "not_allowed" });
    await answerReply(ben, article.id, replyId, body());
    const { replies } = await listAsking(ana, article.id);
    expect(replies.find(({ id }) => id === replyId)).toMatchObject({ state: "answered", outcome, answer });
    await expect(answerReply(ben, article.id, replyId, body())).rejects.toMatchObject({ code: "asking_over" });
  }
  const running = await aReply(ana, article, [], "2999-01-01T12:00:00.000Z");
  const silence = { ...command(), outcome: "silence" as const, answer: "" };
  await expect(answerReply(ana, article.id, running, silence)).rejects.toMatchObject({ code: "reply_still_runs" });
  const empty = { ...command(), outcome: "answer" as const, answer: " " };
  await expect(answerReply(ana, article.id, running, empty)).rejects.toMatchObject({ code: "answer_missing" });
  await expect(answerReply(ana, article.id, newId(), silence)).rejects.toMatchObject({ code: "not_found" });
});

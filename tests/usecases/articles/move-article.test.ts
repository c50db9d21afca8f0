import { expect, test } from "vitest";
import { readArticle } from "@/lib/queries/read-article";
import { moveArticle } from "@/lib/usecases/articles/move-article";
import { asOwner } from "@/tests/support/database";
import { aDesk, aMember, anArticle, command } from "@/tests/support/newsroom";

test("goes step by step, and says where it stands when it can't", async () => {
  const ana = await aMember(await aDesk(), "checker");
  const { id } = await anArticle(ana);
  expect(await moveArticle(ana, id, { ...command(), to: "in_check" })).toEqual({ state: "in_check", seq: 2 });
  await expect(moveArticle(ana, id, { ...command(), to: "published" })).rejects.toMatchObject({
    code: "article_state_wrong",
    params: { state: "in_check", to: "published" },
  });
  await moveArticle(ana, id, { ...command(), to: "draft" });
  expect(await readArticle(ana, id)).toMatchObject({ state: "draft", revision: 3 });
});

test.each(["signed_off", "published", "correcting", "corrected"])("leaves %s only with a reason", async (state) => {
  const ana = await aMember(await aDesk(), "editor");
  const { id } = await anArticle(ana);
  await asOwner("UPDATE article SET state = $1::article_state WHERE id = $2", [state, id]);
  await expect(moveArticle(ana, id, { ...command(), to: "in_check" })).rejects.toMatchObject({
    code: "reason_missing",
  });
  const reason = "A reader wrote in.";
  await moveArticle(ana, id, { ...command(), to: "in_check", reason });
  const [told] = await asOwner<{ payload: string }>(
    "SELECT payload FROM event_payload WHERE stream_id = $1 ORDER BY seq DESC LIMIT 1",
    [id],
  );
  expect(JSON.parse(told?.payload ?? "")).toMatchObject({
    type: "article_moved",
    data: { from: state, to: "in_check", reason },
  });
});

test("is for the staff", async () => {
  const desk = await aDesk();
  const ana = await aMember(desk, "checker");
  const sam = await aMember(desk, "contributor");
  const { id } = await anArticle(ana, { parts: [[sam, "writer"]] });
  await expect(moveArticle(sam, id, { ...command(), to: "in_check" })).rejects.toMatchObject({ code: "not_allowed" });
});

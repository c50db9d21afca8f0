import { expect, test } from "vitest";
import { transact } from "@/lib/db/transact";
import "@/tests/support/database";
import { aMember, newId } from "@/tests/support/newsroom";
import { aFixingDesk } from "./a-fixing-desk";

test("an editor accepts, refuses with a reason, and takes it back; a checker does not", async () => {
  const { propose, decide, read, checker, editor } = await aFixingDesk(["4,200 containers"]);
  const id = await propose(0, "4,200", "4,300");
  await expect(decide(0, id, "accepted", "", checker)).rejects.toMatchObject({ code: "not_allowed" });
  await expect(decide(0, id, "refused", "  ")).rejects.toMatchObject({ code: "reason_missing" });
  await decide(0, id, "refused", "The office counts full ones only");
  expect((await read(0)).fixes).toMatchObject([
    { state: "refused", decided: { byId: editor.memberId, reason: "The office counts full ones only" } },
  ]);
  await expect(decide(0, id, "accepted")).rejects.toMatchObject({ code: "fix_state_wrong" });
  await decide(0, id, "proposed");
  expect((await read(0)).fixes).toMatchObject([{ state: "proposed", decided: null }]);
  await decide(0, id, "accepted");
  expect((await read(0)).fixes).toMatchObject([{ state: "accepted" }]);
});

test("two fixes of the same words are not both accepted, whichever claims they are of", async () => {
  const { propose, decide } = await aFixingDesk(["4,200 containers", "moved 4,200"]);
  const first = await propose(0, "4,200", "4,300");
  const second = await propose(1, "moved 4,200", "shipped 4,250");
  const touching = await propose(0, "containers", "boxes");
  await decide(0, first, "accepted");
  await expect(decide(1, second, "accepted")).rejects.toMatchObject({
    code: "fixes_overlap",
    params: { fixId: first, number: 1, words: "4,300" },
  });
  await decide(0, touching, "accepted");
  await decide(0, first, "proposed");
  await decide(1, second, "accepted");
});

test("while a claim is checked a second time its fixes wait, and whoever is blind does not find them", async () => {
  const { desk, propose, decide, claims, article, editor } = await aFixingDesk(["4,200 containers"]);
  const id = await propose(0, "4,200", "4,300");
  const second = await aMember(desk, "editor");
  const { deskId, memberId: requestedById, at: requestedAt } = editor;
  const named = { checkerId: second.memberId, namedById: requestedById, namedAt: requestedAt };
  const check = { byPolicy: false, requestedById, requestedAt, ...named };
  await transact((tx) =>
    tx.secondCheck.create({
      data: { deskId, id: newId(), articleId: article.id, claimId: claims[0]?.id ?? "", ...check },
    }),
  );
  await expect(decide(0, id, "accepted")).rejects.toMatchObject({ code: "fix_waits_for_second" });
  await expect(decide(0, id, "accepted", "", second)).rejects.toMatchObject({ code: "not_found" });
});
